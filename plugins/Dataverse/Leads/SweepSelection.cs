using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Which leads need a new look.</summary>
internal static class SweepSelection
{
    private const string Changed = "changed";
    private const string Parked = "parked";

    /// <summary>Null when there is no such selection.</summary>
    /// <param name="now">What time alone may have changed by then counts as changed.</param>
    public static QueryExpression? Of(string? select, DateTime? since, DateTime now)
    {
        // Distinct compares what is asked for: without the id all leads would be one.
        var query = Rows.Of(LeadTable.Name, LeadTable.Id);
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
                    changed.AddCondition(Parked, ViolationTable.Lead, ConditionOperator.NotNull);
                    query.LinkEntities.Add(ParkedSince(moment));
                    query.Distinct = true;
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
    private static LinkEntity ParkedSince(DateTime moment)
    {
        var link = new LinkEntity(LeadTable.Name, ViolationTable.Name, LeadTable.Id, ViolationTable.Lead, JoinOperator.LeftOuter) { EntityAlias = Parked };
        link.LinkCriteria.AddCondition(ViolationTable.Code, ConditionOperator.Equal, GateCodes.NotJudged);
        link.LinkCriteria.AddCondition(ViolationTable.DetectedOn, ConditionOperator.GreaterEqual, moment);
        return link;
    }
}
