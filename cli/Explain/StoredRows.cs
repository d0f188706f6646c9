using System;
using System.Collections.Generic;
using LeadGovernance.Cli.Leads;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Explain;

/// <summary>Reading rows of a sandbox, page by page, and their values as people read them.</summary>
internal static class StoredRows
{
    private const int PageSize = 2000;

    public static IEnumerable<Entity> Of(IOrganizationService service, string table, string column, object value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return All(service, query);
    }

    public static IEnumerable<Entity> All(IOrganizationService service, string table, params string[] columns) =>
        All(service, new QueryExpression(table) { ColumnSet = new ColumnSet(columns) });

    /// <summary>Who is in a team; nobody when the id is a user's.</summary>
    public static IEnumerable<(Guid User, Guid Team)> Memberships(IOrganizationService service, Guid team)
    {
        var query = new QueryExpression("teammembership") { ColumnSet = new ColumnSet("systemuserid", "teamid") };
        query.Criteria.AddCondition("teamid", ConditionOperator.Equal, team);
        foreach (var row in service.RetrieveMultiple(query).Entities)
        {
            yield return (row.GetAttributeValue<Guid>("systemuserid"), row.GetAttributeValue<Guid>("teamid"));
        }
    }

    public static string? Text(this Entity row, string column) => row.GetAttributeValue<string>(column) is { Length: > 0 } text ? text : null;

    public static T? Choice<T>(this Entity row, string column)
        where T : struct, Enum =>
        row.Option(column) is { } value ? (T)Enum.ToObject(typeof(T), value - LeadColumns.FirstOption) : null;

    public static int? Option(this Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    public static EntityReference? Reference(this Entity row, params string[] columns)
    {
        foreach (var column in columns)
        {
            if (row.GetAttributeValue<EntityReference>(column) is { } reference)
            {
                return reference;
            }
        }

        return null;
    }

    private static IEnumerable<Entity> All(IOrganizationService service, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 };
        query.AddOrder("createdon", OrderType.Ascending);
        query.AddOrder($"{query.EntityName}id", OrderType.Ascending);
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            if (!page.MoreRecords)
            {
                yield break;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
