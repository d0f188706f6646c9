using System.IO;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Entities/…/RibbonDiff.xml without commands: written where none is; once there, it belongs to people.</summary>
internal static class RibbonFile
{
    public static XElement NoTemplates => new("Templates", new XElement("RibbonTemplates", new XAttribute("Id", "Mscrm.Templates")));

    public static string Place(TableSchema table) => Path.Combine("Entities", table.SchemaName, "RibbonDiff.xml");

    public static GeneratedFile Write(TableSchema table)
    {
        var root = new XElement(
            "RibbonDiffXml",
            XmlText.XsiDeclaration,
            new XElement("CustomActions"),
            NoTemplates,
            new XElement("CommandDefinitions"),
            new XElement("RuleDefinitions", new XElement("TabDisplayRules"), new XElement("DisplayRules"), new XElement("EnableRules")),
            new XElement("LocLabels"));
        return new GeneratedFile(Place(table), XmlText.Write(root, declaration: true), $"Ribbon of {table.LogicalName}");
    }
}
