using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Health;

/// <summary>Calendars that can't be used, and business units whose clocks run by none.</summary>
internal static class CalendarHealth
{
    public static IEnumerable<HealthFinding> Of(CharterSnapshot charter, Execution execution)
    {
        var calendars = charter.Calendars;
        return calendars.IsEmpty
            ? [new(HealthCodes.Calendar, HealthState.Green, "UTC")]
            : [.. calendars.Problems.Select(problem => new HealthFinding(HealthCodes.Calendar, HealthState.Red, problem.Key, problem.Value)), .. UnitsWithout(charter, execution)];
    }

    private static IEnumerable<HealthFinding> UnitsWithout(CharterSnapshot charter, Execution execution)
    {
        if (charter.Calendars.Organisation != null)
        {
            return [];
        }

        var query = Rows.Of(LeadTable.Name, LeadTable.OwningBusinessUnit);
        query.Distinct = true;
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadStates.Open);
        return Rows.Read(execution.System, query)
            .Select(row => row.GetAttributeValue<EntityReference>(LeadTable.OwningBusinessUnit))
            .Where(unit => unit != null && charter.Calendars.Named(unit.Id) is null)
            .Select(unit => new HealthFinding(HealthCodes.UnitWithoutCalendar, HealthState.Amber, unit.Name ?? unit.Id.ToString("D")));
    }
}
