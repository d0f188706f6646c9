using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.People;
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
            return Answer(AlertCodes.ViolationNotFound, execution);
        }

        var sent = execution.Input<string>(ResolveViolationApi.StatusParameter)?.Trim();
        if (!Enum.GetNames(typeof(ViolationStatus)).Contains(sent, StringComparer.OrdinalIgnoreCase))
        {
            return Answer(AlertCodes.NoSuchStep, execution);
        }

        var to = (ViolationStatus)Enum.Parse(typeof(ViolationStatus), sent!, ignoreCase: true);
        var resolution = execution.Input<string>(ResolveViolationApi.ResolutionParameter) is { Length: > 0 } said ? said : stored.GetAttributeValue<string>(ViolationTable.Resolution);
        var from = Choices.Read<ViolationStatus>(stored, ViolationTable.Status) ?? ViolationStatus.Open;
        if (ViolationLife.Against(from, to, resolution) is { } problem)
        {
            return Answer(problem, execution);
        }

        var effects = Answer(null, execution);
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

    private static Effects Answer(string? problem, Execution execution)
    {
        var effects = new Effects();
        effects.Outputs[ResolveViolationApi.OkProperty] = problem is null;
        effects.Outputs[ResolveViolationApi.CodeProperty] = problem ?? string.Empty;
        effects.Outputs[ResolveViolationApi.MessageProperty] = problem is null ? string.Empty : Codes.Message(problem).In(execution.LanguageOfCaller());
        return effects;
    }
}
