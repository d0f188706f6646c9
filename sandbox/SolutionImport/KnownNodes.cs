using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Refuses every element and attribute that known-nodes.txt does not list.</summary>
internal static class KnownNodes
{
    private const string Remedy = "Teach the sandbox's importer this node, or leave it out of the solution.";

    private static readonly Dictionary<string, Shape> Shapes = Load();

    public static void Check(XElement element, string shape, string path)
    {
        var known = Shapes[shape];
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.None && !known.Attributes.Contains(a.Name.LocalName)))
        {
            throw new SolutionImportException($"{path}/@{attribute.Name.LocalName}", "The importer does not know this attribute.", Remedy);
        }

        if (!known.Attributes.Contains("#text") && element.Nodes().OfType<XText>().Any(t => !string.IsNullOrWhiteSpace(t.Value)))
        {
            throw new SolutionImportException(path, $"The importer expects no text here, but found '{Cut(element.Nodes().OfType<XText>().First().Value)}'.", Remedy);
        }

        foreach (var child in element.Elements())
        {
            var childPath = $"{path}/{Segment(child)}";
            if (!known.Children.TryGetValue(child.Name.LocalName, out var childShape))
            {
                throw new SolutionImportException($"{path}/<{child.Name.LocalName}>", "The importer does not know this element.", Remedy);
            }

            CheckChild(child, childShape, childPath);
        }
    }

    /// <summary>An element's name with what tells it from its siblings.</summary>
    public static string Segment(XElement element)
    {
        var mark = (string?)(element.Attribute("Name") ?? element.Attribute("name") ?? element.Attribute("PhysicalName") ?? element.Attribute("value"))
            ?? (string?)element.Elements().FirstOrDefault(e => e.Name.LocalName is "Name" or "LogicalName" && !e.HasElements);
        return mark is null ? element.Name.LocalName : $"{element.Name.LocalName}[{mark}]";
    }

    private static void CheckChild(XElement child, string shape, string path)
    {
        switch (shape)
        {
            case "any":
                return;
            case "empty" when child.HasElements || !string.IsNullOrWhiteSpace(child.Value):
                throw new SolutionImportException(path, "The sandbox can't do what this node holds.", "Leave it empty, or leave the component out of the solution.");
            case "empty":
                return;
            case "text" or "flag" when child.HasElements:
                throw new SolutionImportException($"{path}/<{child.Elements().First().Name.LocalName}>", "The importer expects text here, not elements.", Remedy);
            case "flag" when child.Value is not ("0" or "1" or ""):
                throw new SolutionImportException(path, $"'{Cut(child.Value)}' is neither 0 nor 1.", "Write 0 or 1.");
            case "text" or "flag":
                return;
            default:
                Check(child, shape, path);
                return;
        }
    }

    private static string Cut(string text) => text.Trim() is { Length: > 60 } trimmed ? trimmed[..60] + "…" : text.Trim();

    private static Dictionary<string, Shape> Load()
    {
        using var reader = new StreamReader(EmbeddedFile.Open("known-nodes.txt"));
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#')
            .Select(l => l.Split(':', 2)).ToDictionary(p => p[0], p => p[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return lines.ToDictionary(l => l.Key, l => new Shape(
            l.Value.Where(w => w[0] == '@').Select(w => w[1..]).ToHashSet(),
            l.Value.Where(w => w[0] != '@').Select(w => w.Split('=')).ToDictionary(w => w[0], w => w.Length == 2 ? w[1] : lines.ContainsKey(w[0]) ? w[0] : "text")));
    }

    private sealed record Shape(IReadOnlySet<string> Attributes, IReadOnlyDictionary<string, string> Children);
}
