using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>OptionSets/…xml: one global choice.</summary>
internal static class ChoiceFile
{
    public static GeneratedFile Write(ChoiceSchema choice, int optionBase)
    {
        var root = new XElement(
            "optionset",
            new XAttribute("Name", choice.Name),
            new XAttribute("localizedName", choice.Label.En),
            XmlText.XsiDeclaration,
            XmlText.Values(("OptionSetType", "picklist"), ("IsGlobal", 1), ("IntroducedVersion", ColumnXml.IntroducedVersion), ("IsCustomizable", 1)),
            Labels.DisplayNames(choice.Label),
            Labels.Descriptions(choice.Description),
            new XElement("options", choice.Options.Select((option, index) => OptionXml.Write(optionBase + index, option.Label))));
        return new GeneratedFile(Path.Combine("OptionSets", choice.Name + ".xml"), XmlText.Write(root, declaration: true), $"Choice {choice.Name}");
    }
}
