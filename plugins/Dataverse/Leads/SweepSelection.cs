using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Which leads need a new look.</summary>
internal static class SweepSelection
{
    /// <summary>Null when there is no such selection.</summary>
    public static QueryExpression? Of(string? select, DateTime? since)
    {
        var query = Rows.Of(LeadTable.Name);
        query.AddOrder(LeadTable.Id, OrderType.Ascending);
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.In, LeadStates.Open, LeadStates.Qualified);
        switch (select?.Trim().ToLowerInvariant())
        {
            case null or "" or "changed":
                if (since is { } moment)
                {
                    query.Criteria.AddCondition(LeadTable.ModifiedOn, ConditionOperator.GreaterEqual, moment);
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
