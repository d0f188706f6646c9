using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using LeadGovernance.Plugins.Dataverse.Doors;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Health;

/// <summary>Whether every step that the classes declare is there and enabled.</summary>
internal static class DoorHealth
{
    public static IEnumerable<HealthFinding> Of(IOrganizationService service)
    {
        var declared = typeof(DoorHealth).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<CrmPluginRegistrationAttribute>(false))
            .Where(step => step.Stage != null)
            .ToList();
        var query = Rows.Of(StepTable.Name, StepTable.StateCode);
        query.Criteria.AddCondition(StepTable.Id, ConditionOperator.In, [.. declared.Select(step => (object)Guid.Parse(step.Id!))]);
        var states = Rows.Read(service, query).ToDictionary(row => row.Id, row => row.GetAttributeValue<OptionSetValue>(StepTable.StateCode)?.Value);
        return declared.OrderBy(step => step.Id, StringComparer.Ordinal).Select(step => Finding(step, states, service));
    }

    private static HealthFinding Finding(CrmPluginRegistrationAttribute step, Dictionary<Guid, int?> states, IOrganizationService service)
    {
        var particulars = $"{step.Message} {step.EntityLogicalName} {(int)step.Stage!}";
        if (states.TryGetValue(Guid.Parse(step.Id!), out var state))
        {
            return state == Rows.ActiveState
                ? new(HealthCodes.Step, HealthState.Green, step.Name!, particulars)
                : new(HealthCodes.Step, HealthState.Red, step.Name!, particulars + ": disabled");
        }

        // Where the environment does not know the message for this table, there is no such door either.
        var exists = !step.RegisteredBySetUp || SetUpStep.All.First(known => known.Name == step.Name).Registration(service) != null;
        return new(HealthCodes.Step, exists ? HealthState.Red : HealthState.Amber, step.Name!, particulars + (exists ? ": missing" : ": the environment has no such message"));
    }
}
