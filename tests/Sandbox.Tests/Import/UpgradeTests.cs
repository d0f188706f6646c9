using System;
using System.Linq;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Solutions;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Import;

/// <summary>Source: P49 P50 P51 update-solutions and maintain-managed-solutions (Microsoft), P50 its support article on the version; P52 import-update-export-solutions (Microsoft).</summary>
[TestClass]
public class UpgradeTests
{
    [TestMethod]
    public void P49_an_update_keeps_what_the_new_version_lacks_and_adds_what_it_has()
    {
        using var bench = Old(out var thing, out var lead);
        var step = new StepSpec("Create", "lead", 20);
        var next = TinyVersions.Next();
        next.Steps.Add(step);
        bench.Import(next.Zip());

        Assert.AreEqual(7, bench.Read("rec_thing", thing, "rec_count")["rec_count"]);
        Assert.AreEqual("kept", bench.Read("lead", lead, "rec_note")["rec_note"]);
        Assert.AreEqual(1, bench.Count("role", "name", "Thing Reader"));
        Assert.AreEqual(1, bench.Count("sdkmessageprocessingstep", "name", step.Name));
        Assert.AreEqual("1.1.0.0", Version(bench, "Tiny"));
    }

    [TestMethod]
    public void P49_an_older_version_may_be_imported_as_an_update()
    {
        using var bench = Old(out _, out _);
        bench.Import(TinyVersions.Next("0.9.0.0").Zip());
        Assert.AreEqual("0.9.0.0", Version(bench, "Tiny"));
    }

    [TestMethod]
    public void P50_an_upgrade_takes_what_the_new_version_lacks_with_its_data_and_nothing_else()
    {
        using var bench = Old(out var thing, out var lead);
        bench.Import(TinyVersions.Next().Zip(), SolutionAction.Upgrade);

        StringAssert.Contains(Bench.Faults(() => bench.Read("rec_thing", thing, "rec_count")).Message, "rec_count");
        StringAssert.Contains(Bench.Faults(() => bench.Read("lead", lead, "rec_note")).Message, "rec_note");
        Assert.AreEqual(0, bench.Count("role", "name", "Thing Reader"));
        Assert.AreEqual("T", bench.Read("rec_thing", thing, "rec_name")["rec_name"]);
        Assert.AreEqual(thing, bench.Read("lead", lead, "rec_thing").GetAttributeValue<EntityReference>("rec_thing").Id);
        Assert.AreEqual("1.1.0.0", Version(bench, "Tiny"));
        Assert.AreEqual(1, bench.Count("solution"));
    }

    [TestMethod]
    [DataRow("1.0.0.0")]
    [DataRow("0.9.9.9")]
    public void P50_an_upgrade_needs_a_higher_version(string version)
    {
        using var bench = Old(out _, out _);
        foreach (var action in new[] { SolutionAction.Upgrade, SolutionAction.Holding })
        {
            StringAssert.Contains(Assert.ThrowsExactly<SolutionImportException>(() => bench.Import(TinyVersions.Next(version).Zip(), action)).Message, "must have a higher version");
        }
    }

    [TestMethod]
    public void P50_an_upgrade_of_what_is_not_there_installs_it()
    {
        using var bench = new Bench();
        bench.Import(new TinySolution { Name = "Second" }.Zip(), SolutionAction.Upgrade);
        Assert.AreEqual("1.0.0.0", Version(bench, "Second"));
    }

    [TestMethod]
    public void P51_a_staged_version_waits_beside_the_old_one_until_it_is_promoted()
    {
        using var bench = Old(out var thing, out _);
        bench.Import(TinyVersions.Next().Zip(), SolutionAction.Holding);
        Assert.AreEqual("1.0.0.0", Version(bench, "Tiny"));
        Assert.AreEqual("1.1.0.0", Version(bench, "Tiny_Upgrade"));
        Assert.AreEqual(7, bench.Read("rec_thing", thing, "rec_count")["rec_count"], "the old version's data can still be moved");
        StringAssert.Contains(Assert.ThrowsExactly<SolutionImportException>(() => bench.Import(TinyVersions.Next("1.2.0.0").Zip())).Message, "Tiny_Upgrade exists");

        var promoted = (Guid)bench.System.Execute(new OrganizationRequest("DeleteAndPromote") { ["UniqueName"] = "Tiny" })["SolutionId"];

        Assert.AreEqual("1.1.0.0", Version(bench, "Tiny"));
        Assert.AreEqual(1, bench.Count("solution", "solutionid", promoted));
        Assert.AreEqual(1, bench.Count("solution"));
        StringAssert.Contains(Bench.Faults(() => bench.Read("rec_thing", thing, "rec_count")).Message, "rec_count");
        Assert.AreEqual(0, bench.Count("role", "name", "Thing Reader"));
    }

