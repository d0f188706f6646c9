using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>One option of a choice.</summary>
internal static class OptionXml
{
    public static XElement Write(int value, Label label) => new(
        "option",
        new XAttribute("value", value),
        new XAttribute("ExternalValue", string.Empty),
        new XAttribute("IsHidden", 0),
        Labels.OptionLabels(label));
}
