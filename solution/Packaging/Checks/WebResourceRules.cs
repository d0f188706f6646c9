using System.Collections.Generic;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Web resources are there, and no larger than an organisation takes by default.</summary>
internal static class WebResourceRules
{
    private const int MostBytes = 5 * 1024 * 1024;
    private const string Silverlight = "8";

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        foreach (var resource in package.Components("WebResources"))
        {
            var subject = $"Web resource {resource.Element("Name")?.Value}";
            if (resource.Element("WebResourceType")?.Value == Silverlight)
            {
                yield return OfficialRules.Silverlight.At(subject, "is made with Silverlight, which no browser runs. Replace it.");
            }

            if (!package.Content.Entries.TryGetValue(FileOf(resource), out var content))
            {
                yield return Rules.ResourceContent.At(subject, $"names the file {FileOf(resource)}, which is not in the package. Pack it again.");
            }
            else if (content.Length > MostBytes)
            {
                yield return Rules.ResourceSize.At(subject, $"has {content.Length:N0} bytes, and an organisation takes {MostBytes:N0} by default. Make it smaller.");
            }
        }
    }

    internal static string FileOf(XElement resource) => resource.Element("FileName")?.Value.TrimStart('/') ?? string.Empty;
}
