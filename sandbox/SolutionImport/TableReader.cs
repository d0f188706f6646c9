using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Entity nodes: own tables, and own columns of tables that exist.</summary>
internal sealed class TableReader(Catalog before, IReadOnlyDictionary<string, IReadOnlyList<ChoiceOption>> choices)
{
    // Object type codes of custom tables are given by each organisation, from 10000 on.
    private const int FirstCustomCode = 10100;

    public int Columns { get; private set; }

    public Table Read(Node node)
    {
        var entity = new Node(node.Element.Element("EntityInfo")?.Element("entity") ?? throw node.Refuse("It lacks EntityInfo/entity.", "Pack the solution again."), node.Path + "/EntityInfo/entity");
        var schemaName = entity.NeededAttribute("Name");
        var name = schemaName.ToLowerInvariant();
        var columns = entity.Children("attributes", "attribute").Select(a => ColumnReader.Read(a, choices)).ToList();
        if (columns.GroupBy(c => c.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw entity.Refuse($"Column {twice.Key} is there twice.", "Remove one.");
        }

        if (before.Find(name) is { } existing)
        {
            var added = columns.Where(c => existing.IsCustom || !existing.Has(c.Name)).ToList();
            Columns += added.Count(c => !existing.Has(c.Name));
            return existing.With(added.Select(c => KeepTargets(c, existing)));
        }

        var key = columns.Count(c => c.Kind == ColumnKind.Id && IsKey(entity, c)) == 1 ? columns.Single(c => c.Kind == ColumnKind.Id && IsKey(entity, c)).Name
            : throw entity.Refuse($"'{name}' is neither a table of the platform nor one of the zip's own: it has no column of type primarykey.", "Ship the whole table, or add the platform's table in sandbox/Metadata.");
        var primaryName = entity.Children("attributes", "attribute").FirstOrDefault(a => (a.Text("DisplayMask") ?? "").Contains("PrimaryName", StringComparison.Ordinal))?.Needed("LogicalName")
            ?? throw entity.Refuse("No column has PrimaryName in its DisplayMask.", "Mark the table's name column.");
        var isUserOwned = ReadOwnership(entity);
        var system = isUserOwned ? SystemColumns.OfUserOwned : SystemColumns.OfOrganizationOwned;
        Columns += columns.Count;
        return new Table(name, schemaName, key, primaryName, isUserOwned ? Ownership.User : Ownership.Organization, Merge(columns, system))
        {
            IsCustom = true,
            ObjectTypeCode = FirstCustomCode + before.Tables.Count(t => t.IsCustom),
            Label = node.Element.Element("Name")?.Attribute("LocalizedName")?.Value ?? schemaName,
            EntitySetName = entity.Text("EntitySetName"),
        };
    }

    /// <summary>State and status reason as shipped; the platform's other own columns as the platform has them.</summary>
    private static IEnumerable<Column> Merge(List<Column> shipped, IReadOnlyList<Column> system)
    {
        bool IsPlatforms(Column c) => system.Any(s => s.Name == c.Name) && c.Kind is not (ColumnKind.State or ColumnKind.Status);
        return shipped.Where(c => !IsPlatforms(c)).Concat(system.Where(s => shipped.All(c => c.Name != s.Name) || IsPlatforms(shipped.First(c => c.Name == s.Name))));
    }

    private static Column KeepTargets(Column column, Table existing) =>
        column.Kind == ColumnKind.Lookup && existing.Find(column.Name) is { } was ? column with { Targets = was.Targets } : column;

    private static bool IsKey(Node entity, Column column) =>
        entity.Children("attributes", "attribute").Any(a => a.Text("LogicalName") == column.Name && a.Text("Type") == "primarykey");

    private static bool ReadOwnership(Node entity) => entity.Needed("OwnershipTypeMask") switch
    {
        "UserOwned" => true,
        "OrgOwned" => false,
        var other => throw new SolutionImportException(entity.Path + "/OwnershipTypeMask", $"The importer does not know the ownership '{other}'.", "Use UserOwned or OrgOwned."),
    };
}
