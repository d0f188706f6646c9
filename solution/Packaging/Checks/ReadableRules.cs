using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging.Checks;

/// <summary>What every other rule reads is there and can be read; with a finding here, nothing else can be judged.</summary>
internal static class ReadableRules
{
    private static readonly string[] Needed = ["[Content_Types].xml", "customizations.xml", "solution.xml"];

    public static IEnumerable<CheckFinding> Check(PackageContent content)
    {
        foreach (var missing in Needed.Where(entry => !content.Entries.ContainsKey(entry)))
        {
            yield return Rules.NeededEntry.At(missing, "is missing, and without it this is no solution. Pack it again.");
        }

        foreach (var (entry, bytes) in content.Entries)
        {
            if (Problem(entry, bytes) is { } problem)
            {
                yield return Rules.WellFormed.At(entry, $"can't be read: {problem.TrimEnd('.')}. Correct it there.");
            }
        }
    }

    private static string? Problem(string entry, byte[] bytes)
    {
        try
        {
            switch (Path.GetExtension(entry))
            {
                case ".xml":
                    XDocument.Load(new MemoryStream(bytes));
                    break;
                case ".json":
                    JsonNode.Parse(bytes);
                    break;
            }

            return null;
        }
        catch (System.Exception exception) when (exception is XmlException or JsonException)
        {
            return exception.Message;
        }
    }
}
