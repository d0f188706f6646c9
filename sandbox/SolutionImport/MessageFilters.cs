using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Rows of sdkmessagefilter: which message on which table a step is for.</summary>
internal static class MessageFilters
{
    public static Guid Find(Organization organization, Guid message, string messageName, string table)
    {
        if (organization.Database.Scalar("SELECT sdkmessagefilterid FROM sdkmessagefilter WHERE sdkmessageid=@p0 AND primaryobjecttypecode=@p1", SqlValue.Id(message), table) is string id)
        {
            return Guid.Parse(id);
        }

        var made = Guid.CreateVersion7();
        organization.Rows.Insert(organization.Table("sdkmessagefilter"), made, new Dictionary<string, object?>
        {
            ["name"] = $"{messageName} {table}", ["sdkmessageid"] = new EntityReference("sdkmessage", message), ["primaryobjecttypecode"] = table, ["iscustomprocessingstepallowed"] = true,
        });
        return made;
    }
}
