using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Every label list speaks English and German, with words in both.</summary>
internal static class LabelRules
{
    private static readonly string[] Items = ["LocalizedName", "LocalizedCollectionName", "displayname", "Description", "label", "Title"];
    private static readonly string[] Languages = ["1033", "1031"];

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        XElement[] roots = [package.Manifest, package.Customizations];
        foreach (var list in roots.SelectMany(r => r.Descendants()).Where(IsLabelList))
        {
            foreach (var language in Languages)
            {
                var item = list.Elements().FirstOrDefault(i => i.Attribute("languagecode")?.Value == language);
                if (string.IsNullOrWhiteSpace(item?.Attribute("description")?.Value))
                {
                    yield return Rules.BothLanguages.At(Place(list), $"<{list.Name.LocalName}> has no text in language {language}. Add it to solution/schema.");
                }
            }
        }
    }

    private static bool IsLabelList(XElement element) =>
        element.Elements().Any(i => Items.Contains(i.Name.LocalName) && i.Attribute("languagecode") is not null);

    private static string? RibbonText(XElement element) => element.Name.LocalName == "LocLabel" ? element.Attribute("Id")?.Value : null;

    private static string Place(XElement list) => string.Join("/", list.AncestorsAndSelf().Reverse()
        .Select(e => e.Attribute("PhysicalName")?.Value ?? e.Attribute("Name")?.Value ?? e.Attribute("value")?.Value ?? RibbonText(e)).OfType<string>()) is { Length: > 0 } place
        ? place
        : "solution.xml";
}
