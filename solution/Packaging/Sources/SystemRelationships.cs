using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>The relationships that the platform gives to every own table; real exports always carry them.</summary>
internal static class SystemRelationships
{
    public static IEnumerable<Relationship> Of(TableSchema table)
    {
        var columns = SystemColumns.Of(table).ToDictionary(c => c.PhysicalName);
        Relationship To(string name, string referenced, string column) => new(name, table.SchemaName, referenced, column, columns[column].Description!, null);

        yield return To($"lk_{table.LogicalName}_createdby", "SystemUser", "CreatedBy");
        yield return To($"lk_{table.LogicalName}_modifiedby", "SystemUser", "ModifiedBy");
        if (table.Ownership == Ownership.OrgOwned)
        {
            yield return To($"organization_{table.LogicalName}", "Organization", "OrganizationId");
            yield break;
        }

        yield return To($"owner_{table.LogicalName}", "Owner", "OwnerId");
        yield return To($"user_{table.LogicalName}", "SystemUser", "OwningUser");
        yield return To($"team_{table.LogicalName}", "Team", "OwningTeam");
        yield return To($"business_unit_{table.LogicalName}", "BusinessUnit", "OwningBusinessUnit");
    }
}
