using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: a manager acknowledges or resolves a violation, or opens it again. What stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(ResolveViolationApi.Name)]
public sealed class ResolveViolation : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var id = execution.Input<EntityReference>(ResolveViolationApi.ViolationParameter)!.Id;
        var query = Rows.Of(ViolationTable.Name, ViolationTable.Status, ViolationTable.Resolution);
        query.Criteria.AddCondition(ViolationTable.Id, ConditionOperator.Equal, id);
        if (execution.AsCaller().RetrieveMultiple(query).Entities.FirstOrDefault() is not { } stored)
        {
            return new Effects().Answer(AlertCodes.ViolationNotFound, null, execution);
        }

        var sent = execution.Input<string>(ResolveViolationApi.StatusParameter)?.Trim();
        if (!Enum.GetNames(typeof(ViolationStatus)).Contains(sent, StringComparer.OrdinalIgnoreCase))
        {
            return new Effects().Answer(AlertCodes.NoSuchStep, null, execution);
        }

        var to = (ViolationStatus)Enum.Parse(typeof(ViolationStatus), sent!, ignoreCase: true);
        var resolution = execution.Input<string>(ResolveViolationApi.ResolutionParameter) is { Length: > 0 } said ? said : stored.GetAttributeValue<string>(ViolationTable.Resolution);
        var from = Choices.Read<ViolationStatus>(stored, ViolationTable.Status) ?? ViolationStatus.Open;
        if (ViolationLife.Against(from, to, resolution) is { } problem)
        {
            return new Effects().Answer(problem, null, execution);
        }

        var effects = new Effects().Answer(null, ViolationTexts.Now(to), execution);
        if (from != to)
        {
            // As the caller: who may not change violations can't do it by this way either.
            effects.CallerWrites.Add(new UpdateRequest
            {
                Target = new Entity(ViolationTable.Name, id)
                {
                    [ViolationTable.Status] = Choices.Of(to),
                    [ViolationTable.Resolution] = resolution is null ? null : ColumnText.Fit(resolution, ViolationTable.ResolutionLength),
                },
            });
        }

        return effects;
    }
}
