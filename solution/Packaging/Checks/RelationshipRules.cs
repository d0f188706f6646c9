using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Each lookup has exactly one relationship, and each relationship names tables and a lookup that exist.</summary>
internal static class RelationshipRules
{
    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var relationships = package.Components("EntityRelationships").ToList();
        foreach (var twice in relationships.GroupBy(r => r.Attribute("Name")?.Value, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return Rules.RelationshipOnce.At($"Relationship {twice.Key}", "exists twice. Names must be unique.");
        }

        foreach (var relationship in relationships)
        {
            var subject = $"Relationship {relationship.Attribute("Name")?.Value}";
            var (referencing, referenced, column) = (Lower(relationship, "ReferencingEntityName"), Lower(relationship, "ReferencedEntityName"), Lower(relationship, "ReferencingAttributeName"));
            foreach (var unknown in new[] { referencing, referenced }.Where(t => !package.HasTable(t)))
            {
                yield return Rules.RelationshipTables.At(subject, $"names the table {unknown}, which is neither in the package nor in standard.json. Correct the name.");
            }

            if (package.HasTable(referencing) && !package.HasColumn(referencing, column))
            {
                yield return Rules.RelationshipColumn.At(subject, $"names the column {referencing}.{column}, which does not exist. Add it or remove the relationship.");
            }
        }

        foreach (var (relationship, cascade) in relationships.SelectMany(r => r.Elements().Where(e => e.Name.LocalName.StartsWith("Cascade", StringComparison.Ordinal)).Select(e => (r, e))))
        {
            if (!Cascades(cascade.Name.LocalName).Contains(cascade.Value))
            {
                yield return Rules.Cascade.At($"Relationship {relationship.Attribute("Name")?.Value}", $"has {cascade.Name.LocalName} {cascade.Value}; possible are {string.Join(", ", Cascades(cascade.Name.LocalName))}.");
            }
        }

        var covered = relationships.Select(r => (Lower(r, "ReferencingEntityName"), Lower(r, "ReferencingAttributeName"))).ToHashSet();
        foreach (var table in package.Tables)
        {
            foreach (var lookup in table.Descendants("attribute").Where(a => a.Element("Type")?.Value == "lookup" && a.Element("IsCustomField")?.Value == "1"))
            {
                var column = (Package.LogicalName(table), lookup.Element("LogicalName")!.Value);
                if (!covered.Contains(column))
                {
                    yield return Rules.LookupTarget.At($"Column {column.Item1}.{column.Value}", "is a lookup without a relationship: its target table comes from there. Add the relationship.");
                }
            }
        }
    }

    /// <summary>The values of 12,000 real relationships.</summary>
    private static string[] Cascades(string what) => what switch
    {
        "CascadeDelete" => ["Cascade", "NoCascade", "RemoveLink", "Restrict"],
        "CascadeArchive" => ["NoCascade", "RemoveLink", "Restrict"],
        "CascadeRollupView" => ["NoCascade"],
        _ => ["Active", "Cascade", "NoCascade", "UserOwned"],
    };

    private static string Lower(XElement relationship, string name) => relationship.Element(name)?.Value.ToLowerInvariant() ?? string.Empty;
}
