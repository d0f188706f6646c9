using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
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
            return nothing.Answer(RuntimeCodes.NotSetUp, null, execution);
        }

        var explanation = execution.Input<string>(RaiseViolationApi.ExplanationParameter);
        if (ViolationLife.AgainstReport(explanation) is { } problem)
        {
            return new Effects().Answer(problem, null, execution);
        }

        var name = lead.GetAttributeValue<string>(LeadTable.CompanyName) ?? lead.GetAttributeValue<string>(LeadTable.LastName) ?? "?";
        var report = ViolationWriter.Report(reference, name.Trim(), explanation!.Trim(), charter, execution);
        var effects = new Effects().Answer(null, null, execution);
        effects.WriteViolation(report);
        effects.Outputs[RaiseViolationApi.ViolationIdProperty] = report.Target.Id;
        return effects;
    }
}
