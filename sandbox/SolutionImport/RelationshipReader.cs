using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>EntityRelationship nodes: say where lookups point, and what a delete does.</summary>
internal static class RelationshipReader
{
    private static readonly string[] Cascades = ["NoCascade", "Cascade", "Active", "UserOwned", "RemoveLink", "Restrict"];

    /// <summary>Gives the tables their lookup targets and returns the relationships of the zip.</summary>
    public static List<TableRelationship> Read(IEnumerable<Node> nodes, Dictionary<string, Table> tables, Catalog before)
    {
        var relationships = new List<TableRelationship>();
        foreach (var node in nodes)
        {
            if (node.Needed("EntityRelationshipType") != "OneToMany")
            {
                throw new SolutionImportException(node.Path + "/EntityRelationshipType", $"The importer does not know relationships of type '{node.Text("EntityRelationshipType")}'.", "Use OneToMany.");
            }

            foreach (var cascade in node.Element.Elements().Where(e => e.Name.LocalName.StartsWith("Cascade", StringComparison.Ordinal) && e.Value.Length > 0 && !Cascades.Contains(e.Value)))
            {
                throw new SolutionImportException($"{node.Path}/{cascade.Name.LocalName}", $"The importer does not know the cascade '{cascade.Value}'.", $"Known: {string.Join(", ", Cascades)}.");
            }

            var child = node.Needed("ReferencingEntityName").ToLowerInvariant();
            var parent = node.Needed("ReferencedEntityName").ToLowerInvariant();
            var column = node.Needed("ReferencingAttributeName").ToLowerInvariant();
            var childTable = tables.GetValueOrDefault(child) ?? before.Find(child)
                ?? throw new SolutionImportException(node.Path + "/ReferencingEntityName", $"There is no table '{child}'.", "Correct the name, or add the table.");
            if (childTable.Find(column) is not { Kind: ColumnKind.Lookup } lookup)
            {
                throw new SolutionImportException(node.Path + "/ReferencingAttributeName", $"Table '{child}' has no lookup '{column}'.", "Add the column, or correct the name.");
            }

            // owner_<table> points at the virtual table of users and teams.
            if (parent == "owner")
            {
                continue;
            }

            if ((tables.GetValueOrDefault(parent) ?? before.Find(parent)) is null)
            {
                throw new SolutionImportException(node.Path + "/ReferencedEntityName", $"There is no table '{parent}'.", "Correct the name, or add the table.");
            }

            if (!lookup.Targets.Contains(parent))
            {
                tables[child] = childTable.With([lookup with { Targets = lookup.Targets.Append(parent).ToList() }]);
            }

            relationships.Add(new TableRelationship(node.NeededAttribute("Name"), parent, child, column, ReadCascades(node)));
        }

        return relationships;
    }

    public static void CheckLookups(IEnumerable<Table> tables)
    {
        foreach (var table in tables)
        {
            if (table.Columns.FirstOrDefault(c => c.Kind == ColumnKind.Lookup && c.Targets.Count == 0 && c.Name.Contains('_', StringComparison.Ordinal)) is { } lookup)
            {
                throw new SolutionImportException($"customizations.xml/Entities/Entity[{table.SchemaName}]/EntityInfo/entity/attributes/attribute[{lookup.SchemaName}]",
                    "No relationship says where this lookup points.", "Add its EntityRelationship.");
            }
        }
    }

    private static CascadeRules ReadCascades(Node node)
    {
        CascadeType Kind(string action) => CascadeRules.Read(node.Text("Cascade" + action));
        var rules = new CascadeRules
        {
            Assign = Kind("Assign"), Delete = Kind("Delete"), Merge = Kind("Merge"), Reparent = Kind("Reparent"), Share = Kind("Share"), Unshare = Kind("Unshare"),
        };
        foreach (var (action, kind) in new[] { ("Assign", rules.Assign), ("Merge", rules.Merge), ("Reparent", rules.Reparent), ("Share", rules.Share), ("Unshare", rules.Unshare) })
        {
            if (kind is CascadeType.RemoveLink or CascadeType.Restrict)
            {
                throw new SolutionImportException($"{node.Path}/Cascade{action}", $"'{kind}' says what a delete does; {action} can't have it.", "Use NoCascade, Cascade, Active or UserOwned.");
            }
        }

        return rules.Delete is not (CascadeType.Active or CascadeType.UserOwned) ? rules
            : throw new SolutionImportException($"{node.Path}/CascadeDelete", $"A delete can't cascade to some children only ('{rules.Delete}').", "Use NoCascade, Cascade, RemoveLink or Restrict.");
    }
}
