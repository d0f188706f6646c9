using System;
using System.Linq;
using LeadGovernance.Sandbox;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Lifecycle;

/// <summary>The solution goes, as docs/uninstall.md tells it: tear-down first, then what the platform lists as blockers, then the delete.</summary>
[TestClass]
public sealed class UninstallScenarios
{
    [TestMethod]
    public void Without_tear_down_the_steps_of_set_up_block_the_uninstall()
    {
        using var office = Office.Enforcing();
        var blockers = Blockers(office);
        Assert.IsNotEmpty(blockers);
        Assert.IsTrue(blockers.All(b => b.GetAttributeValue<OptionSetValue>("dependentcomponenttype").Value == 92 && b.GetAttributeValue<OptionSetValue>("requiredcomponenttype").Value == 90), "steps on our plug-in types");
        StringAssert.StartsWith(Office.Refused(() => Uninstall(office)), "Solution dependencies exist, cannot uninstall.");
        Assert.HasCount(1, Contents.Rows(office.System, "solution"));

        office.System.Execute(new OrganizationRequest("lgov_TearDown"));

        Assert.IsEmpty(Blockers(office));
    }

    [TestMethod]
    public void Everything_of_ours_goes_and_nothing_else()
    {
        using var bare = LeadGovernance.Sandbox.Sandbox.Create(new SandboxOptions { Name = "Bare" });
        using var office = Office.Enforcing();
        var lead = office.Create(office.Ina, Leads.Sql(office.Channel("inbound")));
        Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field))));
        var call = office.System.Create(new Entity("phonecall") { ["subject"] = "first call", ["regardingobjectid"] = new EntityReference("lead", lead) });
        office.Sandbox.RunJobs();
        var owner = office.OwnerOf(lead);
        var freds = office.Create(office.Fred, Leads.Early(office.Channel("coldCalling")));
        var shares = Contents.Rows(office.System, "principalobjectaccess", "objectid", freds).Count;
        var notifications = Contents.Count(office.System, "appnotification");
        Assert.AreNotEqual(0, Contents.Count(office.System, "lgov_violation"));

        office.System.Execute(new OrganizationRequest("lgov_TearDown"));
        Uninstall(office);

        foreach (var table in Contents.Components)
        {
            Assert.AreEqual(Contents.Count(bare.System, table), Contents.Count(office.System, table), table);
        }

        foreach (var table in Contents.Business.Where(t => t != "lead"))
        {
            StringAssert.Contains(Office.Refused(() => Contents.Count(office.System, table)), table);
        }

        var left = office.Read(lead);
        Assert.IsFalse(left.Attributes.Keys.Any(c => c.StartsWith("lgov_", StringComparison.Ordinal)));
        Assert.AreEqual(owner, left.GetAttributeValue<EntityReference>("ownerid").Id, "leads stay with their owners");
        Assert.AreEqual("first call", office.System.Retrieve("phonecall", call, new ColumnSet("subject"))["subject"], "activities stay");
        Assert.AreNotEqual(0, shares);
        Assert.HasCount(shares, Contents.Rows(office.System, "principalobjectaccess", "objectid", freds), "read shares of creators stay");
        Assert.AreEqual(notifications, Contents.Count(office.System, "appnotification"), "what people were told stays");
        Assert.HasCount(1, Contents.Rows(office.System, "publisher", "uniquename", "leadgovernance"), "the publisher's row stays");
        var later = office.Create(office.Ina, new Entity("lead") { ["lastname"] = "Later", ["subject"] = "S" });
        office.Set(office.Ina, later, ("ownerid", new EntityReference("team", office.Field)));
        Assert.AreEqual(office.Field, office.OwnerOf(later), "nobody governs any more");
    }

    [TestMethod]
    public void Installed_again_it_starts_empty_and_can_be_set_up()
    {
        using var office = Office.Enforcing();
        office.System.Execute(new OrganizationRequest("lgov_TearDown"));
        Uninstall(office);

        office.Sandbox.Import(Package.ManagedZip);
        Assert.AreEqual(0, Contents.Count(office.System, "lgov_charter"));
        foreach (var team in new[] { office.Marketing, office.Inside, office.Field })
        {
            Assert.AreEqual(1, Contents.Rows(office.System, "teamroles", "teamid", team).Count, "the role of ours that the team had is gone and must be given again");
        }

        office.SetUp("enforce", keys: 0);
        Assert.IsTrue((bool)office.System.Execute(new OrganizationRequest("lgov_CheckHealth"))["Ok"]);
    }

    [TestMethod]
    [DataRow("savedquery", DisplayName = "a view")]
    [DataRow("systemform", DisplayName = "a form")]
    [DataRow("savedqueryvisualization", DisplayName = "a chart")]
    public void What_the_company_made_of_our_columns_blocks_and_is_named(string table)
    {
        using var office = Office.Enforcing();
        office.System.Execute(new OrganizationRequest("lgov_TearDown"));
        var own = office.System.Create(Own(table));

        Assert.AreEqual(own, Blockers(office).Single()["dependentcomponentobjectid"]);
        StringAssert.Contains(Office.Refused(() => Uninstall(office)), "Of the company");

        office.System.Delete(table, own);
        Uninstall(office);
    }

    private static Entity Own(string table) => table switch
    {
        "savedquery" => new(table) { ["name"] = "Of the company", ["returnedtypecode"] = "lead", ["querytype"] = 0, ["fetchxml"] = "<fetch><entity name=\"lead\"><attribute name=\"lgov_stage\" /></entity></fetch>" },
        "systemform" => new(table) { ["name"] = "Of the company", ["objecttypecode"] = "lead", ["type"] = new OptionSetValue(2), ["formxml"] = "<form><control id=\"a\" datafieldname=\"lgov_stage\" /></form>" },
        _ => new(table)
        {
            ["name"] = "Of the company", ["primaryentitytypecode"] = "lead", ["presentationdescription"] = "<Chart />",
            ["datadescription"] = "<datadefinition><fetchcollection><fetch><entity name=\"lead\"><attribute name=\"lgov_stage\" groupby=\"true\" alias=\"s\" /></entity></fetch></fetchcollection></datadefinition>",
        },
    };

    private static void Uninstall(Office office) => office.System.Delete("solution", Contents.Solution(office));

    private static DataCollection<Entity> Blockers(Office office) =>
        ((EntityCollection)office.System.Execute(new OrganizationRequest("RetrieveDependenciesForUninstall") { ["SolutionUniqueName"] = "LeadGovernance" })["EntityCollection"]).Entities;
}