    [TestMethod]
    public void P51_nothing_is_staged_for_what_is_not_there()
    {
        using var bench = new Bench();
        StringAssert.Contains(Assert.ThrowsExactly<SolutionImportException>(() => bench.Import(new TinySolution { Name = "Second" }.Zip(), SolutionAction.Holding)).Message, "missing base Second");
    }

    [TestMethod]
    public void P51_without_a_staged_version_there_is_nothing_to_promote()
    {
        using var bench = new Bench();
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(new OrganizationRequest("DeleteAndPromote") { ["UniqueName"] = "Tiny" })).Message, "Tiny_Upgrade");
        var user = bench.Sandbox.ServiceFor(bench.User("Salesperson (sandbox)"));
        Assert.AreEqual(-2147220960, Bench.Faults(() => user.Execute(new OrganizationRequest("DeleteAndPromote") { ["UniqueName"] = "Tiny" })).Detail.ErrorCode);
    }

    [TestMethod]
    public void P52_steps_are_enabled_unless_the_import_is_told_not_to()
    {
        var step = new StepSpec("Create", "lead", 20);
        using var bench = new Bench(step);
        bench.System.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        var added = new StepSpec("Update", "lead", 20);
        bench.Solution.Steps.Add(added);

        bench.Import(bench.Solution.Zip(), enableSteps: false);
        CollectionAssert.AreEqual(new[] { 1, 1 }, new[] { StateOf(bench, step), StateOf(bench, added) });

        bench.Import(bench.Solution.Zip());
        CollectionAssert.AreEqual(new[] { 0, 0 }, new[] { StateOf(bench, step), StateOf(bench, added) });

        bench.Import(bench.Solution.Zip(), enableSteps: false);
        CollectionAssert.AreEqual(new[] { 0, 0 }, new[] { StateOf(bench, step), StateOf(bench, added) });
    }

    [TestMethod]
    public void A_kept_sandbox_knows_its_tables_after_an_upgrade()
    {
        var folder = global::System.IO.Directory.CreateTempSubdirectory("leadgovernance-upgraded").FullName;
        try
        {
            using (var bench = new Bench(new BenchSettings { Folder = folder, Change = s => s.Roles = TinyVersions.First().Roles }))
            {
                bench.Import(TinyVersions.Next().Zip(), SolutionAction.Upgrade);
            }

            using var opened = Sandbox.Open(folder);
            opened.System.Create(new Entity("rec_thing") { ["rec_name"] = "again" });
            StringAssert.Contains(Bench.Faults(() => opened.System.Create(new Entity("rec_thing") { ["rec_count"] = 1 })).Message, "rec_count");
        }
        finally
        {
            global::System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static Bench Old(out Guid thing, out Guid lead)
    {
        var bench = new Bench(new BenchSettings { Change = s => s.Roles = TinyVersions.First().Roles });
        thing = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "T", ["rec_count"] = 7 });
        lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["rec_note"] = "kept", ["rec_thing"] = new EntityReference("rec_thing", thing) });
        return bench;
    }

    private static int StateOf(Bench bench, StepSpec step) => bench.Read("sdkmessageprocessingstep", step.Id, "statecode").GetAttributeValue<OptionSetValue>("statecode").Value;

    private static string Version(Bench bench, string solution)
    {
        var query = new QueryByAttribute("solution") { ColumnSet = new ColumnSet("version") };
        query.AddAttributeValue("uniquename", solution);
        return (string)bench.System.RetrieveMultiple(query).Entities.Single()["version"];
    }
}
