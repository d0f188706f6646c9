using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Open leads whose evidence lies in a row of another table.</summary>
internal static class LeadsOf
{
    /// <summary>Those of an account, as parent or as customer.</summary>
    public static IEnumerable<Entity> Account(Guid account, IOrganizationService service) => Rows.Read(service, OfAccount(account));

    /// <summary>Those that name the event.</summary>
    public static IEnumerable<Entity> TriggerEvent(Guid triggerEvent, IOrganizationService service)
    {
        var query = Open();
        query.Criteria.AddCondition(LeadTable.TriggerEvent, ConditionOperator.Equal, triggerEvent);
        return Rows.Read(service, query);
    }

    /// <summary>Those of the account that still carry the date of an event they no longer name: it was deleted.</summary>
    public static IEnumerable<Entity> DeletedTriggerEvent(Guid account, IOrganizationService service)
    {
        var query = OfAccount(account);
        query.Criteria.AddCondition(LeadTable.TriggerEvent, ConditionOperator.Null);
        query.Criteria.AddCondition(LeadTable.TriggerEventOn, ConditionOperator.NotNull);
        return Rows.Read(service, query);
    }

    /// <summary>Those of the account whose channel demands an event and that name none.</summary>
    public static IEnumerable<Entity> WithoutTriggerEvent(Guid account, CharterSnapshot charter, IOrganizationService service)
    {
        var query = OfAccount(account);
        query.Criteria.AddCondition(LeadTable.TriggerEvent, ConditionOperator.Null);
        var channels = charter.Policy!.TriggerEventChannels.Where(charter.ChannelIds.ContainsKey).Select(code => (object)charter.ChannelIds[code]).ToArray();
        query.Criteria.AddCondition(LeadTable.Channel, ConditionOperator.In, channels);
        return channels.Length == 0 ? [] : Rows.Read(service, query);
    }

    private static QueryExpression OfAccount(Guid account)
    {
        var query = Open();
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(LeadTable.ParentAccountId, ConditionOperator.Equal, account);
        either.AddCondition(LeadTable.CustomerId, ConditionOperator.Equal, account);
        return query;
    }

    private static QueryExpression Open()
    {
        var query = Rows.Of(LeadTable.Name, LeadColumns.AllList);
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadStates.Open);
        return query;
    }
}
