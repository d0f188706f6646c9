using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>The second solution: what is in its zips, and that what is wrong in them is found.</summary>
[TestClass]
public sealed class FlowTests
{
    private const string Flows = "LeadGovernanceFlows.zip";

    [TestMethod]
    public void The_flows_are_three_are_off_and_need_the_main_solution_of_the_same_version()
    {
        var entries = Packed.Entries(Flows);
        var flows = XDocument.Parse(entries["customizations.xml"]).Descendants("Workflow").ToList();
        Assert.HasCount(3, flows);
        Assert.IsTrue(flows.All(f => f.Element("StateCode")!.Value == "0" && f.Element("StatusCode")!.Value == "1" && f.Element("Category")!.Value == "5"));
        var needs = XDocument.Parse(entries["solution.xml"]).Descendants("Required").ToList();
        Assert.AreEqual($"LeadGovernance ({Packed.Result.Version})", needs.Select(n => n.Attribute("solution")!.Value).Distinct().Single());
        CollectionAssert.AreEquivalent(
            new[] { "lgov_SweepLeads", "lgov_ReevaluateLead", "lgov_SelectNotices", "lgov_RaiseNotice", "lgov_MeasureKpis", "lgov_notice" },
            needs.Select(n => n.Attribute("id.uniquename")?.Value ?? n.Attribute("schemaName")!.Value).ToArray());
    }

    [TestMethod]
    public void Both_solutions_have_one_publisher_and_version_and_their_packages_differ_in_the_word_managed_alone()
    {
        var (main, flows, managed) = (Packed.Entries("LeadGovernance.zip"), Packed.Entries(Flows), Packed.Entries("LeadGovernanceFlows_managed.zip"));
        foreach (var node in new[] { "Publisher", "Version" })
        {
            Assert.AreEqual(Node(main, node), Node(flows, node));
        }

        Assert.AreEqual("solution.xml", flows.Keys.Single(k => flows[k] != managed[k]));
        Assert.AreEqual(flows["solution.xml"].Replace("<Managed>0</Managed>", "<Managed>1</Managed>", StringComparison.Ordinal), managed["solution.xml"]);
    }

    [TestMethod]
    public void The_settings_template_names_every_connection_reference()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Packed.Zip("deployment-settings.json")))!;
        var shipped = XDocument.Parse(Packed.Entries(Flows)["customizations.xml"]).Descendants("connectionreference").ToDictionary(c => c.Attribute("connectionreferencelogicalname")!.Value, c => c.Element("connectorid")!.Value);
        CollectionAssert.AreEquivalent(shipped, settings["ConnectionReferences"]!.AsArray().ToDictionary(c => c!["LogicalName"]!.GetValue<string>(), c => c!["ConnectorId"]!.GetValue<string>()));
    }

    [TestMethod]
    public void The_flows_say_nothing_that_real_exports_never_say()
    {
        var vocab = Oracle.Find("vocab.py");
        foreach (var package in new[] { Packed.Zip(Flows), Packed.Zip("LeadGovernanceFlows_managed.zip"), Checkout.Inputs.FlowFolder })
        {
            Assert.Contains("findings {}", Oracle.Run(vocab, "check", Path.ChangeExtension(vocab, ".json"), package), package);
        }
    }

    [TestMethod]
    [DataRow(Flows, null)]
    [DataRow("LeadGovernanceFlows_managed.zip", "managed")]
    public void The_package_of_flows_holds_the_unpacked_sources_unchanged(string zip, string? kind)
    {
        var output = Oracle.Run(Oracle.Find("roundtrip_check.py"), [Checkout.Inputs.FlowFolder, Packed.Zip(zip), .. kind is null ? Array.Empty<string>() : [kind]]);
        Assert.Contains(" equal, 0 not; files: 3 same, 0 not", output);
    }

    [TestMethod]
    [DataRow("flows/Sweep.json", "\"with\":", "\"wth\":", "unknown member wth", DisplayName = "a short form with an unknown member")]
    [DataRow("flows/TeamsAlert.json", "lgov_charterstatus.Active", "lgov_charterstatus.Actve", "is no option", DisplayName = "an option that is not there")]
    [DataRow("flows/TeamsAlert.json", "lgov_noticekind:en", "lgov_noticekinds:en", "there is no choice lgov_noticekinds", DisplayName = "labels of no choice")]
    [DataRow("flows/TeamsAlert.json", "\"rowAdded\": \"lgov_notice\"", "\"rowAdded\": \"lgov_notices\"", "needs either a frequency or a table of ours", DisplayName = "a trigger of no table")]
    public void What_is_wrong_in_the_schema_of_flows_is_refused(string file, string right, string wrong, string expected)
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Schema, file, right, wrong);
        Assert.Contains(expected, Assert.ThrowsExactly<PackagingException>(() => SourceWriter.Differences(copy.Schema, copy.Inputs)).Message);
    }

    private static string Node(SortedDictionary<string, string> entries, string name) => XDocument.Parse(entries["solution.xml"]).Descendants(name).First().ToString();
}
