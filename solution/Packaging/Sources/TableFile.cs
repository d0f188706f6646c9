using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Entities/…/Entity.xml: an own table in full, a platform table as a shell with our columns only.</summary>
internal static class TableFile
{
    public static GeneratedFile Write(TableSchema table, bool hasCharts, bool hasQuickCreate)
    {
        var folder = Path.Combine("Entities", table.SchemaName);
        var label = table.Label?.En ?? table.SchemaName;
        var info = new XElement("entity", new XAttribute("Name", table.SchemaName), table.IsOwn ? Own(table, hasQuickCreate) : Attributes(table, []));
        var root = new XElement(
            "Entity",
            XmlText.XsiDeclaration,
            new XElement("Name", new XAttribute("LocalizedName", label), new XAttribute("OriginalName", label), table.SchemaName),
            new XElement("EntityInfo", info),
            new XElement("FormXml"),
            new XElement("SavedQueries"),
            hasCharts ? new XElement("Visualizations") : null,
            new XElement("RibbonDiffXml"));
        return new GeneratedFile(Path.Combine(folder, "Entity.xml"), XmlText.Write(root, declaration: true), $"Table {table.LogicalName}");
    }

    private static object[] Own(TableSchema table, bool hasQuickCreate) =>
    [
        Labels.List("LocalizedNames", "LocalizedName", table.Label!),
        Labels.List("LocalizedCollectionNames", "LocalizedCollectionName", table.CollectionLabel!),
        Labels.Descriptions(table.Description!),
        Attributes(table, SystemColumns.Of(table)),
        .. TableSettings.Write(table, hasQuickCreate),
    ];

    /// <summary>Real exports sort columns by physical name without regard to case.</summary>
    private static XElement Attributes(TableSchema table, IEnumerable<ColumnTraits> system) => new(
        "attributes",
        table.Columns.Select(c => (c.SchemaName, Xml: OwnColumns.Write(table, c)))
            .Concat(system.Select(c => (SchemaName: c.PhysicalName, Xml: ColumnXml.Write(c))))
            .OrderBy(c => c.SchemaName, StringComparer.OrdinalIgnoreCase)
            .Select(c => c.Xml));
}
