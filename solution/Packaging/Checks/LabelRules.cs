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
                var item = list.Elements().FirstOrDefault(i => Language(i)?.Value == language);
                if (string.IsNullOrWhiteSpace((item?.Attribute("description") ?? item?.Attribute("Title"))?.Value))
                {
                    yield return Rules.BothLanguages.At(Place(list), $"<{list.Name.LocalName}> has no text in language {language}. Add it to solution/schema.");
                }
            }
        }
    }

    private static bool IsLabelList(XElement element) =>
        element.Elements().Any(i => Items.Contains(i.Name.LocalName) && Language(i) is not null);

    /// <summary>The navigation has its own words for the same.</summary>
    private static XAttribute? Language(XElement item) => item.Attribute("languagecode") ?? item.Attribute("LCID");

    private static string Place(XElement list) => string.Join("/", list.AncestorsAndSelf().Reverse()
        .Select(e => e.Attribute("PhysicalName")?.Value ?? e.Attribute("Name")?.Value ?? e.Attribute("value")?.Value ?? e.Attribute("Id")?.Value).OfType<string>()) is { Length: > 0 } place
        ? place
        : "solution.xml";
}
