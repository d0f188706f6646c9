using System;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>
/// What points at a row that a Merge gives up points at the kept one afterwards: relationships cascade Merge unless they say NoCascade (relationship tables of the entity reference:
/// NoCascade are masterid, e-mail senders, activity parties and process instances).
/// </summary>
internal static class MergedChildren
{
    private static readonly string[] NoCascade = ["masterid", "emailsender", "sendersaccount"];

    public static void Move(Organization organization, Table merged, Guid from, Guid to)
    {
        foreach (var table in organization.Catalog.Tables)
        {
            foreach (var column in table.Stored.Where(c => Moves(table, c) && c.MayPointAt(merged.Name)))
            {
                foreach (var child in organization.Rows.Find(table.Name, column.Name, from))
                {
                    organization.Rows.Update(table, child, [new(column.Name, new EntityReference(merged.Name, to))]);
                }
            }
        }
    }

    public static bool Moves(Table table, Column column) =>
        column is { Kind: ColumnKind.Lookup, IsStored: true } && (table.HasOwner || table.IsCustom) && table.Name != "activitypointer" && !NoCascade.Contains(column.Name);
}
