using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>What all kinds of forms have in common, in the child order of real exports.</summary>
internal static class FormXml
{
    public static GeneratedFile File(ColumnBook book, string kind, Label title, Label description, XElement form)
    {
        var id = ScreenIds.Form(book.Table.SchemaName, kind);
        var root = new XElement(
            "forms",
            XmlText.XsiDeclaration,
            new XElement(
                "systemform",
                XmlText.Values(("formid", id), ("IntroducedVersion", ColumnXml.IntroducedVersion), ("FormPresentation", 1), ("FormActivationState", 1)),
                form,
                XmlText.Values(("IsCustomizable", 1), ("CanBeDeleted", 1)),
                Labels.List("LocalizedNames", "LocalizedName", title),
                Labels.Descriptions(description)));
        return new GeneratedFile(Path.Combine("Entities", book.Table.SchemaName, "FormXml", kind, id + ".xml"), XmlText.Write(root, declaration: true), $"Form {kind} of {book.Table.LogicalName}");
    }

    public static XElement Tab(FormCells cells, string name, Label label, params IEnumerable<XElement>[] columns) => new(
        "tab",
        new XAttribute("name", name),
        new XAttribute("id", cells.Id(name)),
        new XAttribute("IsUserDefined", 0),
        new XAttribute("locklevel", 0),
        new XAttribute("showlabel", "true"),
        new XAttribute("expanded", "true"),
        Labels.OptionLabels(label),
        new XElement("columns", columns.Select(sections => new XElement(
            "column",
            new XAttribute("width", columns.Length == 1 ? "100%" : "50%"),
            new XElement("sections", sections)))));

    public static XElement Section(FormCells cells, string name, Label label, int width, IEnumerable<XElement> rows) => new(
        "section",
        new XAttribute("name", name),
        new XAttribute("showlabel", "true"),
        new XAttribute("showbar", "false"),
        new XAttribute("id", cells.Id("section", name)),
        new XAttribute("IsUserDefined", 0),
        new XAttribute("locklevel", 0),
        new XAttribute("columns", new string('1', width)),
        new XAttribute("labelwidth", 115),
        Labels.OptionLabels(label),
        new XElement("rows", rows));
}
