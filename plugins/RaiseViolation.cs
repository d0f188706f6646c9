using System;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: books what an organisation's own automation, or a person, found wrong with a lead.</summary>
[CrmPluginRegistration(RaiseViolationApi.Name)]
public sealed class RaiseViolation : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        // As the caller: nobody reports a lead that he can't read.
        var reference = execution.Input<EntityReference>(RaiseViolationApi.LeadParameter)!;
        var lead = execution.AsCaller().Retrieve(LeadTable.Name, reference.Id, new ColumnSet(LeadTable.CompanyName, LeadTable.LastName));
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return Answer(nothing, RuntimeCodes.NotSetUp, execution);
        }

        var explanation = execution.Input<string>(RaiseViolationApi.ExplanationParameter);
        if (ViolationLife.AgainstReport(explanation) is { } problem)
        {
            return Answer(new Effects(), problem, execution);
        }

        var name = lead.GetAttributeValue<string>(LeadTable.CompanyName) ?? lead.GetAttributeValue<string>(LeadTable.LastName) ?? "?";
        var report = ViolationWriter.Report(reference, name.Trim(), explanation!.Trim(), charter, execution);
        var effects = Answer(new Effects(), null, execution);
        effects.WriteViolation(report);
        effects.Outputs[RaiseViolationApi.ViolationIdProperty] = report.Target.Id;
        return effects;
    }

    private static Effects Answer(Effects effects, string? problem, Execution execution)
    {
        effects.Outputs[RaiseViolationApi.OkProperty] = problem is null;
        effects.Outputs[RaiseViolationApi.CodeProperty] = problem ?? string.Empty;
        effects.Outputs[RaiseViolationApi.ViolationIdProperty] = Guid.Empty;
        effects.Outputs[RaiseViolationApi.MessageProperty] = problem is null ? string.Empty : Codes.Message(problem).In(execution.LanguageOfCaller());
        return effects;
    }
}
