using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Which leads need a new look.</summary>
internal static class SweepSelection
{
    private const string Changed = "changed";

    /// <summary>Null when there is no such selection.</summary>
    /// <param name="now">What time alone may have changed by then counts as changed.</param>
    public static QueryExpression? Of(string? select, DateTime? since, DateTime now)
    {
        var query = Rows.Of(LeadTable.Name);
        query.AddOrder(LeadTable.Id, OrderType.Ascending);
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.In, LeadStates.Open, LeadStates.Qualified);
        switch (select?.Trim().ToLowerInvariant())
        {
            case null or "" or Changed:
                if (since is { } moment)
                {
                    var changed = query.Criteria.AddFilter(LogicalOperator.Or);
                    changed.AddCondition(LeadTable.ModifiedOn, ConditionOperator.GreaterEqual, moment);
                    changed.AddCondition(LeadTable.NextLookOn, ConditionOperator.LessEqual, now);
                }

                return query;
            case "all":
                return query;
            case "baseline":
                query.Criteria.AddCondition(LeadTable.Stage, ConditionOperator.Null);
                return query;
            case "ungoverned":
                query.Criteria.AddCondition(LeadTable.GovernedOn, ConditionOperator.Null);
                return query;
            default:
                return null;
        }
    }

    /// <summary>Whether the moment of the last sweep counts.</summary>
    public static bool IsChanged(string? select) => select?.Trim() is null or "" || string.Equals(select!.Trim(), Changed, StringComparison.OrdinalIgnoreCase);

    /// <summary>A lead on which the last sweep failed did not change, and still wants its look.</summary>
    public static IEnumerable<Guid> ParkedSince(DateTime moment, IOrganizationService service)
    {
        var query = Rows.Of(ViolationTable.Name, ViolationTable.Lead);
        query.Criteria.AddCondition(ViolationTable.DetectedOn, ConditionOperator.GreaterEqual, moment);
        query.Criteria.AddCondition(ViolationTable.Code, ConditionOperator.Equal, GateCodes.NotJudged);
        query.Criteria.AddCondition(ViolationTable.Lead, ConditionOperator.NotNull);
        return Rows.Read(service, query).Select(row => row.GetAttributeValue<EntityReference>(ViolationTable.Lead).Id);
    }
}
