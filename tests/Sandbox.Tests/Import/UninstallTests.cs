using System;
using System.Linq;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Solutions;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Import;

/// <summary>
/// Source: P53 update-solutions (Microsoft: deleting a managed solution deletes all its components and their data); P54 P55 dependency-tracking-solution-components
/// and web-service-error-codes (Microsoft), and for steps that others registered the messages that people report.
/// </summary>
[TestClass]
public class UninstallTests
{
    private const int Dependents = unchecked((int)0x8004F01D);

    [TestMethod]
    public void P53_deleting_a_managed_solution_takes_its_components_and_their_data_and_nothing_else()
    {
        using var bare = Bench.NewSandbox(new SandboxOptions());
        using var bench = new Bench();
        bench.Import(TinyScreens.Solution().Zip());
        var thing = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "T" });
        var lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["subject"] = "stays", ["rec_thing"] = new EntityReference("rec_thing", thing) });
        bench.System.Create(new Entity("annotation") { ["subject"] = "on a thing", ["objectid"] = new EntityReference("rec_thing", thing) });

        Delete(bench, "Tiny");

        Assert.AreEqual("stays", bench.Read("lead", lead, "subject")["subject"]);
        StringAssert.Contains(Bench.Faults(() => bench.Read("lead", lead, "rec_thing")).Message, "rec_thing");
        StringAssert.Contains(Bench.Faults(() => bench.Count("rec_thing")).Message, "rec_thing");
        foreach (var table in new[] { "solution", "pluginassembly", "plugintype", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "role", "roleprivileges", "privilege", "customapi", "sdkmessage", "sdkmessagefilter",
            "webresource", "savedquery", "savedqueryvisualization", "systemform", "sitemap", "appmodule", "appmoduleroles", "stringmap", "annotation" })
        {
            Assert.AreEqual(bare.System.RetrieveMultiple(new QueryExpression(table)).Entities.Count, bench.Count(table), table);
        }

        bench.Import(TinyScreens.Solution().Zip());
        Assert.AreEqual(0, bench.Count("rec_thing"), "installed again, it starts empty");
    }

    [TestMethod]
    public void P53_what_another_solution_shares_stays()
    {
        var step = new StepSpec("Create", "lead", 20);
        using var bench = new Bench(step);
        var other = new StepSpec("Create", "lead", 40);
        var second = new TinySolution { Name = "Second" };
        second.Steps.Add(other);
        bench.Scripts[other.Name] = (_, _) => bench.Seen.Add("other");
        bench.Import(second.Zip());

        Delete(bench, "Tiny");
        bench.CreateLead();

        CollectionAssert.AreEqual(new[] { "other" }, bench.Seen, "its step and the assembly that both shipped");
        bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "T" });
    }

    [TestMethod]
    public void P53_deleting_an_unmanaged_solution_takes_nothing()
    {
        using var bench = new Bench(new BenchSettings { Change = s => s.IsManaged = false });
        Delete(bench, "Tiny");
        bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "T" });
        Assert.AreEqual(1, bench.Count("pluginassembly"));
        Assert.AreEqual(0, bench.Count("solution"));
    }

    [TestMethod]
    public void P53_only_who_may_delete_solutions_may_uninstall()
    {
        using var bench = new Bench();
        var seller = bench.Sandbox.ServiceFor(bench.User("Salesperson (sandbox)"));
        Assert.AreEqual(-2147220960, Bench.Faults(() => seller.Delete("solution", IdOf(bench, "Tiny"))).Detail.ErrorCode);
        bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "T" });
    }

    [TestMethod]
    public void P54_a_view_of_a_table_that_stays_blocks_and_one_of_its_own_table_goes_with_it()
    {
        using var bench = new Bench();
        View(bench, "rec_thing", "rec_name");
        var view = View(bench, "lead", "rec_note");

        var row = Blockers(bench).Single();
        Assert.AreEqual((26, view), (row.GetAttributeValue<OptionSetValue>("dependentcomponenttype").Value, (Guid)row["dependentcomponentobjectid"]));
        Assert.AreEqual(2, row.GetAttributeValue<OptionSetValue>("requiredcomponenttype").Value);
        var fault = Bench.Faults(() => Delete(bench, "Tiny"));
        Assert.AreEqual(Dependents, fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Message, "lead.rec_note");

        bench.System.Delete("savedquery", view);
        Delete(bench, "Tiny");
        Assert.AreEqual(0, bench.Count("savedquery"));
    }

    [TestMethod]
    public void P54_a_step_that_somebody_registered_on_its_plug_in_blocks()
    {
        using var bench = new Bench();
        var filter = bench.System.RetrieveMultiple(new QueryExpression("sdkmessagefilter") { ColumnSet = new ColumnSet("sdkmessageid"), Criteria = { Conditions = { new("name", ConditionOperator.Equal, "Create lead") } } }).Entities.Single();
        var step = bench.System.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "by hand", ["sdkmessageid"] = filter["sdkmessageid"], ["sdkmessagefilterid"] = filter.ToEntityReference(), ["stage"] = new OptionSetValue(20), ["mode"] = new OptionSetValue(0),
            ["eventhandler"] = new EntityReference("plugintype", Guid.Parse(TinySolution.RecorderId)),
        });
        Assert.AreEqual(92, Blockers(bench).Single().GetAttributeValue<OptionSetValue>("dependentcomponenttype").Value);
        StringAssert.Contains(Bench.Faults(() => Delete(bench, "Tiny")).Message, "by hand");
        Assert.AreEqual(1, bench.Count("solution"));

        bench.System.Delete("sdkmessageprocessingstep", step);
        Delete(bench, "Tiny");
    }

    [TestMethod]
    public void P54_an_upgrade_that_would_take_what_others_need_is_refused_and_changes_nothing()
    {
        using var bench = new Bench();
        View(bench, "lead", "rec_note");
        Assert.AreEqual(Dependents, Bench.Faults(() => bench.Import(TinyVersions.Next().Zip(), SolutionAction.Upgrade)).Detail.ErrorCode);
        bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["rec_note"] = "still there" });
        Assert.AreEqual(1, bench.Count("solution"));
    }

    [TestMethod]
    public void P54_another_solution_that_builds_on_its_table_blocks()
    {
        using var bench = new Bench();
        bench.Import(OnThing().Zip());
        Assert.IsNotEmpty(Blockers(bench));
        StringAssert.Contains(Bench.Faults(() => Delete(bench, "Tiny")).Message, "Second");
        Delete(bench, "Second");
        Assert.IsEmpty(Blockers(bench));
        Delete(bench, "Tiny");
    }

    [TestMethod]
    public void P55_a_missing_component_that_the_manifest_needs_refuses_the_import()
    {
        using var bench = new Bench();
        bench.Import(Needing("<Required type=\"1\" schemaName=\"rec_thing\" displayName=\"Thing\" solution=\"Tiny (1.0.0.0)\" />").Zip());
        var refusal = Assert.ThrowsExactly<SolutionImportException>(() => bench.Import(Needing("<Required type=\"CustomAPI\" id.uniquename=\"rec_Do\" displayName=\"Do\" solution=\"First (1.0.0.0)\" />").Zip()));
        StringAssert.Contains(refusal.Message, "rec_Do");
        StringAssert.Contains(refusal.Remedy, "First (1.0.0.0)");
    }

    [TestMethod]
    public void P55_managed_and_unmanaged_do_not_follow_each_other()
    {
        using var bench = new Bench();
        StringAssert.Contains(Assert.ThrowsExactly<SolutionImportException>(() => bench.Import(new TinySolution { IsManaged = false, Version = "2.0.0.0" }.Zip())).Message, "modes match");
    }

    private static TinySolution OnThing() => new()
    {
        Name = "Second", OptionSets = "", Relationships = "",
        Entities = "<Entity><Name LocalizedName=\"Thing\" OriginalName=\"Thing\">rec_Thing</Name><EntityInfo><entity Name=\"rec_Thing\"><attributes><attribute PhysicalName=\"sec_More\"><Type>nvarchar</Type><Name>sec_more</Name><LogicalName>sec_more</LogicalName><RequiredLevel>none</RequiredLevel><DisplayMask>ValidForForm</DisplayMask><Format>text</Format><MaxLength>10</MaxLength><Length>20</Length></attribute></attributes></entity></EntityInfo></Entity>",
    };

    private static TinySolution Needing(string required) => new()
    {
        Name = "Third", Entities = "", OptionSets = "", Relationships = "", Needs = $"<MissingDependency>{required}<Dependent type=\"29\" id=\"{{7d0d2c52-0000-4000-8000-0000000000f1}}\" displayName=\"Flow\" /></MissingDependency>",
    };

    private static Guid View(Bench bench, string table, string column) => bench.System.Create(new Entity("savedquery")
    {
        ["name"] = $"{table} by hand", ["returnedtypecode"] = table, ["querytype"] = 0,
        ["fetchxml"] = $"<fetch><entity name=\"{table}\"><attribute name=\"{column}\" /></entity></fetch>",
    });

    private static DataCollection<Entity> Blockers(Bench bench) =>
        ((EntityCollection)bench.System.Execute(new OrganizationRequest("RetrieveDependenciesForUninstall") { ["SolutionUniqueName"] = "Tiny" })["EntityCollection"]).Entities;

    private static void Delete(Bench bench, string solution) => bench.System.Delete("solution", IdOf(bench, solution));

    private static Guid IdOf(Bench bench, string solution)
    {
        var query = new QueryByAttribute("solution");
        query.AddAttributeValue("uniquename", solution);
        return bench.System.RetrieveMultiple(query).Entities.Single().Id;
    }
}
