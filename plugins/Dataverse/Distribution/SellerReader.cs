using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Distribution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Distribution;

/// <summary>Reads who gets a team's leads, who is away and who has how many.</summary>
internal static class SellerReader
{
    /// <summary>Teams with at least one row in use.</summary>
    public static IReadOnlyCollection<Guid> Teams(IOrganizationService service) =>
        new HashSet<Guid>(Rows.Read(service, Rows.OfActive(SellerTable.Name, SellerTable.Team))
            .Select(row => row.GetAttributeValue<EntityReference>(SellerTable.Team)?.Id ?? Guid.Empty));

    /// <summary>Users are read with them: who was disabled a second ago gets nothing.</summary>
    public static IReadOnlyList<TeamSeller> Of(EntityReference team, IOrganizationService service)
    {
        var query = Rows.OfActive(SellerTable.Name, SellerTable.User, SellerTable.Weight, SellerTable.Capacity, SellerTable.Turn, SellerTable.Given);
        query.Criteria.AddCondition(SellerTable.Team, ConditionOperator.Equal, team.Id);
        var user = query.AddLink(SystemUserTable.Name, SellerTable.User, SystemUserTable.Id);
        user.EntityAlias = "user";
        user.Columns = new ColumnSet(SystemUserTable.IsDisabled, SystemUserTable.ApplicationId);
        return [.. Rows.Read(service, query).Select(Seller)];
    }

    /// <summary>Those of the users who are absent on the day.</summary>
    public static HashSet<Guid> Away(Guid[] users, DateTime day, IOrganizationService service)
    {
        var query = Rows.OfActive(AbsenceTable.Name, AbsenceTable.User, AbsenceTable.From, AbsenceTable.Until);
        query.Criteria.AddCondition(AbsenceTable.User, ConditionOperator.In, [.. users.Cast<object>()]);
        return [.. Rows.Read(service, query)
            .Where(row => new Absence(row.GetAttributeValue<DateTime?>(AbsenceTable.From), row.GetAttributeValue<DateTime?>(AbsenceTable.Until)).Covers(day))
            .Select(row => row.GetAttributeValue<EntityReference>(AbsenceTable.User).Id)];
    }

    /// <summary>How many open leads each of the users owns; who owns none is left out. Counted by the server: their number would be read for every draw.</summary>
    public static IReadOnlyDictionary<Guid, int> OpenLeads(Guid[] users, IOrganizationService service)
    {
        if (users.Length == 0)
        {
            return new Dictionary<Guid, int>();
        }

        var values = string.Concat(users.Select(user => $"<value>{user:D}</value>"));
        var fetch = $"""
            <fetch aggregate="true">
              <entity name="{LeadTable.Name}">
                <attribute name="{LeadTable.OwnerId}" groupby="true" alias="owner" />
                <attribute name="{LeadTable.Id}" aggregate="count" alias="leads" />
                <filter>
                  <condition attribute="{LeadTable.StateCode}" operator="eq" value="{LeadStates.Open}" />
                  <condition attribute="{LeadTable.OwnerId}" operator="in">{values}</condition>
                </filter>
              </entity>
            </fetch>
            """;
        return service.RetrieveMultiple(new FetchExpression(fetch)).Entities.ToDictionary(
            row => ((EntityReference)row.GetAttributeValue<AliasedValue>("owner").Value).Id,
            row => (int)row.GetAttributeValue<AliasedValue>("leads").Value);
    }

    private static TeamSeller Seller(Entity row)
    {
        var application = row.GetAttributeValue<AliasedValue>("user." + SystemUserTable.ApplicationId)?.Value as Guid? ?? Guid.Empty;
        var isDisabled = row.GetAttributeValue<AliasedValue>("user." + SystemUserTable.IsDisabled)?.Value as bool? ?? false;
        return new TeamSeller(
            row.Id,
            row.GetAttributeValue<EntityReference>(SellerTable.User).Id,
            Math.Max(1, row.GetAttributeValue<int?>(SellerTable.Weight) ?? 1),
            row.GetAttributeValue<int?>(SellerTable.Capacity),
            !isDisabled && application == Guid.Empty,
            row.GetAttributeValue<decimal?>(SellerTable.Turn) ?? 0,
            row.GetAttributeValue<int?>(SellerTable.Given) ?? 0);
    }
}
