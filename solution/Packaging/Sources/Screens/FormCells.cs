using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>Rows and cells of one form; ids follow from the form and the place in it.</summary>
internal sealed class FormCells(ColumnBook book, string form)
{
    private const int MemoRows = 4;

    public string Id(params string[] path) => ScreenIds.Part([book.Table.SchemaName, form, .. path]);

    /// <summary>Fields in rows of <paramref name="width"/>; a long text takes a whole row and several lines.</summary>
    public IEnumerable<XElement> Fields(string section, IEnumerable<ScreenColumn> columns, int width, System.Func<ScreenColumn, bool> isReadOnly, string prefix = "")
    {
        var row = new XElement("row");
        foreach (var column in columns)
        {
            var isLong = column.Shape == ColumnShape.Memo;
            if (row.HasElements && (isLong || row.Elements().Count() == width))
            {
                yield return row;
                row = new XElement("row");
            }

            row.Add(Cell(section, column, isLong ? width : 1, isLong ? MemoRows : 1, FormControls.Field(column, isReadOnly(column), prefix)));
            if (!isLong)
            {
                continue;
            }

            yield return row;
            for (var i = 1; i < MemoRows; i++)
            {
                yield return new XElement("row");
            }

            row = new XElement("row");
        }

        if (row.HasElements)
        {
            yield return row;
        }
    }

    /// <summary>One control over several rows, such as a list.</summary>
    public IEnumerable<XElement> Block(string section, Label label, XElement control, int height)
    {
        yield return new XElement("row", CellOf(Id(section, "block"), label, showLabel: false, 1, height, control));
        for (var i = 1; i < height; i++)
        {
            yield return new XElement("row");
        }
    }

    private XElement Cell(string section, ScreenColumn column, int columns, int rows, XElement control) => CellOf(
        Id(section, column.LogicalName),
        column.Label ?? throw new PackagingException($"forms/{book.Table.SchemaName}.json: {column.LogicalName} has no label. Give it one in solution/schema/standard.json."),
        showLabel: true, columns, rows, control);

    private static XElement CellOf(string id, Label label, bool showLabel, int columns, int rows, XElement control) => new(
        "cell",
        new XAttribute("id", id),
        new XAttribute("showlabel", showLabel ? "true" : "false"),
        new XAttribute("locklevel", 0),
        columns == 1 ? null : new XAttribute("colspan", columns),
        rows == 1 ? null : new XAttribute("rowspan", rows),
        Labels.OptionLabels(label),
        control);
}
