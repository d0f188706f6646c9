using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Other/Relationships.xml (names) and Other/Relationships/…xml, one file per referenced table.</summary>
internal static class RelationshipFiles
{
    public static IEnumerable<GeneratedFile> Write(SolutionSchema schema)
    {
        var all = schema.Tables.SelectMany(t => OfTable(schema, t)).OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var names = new XElement("EntityRelationships", XmlText.XsiDeclaration, all.Select(r => new XElement("EntityRelationship", new XAttribute("Name", r.Name))));
        yield return new GeneratedFile(Path.Combine("Other", "Relationships.xml"), XmlText.Write(names, declaration: true), "The list of relationships");
        foreach (var group in all.GroupBy(r => r.Referenced).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var root = new XElement("EntityRelationships", XmlText.XsiDeclaration, group.Select(RelationshipXml.Write));
            yield return new GeneratedFile(Path.Combine("Other", "Relationships", group.Key + ".xml"), XmlText.Write(root, declaration: true), $"Relationships to {group.Key}");
        }
    }

    /// <summary>The name of the relationship that a lookup makes.</summary>
    public static string NameOf(SolutionSchema schema, TableSchema table, ColumnSchema lookup)
    {
        var stem = table.LogicalName.Replace(schema.Identity.Prefix + "_", string.Empty, StringComparison.Ordinal);
        return $"{schema.Identity.Prefix}_{stem}_{lookup.SchemaName[(schema.Identity.Prefix.Length + 1)..]}";
    }

    private static IEnumerable<Relationship> OfTable(SolutionSchema schema, TableSchema table)
    {
        foreach (var column in table.Columns.Where(c => c.Type == ColumnType.Lookup))
        {
            yield return new Relationship(NameOf(schema, table, column), table.SchemaName, schema.SchemaNameOf(column.Target!), column.SchemaName, column.Description, column.OnDelete);
        }

        if (table.IsOwn)
        {
            foreach (var relationship in SystemRelationships.Of(table))
            {
                yield return relationship;
            }
        }
    }
}
