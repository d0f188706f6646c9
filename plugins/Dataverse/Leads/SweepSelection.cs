using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Which leads need a new look.</summary>
internal static class SweepSelection
{
    /// <summary>Null when there is no such selection.</summary>
    /// <param name="now">What time alone may have changed by then counts as changed.</param>
    public static QueryExpression? Of(string? select, DateTime? since, DateTime now)
    {
        var query = Rows.Of(LeadTable.Name);
        query.AddOrder(LeadTable.Id, OrderType.Ascending);
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.In, LeadStates.Open, LeadStates.Qualified);
        switch (select?.Trim().ToLowerInvariant())
        {
            case null or "" or "changed":
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
}
