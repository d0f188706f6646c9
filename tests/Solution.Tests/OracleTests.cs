using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class OracleTests
{
    [TestMethod]
    [DataRow("LeadGovernance.zip")]
    [DataRow("LeadGovernance_managed.zip")]
    [DataRow("LeadGovernanceFlows.zip")]
    [DataRow("LeadGovernanceFlows_managed.zip")]
    public void The_packages_obey_the_published_schemas_and_say_nothing_that_real_exports_never_say(string zip)
    {
        var oracles = Oracle.Folder;

        Assert.IsEmpty(SolutionChecker.MissingOracles(oracles));
        var findings = SolutionChecker.Check(Packed.Zip(zip), Checkout.Declared, oracles: oracles);
        Assert.IsEmpty(findings, string.Join("\n", findings));
    }

    [TestMethod]
    public void The_sources_say_nothing_that_real_exports_never_say()
    {
        var findings = SolutionChecker.Check(Checkout.Source, Checkout.Declared, [Checkout.PluginDll, Checkout.WorkflowDll], Oracle.Folder);
        Assert.IsEmpty(findings, string.Join("\n", findings));
    }

    [TestMethod]
    public void An_oracle_that_is_not_at_hand_is_named() => Assert.HasCount(2, SolutionChecker.MissingOracles(Checkout.Root));

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
    [DataRow("vocab-allow-list.txt")]
    [DataRow("xsd-allow-list.txt")]
    public void An_allow_list_is_short_and_gives_a_reason_on_each_line(string list)
    {
        var lines = File.ReadLines(Path.Combine(Checkout.Root, "solution", "Packaging", list)).Where(line => line.Length > 0 && line[0] != '#').ToList();

        Assert.IsLessThanOrEqualTo(15, lines.Count);
        Assert.IsEmpty(lines.Where(line => line.Split(" :: ") is not [{ Length: > 0 }, { Length: > 10 }]).ToList());
    }

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
