using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace LeadGovernance.Packaging.Checks;

/// <summary>The solution checker's rule on what a form calls.</summary>
internal static class FormHandlerRules
{
    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var scripts = package.Components("WebResources").ToLookup(resource => resource.Element("Name")?.Value ?? string.Empty, resource => package.Content.Entries.GetValueOrDefault(WebResourceRules.FileOf(resource)));
        foreach (var handler in package.Customizations.Descendants("Handler"))
        {
            var (library, function) = (handler.Attribute("libraryName")?.Value ?? string.Empty, handler.Attribute("functionName")?.Value ?? string.Empty);
            var form = handler.Ancestors("form").FirstOrDefault();
            var subject = $"Form handler {function}";
            if (form?.Descendants("Library").Any(listed => listed.Attribute("name")?.Value == library) != true)
            {
                yield return OfficialRules.FormHandler.At(subject, $"is looked for in {library}, which its form does not load. Add it to formLibraries.");
            }

            // What is not in the package is somebody else's, and may have the function.
            if (scripts[library].OfType<byte[]>().FirstOrDefault() is { } content && !ScriptRules.Defines(Encoding.UTF8.GetString(content), function))
            {
                yield return OfficialRules.FormHandler.At(subject, $"is not in {library}. Correct the name or write the function.");
            }
        }
    }
}
