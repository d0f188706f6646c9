using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Zip;

/// <summary>Finds component files of an unpacked solution; in a managed build the _managed twin takes its sibling's place.</summary>
internal sealed class UnpackedFiles(string folder, bool managed)
{
    private const string Twin = "_managed.xml";

    /// <summary>Root elements of the matching files in order of their paths, without regard to case.</summary>
    public IEnumerable<XElement> Roots(string place, string pattern)
    {
        var path = Path.Combine(folder, place);
        if (!Directory.Exists(path))
        {
            return [];
        }

        var files = Directory.GetFiles(path, pattern, SearchOption.AllDirectories)
            .Concat(pattern.EndsWith(".xml", StringComparison.Ordinal) && !pattern.Contains('*', StringComparison.Ordinal)
                ? Directory.GetFiles(path, pattern.Replace(".xml", Twin, StringComparison.Ordinal), SearchOption.AllDirectories)
                : [])
            .Distinct()
            .ToHashSet(StringComparer.Ordinal);
        return files.Where(f => IsChosen(f, files)).OrderBy(f => f, StringComparer.OrdinalIgnoreCase).Select(Load).ToList();
    }

    public XElement Root(string file) => Load(Path.Combine(folder, file));

    private bool IsChosen(string file, HashSet<string> all) => file.EndsWith(Twin, StringComparison.Ordinal)
        ? managed
        : !managed || !all.Contains(file[..^".xml".Length] + Twin);

    private static XElement Load(string file)
    {
        if (!File.Exists(file))
        {
            throw new PackagingException($"{file} is missing. Run: dotnet run --project cli -- pack --write-registrations");
        }

        var root = XDocument.Load(file).Root!;
        root.Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        return root;
    }
}
