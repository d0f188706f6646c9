using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Rows of sdkmessagefilter: which message is an event of which table. They are there before any step is, so that a plug-in can look them up.</summary>
internal static class MessageFilters
{
    /// <summary>One row for each message that each of the tables supports.</summary>
    public static void Write(Organization organization, IEnumerable<Table> tables)
    {
        foreach (var table in tables)
        {
            foreach (var message in TableMessages.Of(table))
            {
                Find(organization, PlatformMessages.All[message], message, table.Name);
            }
        }
    }

    /// <summary>A custom API is an event too: of its table, or of none.</summary>
    public static void WriteApi(Organization organization, Guid message, ApiPlan api)
    {
        var id = Find(organization, message, api.Name, api.BoundTable ?? "none");
        organization.Rows.Update(organization.Table("sdkmessagefilter"), id, [new("iscustomprocessingstepallowed", api.StepType != 0)]);
    }

    /// <summary>The id is the same in every sandbox and after every import.</summary>
    public static Guid Find(Organization organization, Guid message, string messageName, string table)
    {
        var filters = organization.Table("sdkmessagefilter");
        var id = NameBasedId.Of($"sdkmessagefilter {messageName} {table}");
        if (!organization.Rows.Exists(filters, id))
        {
            organization.Rows.Insert(filters, id, new Dictionary<string, object?>
            {
                ["name"] = $"{messageName} {table}", ["sdkmessageid"] = new EntityReference("sdkmessage", message), ["primaryobjecttypecode"] = table,
                ["iscustomprocessingstepallowed"] = true,
            });
        }

        return id;
    }
}
