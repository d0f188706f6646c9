using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Label lists in both languages, under the names that each place of the format gives them.</summary>
internal static class Labels
{
    public const int English = 1033;
    public const int German = 1031;

    public static XElement List(string list, string item, Label label) =>
        new(list, Item(item, label.En, English), Item(item, label.De, German));

    public static XElement DisplayNames(Label label) => List("displaynames", "displayname", label);

    public static XElement Descriptions(Label label) => List("Descriptions", "Description", label);

    public static XElement OptionLabels(Label label) => List("labels", "label", label);

    private static XElement Item(string item, string text, int language) =>
        new(item, new XAttribute("description", text), new XAttribute("languagecode", language));
}
