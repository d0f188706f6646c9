using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class OracleTests
{
    private static readonly string[] Levels = ["PARSE", "KIND", "ELEMENT", "NESTING", "ATTRIBUTE", "VALUE", "ORDER", "REPEATED", "MISSING-CHILD", "MISSING-ATTR"];

    [TestMethod]
    public void The_packages_say_nothing_that_real_exports_never_say()
    {
        var vocab = Oracle.Find("vocab.py");
        foreach (var package in new[] { Packed.Zip("LeadGovernance.zip"), Packed.Zip("LeadGovernance_managed.zip"), Checkout.Source })
        {
            var output = Oracle.Run(vocab, "check", Path.ChangeExtension(vocab, ".json"), package);
            Assert.Contains("elements checked", output);
            var findings = output.Split('\n').Where(line => Levels.Contains(line.Split(' ')[0])).Where(line => !IsAllowed(line)).ToList();
            Assert.IsEmpty(findings, $"{package}:\n{string.Join("\n", findings)}");
        }
    }

    [TestMethod]
    [DataRow("LeadGovernance.zip", null)]
    [DataRow("LeadGovernance_managed.zip", "managed")]
    public void The_package_holds_the_components_of_the_unpacked_sources_unchanged(string zip, string? kind)
    {
        var check = Oracle.Find("roundtrip_check.py");
        using var copy = new WorkingCopy();
        LayDlls(copy.Source);
        LayPages(copy.Source);

        var output = Oracle.Run(check, [copy.Source, Packed.Zip(zip), .. kind is null ? Array.Empty<string>() : [kind]]);

        Assert.Contains(" equal, 0 not; files: ", output);
        Assert.Contains(" same, 0 not", output);
    }

    [TestMethod]
    public void The_allow_list_is_short_and_gives_a_reason_on_each_line()
    {
        Assert.IsLessThanOrEqualTo(15, AllowList().Count);
        Assert.IsEmpty(AllowList().Where(line => line.Split(" :: ") is not [{ Length: > 0 }, { Length: > 10 }]).ToList());
    }

    private static bool IsAllowed(string finding)
    {
        var plain = string.Join(' ', finding.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return AllowList().Any(line => plain.StartsWith(line.Split(" :: ")[0], StringComparison.Ordinal));
    }

    private static List<string> AllowList() =>
        File.ReadLines(Path.Combine(Checkout.Root, "solution", "Packaging", "vocab-allow-list.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();

    /// <summary>SolutionPackager finds the dlls in the unpacked folder; here they are build outputs.</summary>
    private static void LayDlls(string source)
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(source, "PluginAssemblies")))
        {
            var name = Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(Directory.GetFiles(folder).Single()));
            File.Copy(name == "LeadGovernancePlugins.dll" || name == "LeadGovernancePlugins" ? Checkout.PluginDll : Checkout.WorkflowDll, Path.Combine(folder, Path.ChangeExtension(name, ".dll")));
        }
    }

    /// <summary>In the zip a page lies under the name that its FileName gives, as in all exports; the comparer looks for equal paths.</summary>
    private static void LayPages(string source)
    {
        foreach (var resource in Directory.GetFiles(Path.Combine(source, "WebResources"), "*.data.xml", SearchOption.AllDirectories))
        {
            File.Copy(resource[..^".data.xml".Length], Path.Combine(source, XDocument.Load(resource).Descendants("FileName").Single().Value.TrimStart('/')));
        }
    }
}
