using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>Reads all rows of a query, page by page (the platform returns at most 5,000 a page).</summary>
internal static class Rows
{
    public static List<Entity> Read(IOrganizationService service, QueryExpression query)
    {
        var rows = new List<Entity>();
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 5000 };
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
            {
                return rows;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>By query, since a row that is gone by the time a job runs is no reason to fail.</summary>
    public static Entity? Find(IOrganizationService service, string table, string key, Guid id, params string[] columns)
    {
        var query = Of(table, columns);
        query.Criteria.AddCondition(key, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>Value of statecode for a row in use.</summary>
    public const int ActiveState = 0;

    /// <summary>Rows in use: who deactivates one means it.</summary>
    public static QueryExpression OfActive(string table, params string[] columns)
    {
        var query = Of(table, columns);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, ActiveState);
        return query;
    }

    public static QueryExpression Of(string table, params string[] columns) => new(table) { ColumnSet = new ColumnSet(columns) };
}
