using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>The main form of one table.</summary>
internal sealed class MainForm(SolutionSchema schema, ColumnBook book, FormsSchema forms)
{
    private const string Kind = "main";
    private const int ListRows = 6;

    private readonly FormCells cells = new(book, Kind);
    private readonly string file = $"forms/{book.Table.SchemaName}.json";

    public XElement Write() => new(
        "form",
        new XElement("tabs", (forms.Tabs ?? [Everything()]).Select(Tab)),
        forms.Header is null ? null : Header(forms.Header),
        // Microsoft's own forms of a platform table stay before ours in every other app.
        book.Table.IsOwn ? null : new XElement("DisplayConditions", new XAttribute("Order", 5), new XAttribute("FallbackForm", "false"), new XElement("Everyone")));

    private XElement Tab(TabSchema tab)
    {
        var left = tab.Sections.Where(s => s.Column == 1).Select(Section).ToList();
        var right = tab.Sections.Where(s => s.Column == 2).Select(Section).ToList();
        return right.Count == 0 ? FormXml.Tab(cells, tab.Name, tab.Label, left) : FormXml.Tab(cells, tab.Name, tab.Label, left, right);
    }

    private XElement Section(SectionSchema section) => FormXml.Section(cells, section.Name, section.Label, section.Width, Rows(section));

    private IEnumerable<XElement> Rows(SectionSchema section)
    {
        var place = $"{file}: section {section.Name}";
        return section switch
        {
            { Fields: { } fields } => cells.Fields(section.Name, fields.Select(f => book.Find(f, place)), section.Width, IsReadOnly),
            { List: { } list } => cells.Block(section.Name, section.Label, List(section.Name, list, place), ListRows),
            { QuickView: { } lookup } => cells.Block(section.Name, section.Label, QuickView(section.Name, book.Find(lookup, place), place), ListRows),
            { Timeline: true } => cells.Block(section.Name, section.Label, FormControls.Timeline(), ListRows),
            _ => throw new PackagingException($"{place} holds nothing. Give it fields, a list, a quickView or the timeline."),
        };
    }

    private bool IsReadOnly(ScreenColumn column) => forms.ReadOnly || column.Computed || column.Shape is ColumnShape.State
        || column.LogicalName is "createdon" or "createdby" or "modifiedon" or "modifiedby"
        || (forms.Shown?.Contains(column.LogicalName, System.StringComparer.OrdinalIgnoreCase) ?? false);

    private XElement List(string name, RelatedListSchema list, string place)
    {
        var other = new ColumnBook(schema, list.Table);
        var lookup = other.Find(list.By, place);
        if (lookup.Target != book.Table.LogicalName)
        {
            throw new PackagingException($"{place}: {list.Table}.{list.By} does not point at {book.Table.LogicalName}. Name the lookup that does.");
        }

        var relationship = RelationshipFiles.NameOf(schema, other.Table, other.Table.Columns.Single(c => c.LogicalName == lookup.LogicalName));
        return FormControls.List(name, other.Table.LogicalName, relationship, ViewFiles.IdOf(schema, list.Table, list.View, place));
    }

    private XElement QuickView(string name, ScreenColumn lookup, string place)
    {
        var other = schema.Tables.FirstOrDefault(t => t.LogicalName == lookup.Target);
        if (other is null || schema.Screens.FormsOf(other)?.QuickView is null)
        {
            throw new PackagingException($"{place}: {lookup.LogicalName} leads to no table with a quick view. Declare quickView in that table's forms.");
        }

        // An importer that meets a form before the quick view in it has refused whole solutions; tables are packed by name.
        return string.CompareOrdinal(other.LogicalName, book.Table.LogicalName) < 0
            ? FormControls.QuickView(name, lookup, ScreenIds.Form(other.SchemaName, "quick"))
            : throw new PackagingException($"{place}: the quick view of {other.SchemaName} comes later in the package than this form. Show its columns some other way.");
    }

    private XElement Header(IReadOnlyList<string> fields) => new(
        "header",
        new XAttribute("id", cells.Id("header")),
        new XAttribute("celllabelposition", "Top"),
        new XAttribute("columns", new string('1', fields.Count)),
        new XAttribute("labelwidth", 115),
        new XAttribute("celllabelalignment", "Left"),
        new XElement("rows", cells.Fields("header", fields.Select(f => book.Find(f, $"{file}: header")), fields.Count, IsReadOnly, "header_")));

    /// <summary>For a table whose form nobody laid out yet.</summary>
    private TabSchema Everything()
    {
        var fields = book.Table.Columns.OrderByDescending(c => c.Primary).Select(c => c.SchemaName);
        var label = book.Table.Label!;
        return new("general", label, [new("fields", label, Fields: [.. fields, .. book.Table.Ownership == Ownership.UserOwned ? ["ownerid"] : System.Array.Empty<string>()])]);
    }
}
