using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>The zip is readable as a whole and carries nothing of the platform.</summary>
internal static class EntryRules
{
    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var types = package.Content.Xml("[Content_Types].xml").Elements().ToList();
        var extensions = types.Select(t => t.Attribute("Extension")?.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var overrides = types.Select(t => t.Attribute("PartName")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var entry in package.Content.Entries.Keys.Where(e => e != "[Content_Types].xml"))
        {
            if (!overrides.Contains("/" + entry) && !extensions.Contains(Path.GetExtension(entry).TrimStart('.')))
            {
                yield return Rules.ContentType.At(entry, "has no content type, so a reader of the zip does not see it. Add it to [Content_Types].xml.");
            }

            if (Path.GetFileName(entry).StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase))
            {
                yield return Rules.NothingOfThePlatform.At(entry, "is the platform's. Ship only the product's own dlls.");
            }
        }

        string[] bare = ["solution.xml", "customizations.xml"];
        foreach (var entry in bare.Where(e => !package.Content.Entries[e].AsSpan().StartsWith("<ImportExportXml"u8)))
        {
            yield return Rules.BareRoot.At(entry, "starts with a byte order mark or a declaration; platform exports have neither in the zip.");
        }
    }
}
