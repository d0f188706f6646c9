using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>Entities/…/FormXml: main forms, quick create, quick view.</summary>
internal static class FormFiles
{
    private static readonly Label Details = new("Details", "Einzelheiten");

    public static IEnumerable<GeneratedFile> Write(SolutionSchema schema) => schema.Screens.Forms.SelectMany(f => OfTable(schema, f));

    private static IEnumerable<GeneratedFile> OfTable(SolutionSchema schema, FormsSchema forms)
    {
        var book = new ColumnBook(schema, forms.Table);
        var title = forms.Title ?? book.Table.Label
            ?? throw new PackagingException($"forms/{forms.Table}.json: the form of a platform table needs a title of its own.");
        var description = forms.Description ?? book.Table.Description!;
        yield return FormXml.File(book, "main", title, description, new MainForm(schema, book, forms).Write());
        if (forms.QuickCreate is { } asked)
        {
            yield return FormXml.File(book, "quickCreate", new($"{title.En} Quick Create", $"Schnellerfassung: {title.De}"), description, Short(book, "quickCreate", asked, isReadOnly: false));
        }

        if (forms.QuickView is { } shown)
        {
            yield return FormXml.File(book, "quick", new($"{title.En} at a Glance", $"{title.De} auf einen Blick"), description, Short(book, "quick", shown, isReadOnly: true));
        }
    }

    /// <summary>One tab, one section.</summary>
    private static XElement Short(ColumnBook book, string kind, IReadOnlyList<string> fields, bool isReadOnly)
    {
        var cells = new FormCells(book, kind);
        var columns = fields.Select(f => book.Find(f, $"forms/{book.Table.SchemaName}.json: {kind}"));
        var rows = cells.Fields("fields", columns, 1, c => isReadOnly || c.Computed);
        return new XElement("form", new XElement("tabs", FormXml.Tab(cells, "general", Details, [FormXml.Section(cells, "fields", Details, 1, rows)])));
    }
}
