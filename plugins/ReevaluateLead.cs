using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: a new look at one lead. Books what no gate judged, refreshes what time has changed; a lead on which that failed before is parked with its error.</summary>
[CrmPluginRegistration(ReevaluateLeadApi.Name)]
public sealed class ReevaluateLead : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var reference = execution.Input<EntityReference>(ReevaluateLeadApi.LeadParameter)!;
        if (execution.UsableCharter(out _) is not { } charter)
        {
            return execution.RefuseWithoutCharter();
        }

        if (execution.Input<string>(ReevaluateLeadApi.ErrorParameter) is { Length: > 0 } error)
        {
            return Park(reference, error, charter, execution);
        }

        // A job may have been lost, or the charter's points changed: what is copied to the lead is made anew.
        execution.AnnounceFreshTrack(reference.Id, charter);
        execution.AskForEvidence(reference.Id);
        var lead = JudgedLead.OfStored(reference.Id, charter, execution);
        var verdict = lead.JudgeHolding(lead.StoredOwner!);
        var finding = Unjudged(lead);
        var effects = new Effects();
        if (finding != null && !ViolationReader.IsBooked(lead, finding, execution.System))
        {
            effects.Outputs[ReevaluateLeadApi.ViolationIdProperty] = effects.Book(lead, finding, null, execution);
        }

        effects.BookClocks(lead, execution);
        if (!effects.RunOutHandover(lead, execution) && lead.IsStale())
        {
            effects.Writes.Add(effects.Touch(lead));
        }

        effects.Outputs[ReevaluateLeadApi.ChangedProperty] = effects.Writes.Count > 0;
        effects.Outputs[ReevaluateLeadApi.OkProperty] = finding is null;
        effects.Outputs[ReevaluateLeadApi.CodesProperty] = string.Join(",", finding is null ? verdict.Codes : [finding.Code]);
        return effects;
    }

    private static Finding? Unjudged(JudgedLead lead)
    {
        var owner = lead.HolderOf(lead.StoredOwner!);
        var finding = lead.Assessment.Lead.IsOpen
            ? lead.Policy.FindUnjudged(lead.Assessment, owner, lead.Now)
            : lead.Row.Stored!.Contains(LeadTable.QualifiedOn) ? null
            : lead.Policy.FindUnjudgedQualification(lead.Assessment, owner, lead.Now);
        return finding is null || lead.Exceptions.ForHolding(owner, lead.Now) is null ? finding : null;
    }

    private static Effects Park(EntityReference lead, string error, CharterSnapshot charter, Execution execution)
    {
        var effects = new Effects();
        var violation = ViolationWriter.Park(lead, error, charter, execution);
        effects.WriteViolation(violation);
        effects.Outputs[ReevaluateLeadApi.ChangedProperty] = true;
        effects.Outputs[ReevaluateLeadApi.OkProperty] = false;
        effects.Outputs[ReevaluateLeadApi.CodesProperty] = GateCodes.NotJudged;
        effects.Outputs[ReevaluateLeadApi.ViolationIdProperty] = violation.Target.Id;
        return effects;
    }
}
