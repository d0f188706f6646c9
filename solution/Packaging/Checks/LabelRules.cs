using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Every label list speaks English and German, with words in both.</summary>
internal static class LabelRules
{
    private static readonly string[] Items = ["LocalizedName", "LocalizedCollectionName", "displayname", "Description", "label", "Title"];
    private static readonly string[] Languages = ["1033", "1031"];

    /// <summary>What people see always has a label list.</summary>
    private static readonly Dictionary<string, string> Owed = new()
    {
        ["entity"] = "LocalizedNames",
        ["attribute"] = "displaynames",
        ["optionset"] = "displaynames",
        ["option"] = "labels",
        ["status"] = "labels",
        ["state"] = "labels",
        ["savedquery"] = "LocalizedNames",
        ["systemform"] = "LocalizedNames",
        ["Dashboard"] = "LocalizedNames",
        ["visualization"] = "LocalizedNames",
        ["AppModule"] = "LocalizedNames",
        ["Area"] = "Titles",
        ["Group"] = "Titles",
        ["SubArea"] = "Titles",
    };

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        foreach (var owner in package.Customizations.Descendants().Where(node => Owed.ContainsKey(node.Name.LocalName) && !IsWithoutLabels(node)))
        {
            if (owner.Element(Owed[owner.Name.LocalName])?.HasElements != true)
            {
                yield return Rules.BothLanguages.At(Place(owner), $"<{owner.Name.LocalName}> has no <{Owed[owner.Name.LocalName]}>. Add it to solution/schema.");
            }
        }

        XElement[] roots = [package.Manifest, package.Customizations];
        foreach (var list in roots.SelectMany(r => r.Descendants()).Where(IsLabelList))
        {
            foreach (var language in Languages)
            {
                var item = list.Elements().FirstOrDefault(i => Language(i)?.Value == language);
                if (string.IsNullOrWhiteSpace((item?.Attribute("description") ?? item?.Attribute("Title"))?.Value))
                {
                    yield return Rules.BothLanguages.At(Place(list), $"<{list.Name.LocalName}> has no text in language {language}. Add it to solution/schema.");
                }
            }
        }
    }

    /// <summary>Queries have nodes of the same names, the platform's tables keep their own labels, and an entry to a table takes the table's.</summary>
    private static bool IsWithoutLabels(XElement node) =>
        node.Ancestors("fetch").Any() || (node.Name.LocalName == "entity" && node.Element("EntitySetName") is null) || (node.Name.LocalName == "SubArea" && node.Attribute("Entity") is not null);

    private static bool IsLabelList(XElement element) =>
        element.Elements().Any(i => Items.Contains(i.Name.LocalName) && Language(i) is not null);

    /// <summary>The navigation has its own words for the same.</summary>
    private static XAttribute? Language(XElement item) => item.Attribute("languagecode") ?? item.Attribute("LCID");

    private static string Place(XElement list) => string.Join("/", list.AncestorsAndSelf().Reverse()
        .Select(e => e.Attribute("PhysicalName")?.Value ?? e.Attribute("Name")?.Value ?? e.Attribute("value")?.Value ?? e.Attribute("Id")?.Value ?? (e.Name.LocalName == "Entity" ? e.Element("Name")?.Value : null)).OfType<string>().Distinct()) is { Length: > 0 } place
        ? place
        : "solution.xml";
}
