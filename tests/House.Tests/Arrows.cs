using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.House.Tests;

/// <summary>Who may reference whom, as docs/architecture.md draws it.</summary>
internal static class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["policy"] = [],
        ["plugins"] = ["sdk"],
        ["workflows"] = ["sdk"],
        ["sdk"] = ["sdk"],
        ["solution/Packaging"] = [],
        ["sandbox"] = ["sdk"],
        ["cli"] = ["policy", "sandbox", "solution/Packaging"],
        ["benchmarks"] = ["policy", "sandbox", "solution/Packaging"],
        ["tests/House.Tests"] = [],
        ["tests/Policy.Tests"] = ["policy"],
        ["tests/Solution.Tests"] = ["solution/Packaging"],
        ["tests/Sandbox.Tests"] = ["sandbox", "sdk"],
        ["tests/Recorder.Plugin"] = ["sdk"],
        ["tests/Scenarios.Tests"] = ["sandbox", "solution/Packaging", "policy"],
        ["tests/Cli.Tests"] = ["cli"],
        ["tests/Web"] = ["cli"],
        ["tests/FakeXrmEasy.Tests"] = [],
    };

    /// <summary>Build-only arrows: the dll is built first but never compiled against.</summary>
    private static readonly Dictionary<string, string[]> BuildOnly = new()
    {
        ["cli"] = ["plugins", "workflows"],
        ["benchmarks"] = ["plugins", "workflows"],
        ["tests/Solution.Tests"] = ["plugins", "workflows"],
        ["tests/Scenarios.Tests"] = ["plugins", "workflows", "tests/Recorder.Plugin"],
        ["tests/Sandbox.Tests"] = ["tests/Recorder.Plugin"],
    };

    /// <summary>The policy is compiled into the plug-in dll; spkl's attribute into whatever declares registrations.</summary>
    private static readonly HashSet<(string Room, string Source)> LinkedSource =
    [
        ("plugins", "policy/"),
        ("workflows", "plugins/Registration/"),
        ("tests/Recorder.Plugin", "plugins/Registration/"),
        ("tests/Scenarios.Tests", "tests/Sandbox.Tests/Support/"),

        // With Microsoft's packages the plug-ins' sources run on .NET beside FakeXrmEasy.
        ("tests/FakeXrmEasy.Tests", "plugins/"),
        ("tests/FakeXrmEasy.Tests", "policy/"),
        ("tests/Solution.Tests", "plugins/Registration/"),

        // Microsoft's client is not served here: what knows it is compiled against a stand-in.
        ("tests/Cli.Tests", "cli/Connection/"),
    ];

    /// <summary>Every reference, package or linked source that the house does not allow, in words.</summary>
    public static IEnumerable<string> Violations(string root) =>
        Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}"))
            .SelectMany(path => Violations(root, path))
            .Order();

    private static IEnumerable<string> Violations(string root, string project)
    {
        var room = Room(root, project);
        if (!Allowed.TryGetValue(room, out var allowed))
        {
            return [$"{room}: a room the house does not know. Add it to docs/architecture.md and to this test."];
        }

        var items = WithImports(project, root).SelectMany(document => document.Descendants()).ToList();
        var references = items.Where(item => item.Name.LocalName == "ProjectReference").Select(item => new
        {
            Target = Room(root, Resolve(project, root, item.Attribute("Include")!.Value)),
            Compile = (string?)item.Attribute("ReferenceOutputAssembly") != "false",
        });
        var wrongReferences = references
            .Where(reference => !(reference.Compile ? allowed : BuildOnly.GetValueOrDefault(room, [])).Contains(reference.Target))
            .Select(reference => $"{room} must not reference {reference.Target}{(reference.Compile ? string.Empty : " (build-only)")}.");
        var wrongPackages = room == "policy"
            ? items.Where(item => item.Name.LocalName == "PackageReference" && (string?)item.Attribute("PrivateAssets") != "all")
                .Select(item => $"policy must not reference the package {item.Attribute("Include")!.Value}: it is pure.")
            : [];
        var linked = items.Where(item => item.Name.LocalName == "Compile" && item.Attribute("Include") != null)
            .SelectMany(item => item.Attribute("Include")!.Value.Split(';'))
            .Where(include => !MayLink(room, Path.GetRelativePath(root, Resolve(project, root, include))))
            .Select(include => $"{room} must not link the source {include}.");
        return wrongReferences.Concat(wrongPackages).Concat(linked);
    }

    private static bool MayLink(string room, string source) =>
        source.StartsWith(room + "/", StringComparison.Ordinal)
        || LinkedSource.Any(arrow => arrow.Room == room && source.StartsWith(arrow.Source, StringComparison.Ordinal));

    /// <summary>The project and the files of this checkout that it imports: an arrow hidden in an import is an arrow.</summary>
    private static IEnumerable<XDocument> WithImports(string project, string root)
    {
        var document = XDocument.Load(project);
        yield return document;
        foreach (var import in document.Descendants().Where(item => item.Name.LocalName == "Import" && item.Attribute("Project") != null))
        {
            var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, import.Attribute("Project")!.Value));
            if (File.Exists(path) && path.StartsWith(root, StringComparison.Ordinal))
            {
                var imported = XDocument.Load(path);
                foreach (var reference in imported.Descendants().Where(item => item.Attribute("Include") != null))
                {
                    reference.SetAttributeValue("Include", reference.Attribute("Include")!.Value.Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(path) + "/"));
                }

                yield return imported;
            }
        }
    }

    private static string Resolve(string project, string root, string include) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, include.Replace("$(RepositoryRoot)", root + "/").Replace('\\', '/')));

    private static string Room(string root, string project)
    {
        var parts = Path.GetRelativePath(root, project).Split(Path.DirectorySeparatorChar);
        return parts[0] is "tests" or "solution" ? $"{parts[0]}/{parts[1]}" : parts[0];
    }
}
