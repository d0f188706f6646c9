using System;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: offers a lead to field sales. Judges first; what stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(HandOverLeadApi.Name)]
public sealed class HandOverLead : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        // As the caller: who may not read a lead learns nothing of it.
        var reference = execution.Input<EntityReference>(HandOverLeadApi.LeadParameter)!;
        var stored = execution.AsCaller().Retrieve(LeadTable.Name, reference.Id, new ColumnSet(LeadColumns.AllList));
        if (execution.UsableCharter(out _) is not { } charter)
        {
            return Answer(RuntimeCodes.NotSetUp, Codes.Message(RuntimeCodes.NotSetUp), null, execution);
        }

        var lead = JudgedLead.Judge(new LeadRow(null, stored), charter, execution);
        var to = execution.IntendedOwner(HandOverLeadApi.OwnerTeamIdParameter, HandOverLeadApi.OwnerUserIdParameter)
            ?? lead.AccountableOwner(Responsibility.FieldSales);
        if (to is null)
        {
            return Answer(GateCodes.NobodyHolds, Codes.Message(GateCodes.NobodyHolds), null, execution);
        }

        var book = HandoverBook.Read(reference.Id, execution);
        var holder = lead.HolderOf(to);
        if (AgainstOffer(lead, holder, book) is { } problem)
        {
            return Answer(problem, Codes.Message(problem), null, execution);
        }

        var verdict = lead.JudgeMove(to);
        if (verdict.IsIllegal)
        {
            return Answer(string.Join(",", verdict.Codes), Texts.Explain(verdict), Texts.Missing(lead.Assessment.MissingForSalesReady), execution);
        }

        // As the caller: the offer needs the right to assign, like any change of owner. By Update, which the solution checker asks for (il-avoid-specialized-update-ops).
        var effects = Answer(null, HandoverTexts.HandedOver, null, execution);
        effects.CallerWrites.Add(new UpdateRequest { Target = new Entity(LeadTable.Name, reference.Id) { [LeadTable.OwnerId] = to } });
        effects.Outputs[HandOverLeadApi.HandoverIdProperty] = lead.IsHandover(lead.StoredOwner!, to)
            ? RowIds.Handover(reference.Id, to.Id, execution.Context.CorrelationId)
            : Guid.Empty;
        return effects;
    }

    /// <summary>Whether a manager asks matters only where something stands against others.</summary>
    private static string? AgainstOffer(JudgedLead lead, Holder to, HandoverBook book)
    {
        string? Against(bool byManager) =>
            lead.Policy.Handovers.AgainstOffer(lead.Assessment.Lead, to, book.Latest?.Handover, book.Past(null, lead.Now), byManager, lead.Now);

        return Against(byManager: false) is { } problem && (Against(byManager: true) is not null || lead.ActsAsManager!() is false) ? problem : null;
    }

    private static Effects Answer(string? codes, Words message, Words? missing, Execution execution)
    {
        var language = execution.LanguageOfCaller();
        var effects = new Effects();
        effects.Outputs[HandOverLeadApi.OkProperty] = codes is null;
        effects.Outputs[HandOverLeadApi.CodesProperty] = codes ?? string.Empty;
        effects.Outputs[HandOverLeadApi.MissingProperty] = missing?.In(language) ?? string.Empty;
        effects.Outputs[HandOverLeadApi.MessageProperty] = message.In(language);
        effects.Outputs[HandOverLeadApi.HandoverIdProperty] = Guid.Empty;
        return effects;
    }
}
