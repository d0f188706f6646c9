using System;
using System.Linq;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Solutions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests.Lifecycle;

/// <summary>From a version to the next one, as docs/upgrade.md tells it.</summary>
[TestClass]
public sealed class UpgradeScenarios
{
    [TestMethod]
    public void An_upgrade_keeps_every_row_and_setting_takes_what_the_new_version_lacks_and_governs_on()
    {
        using var previous = new PreviousVersion();
        using var office = Work(previous);
        var before = Contents.Of(office, Contents.Business, PreviousVersion.Column);
        StringAssert.Contains(before, "lgov_violation ");
        StringAssert.Contains(before, "lgov_receipt ");
        var access = Contents.Of(office, Access);
        var byHand = StepsByHand(office);
        Assert.IsNotEmpty(byHand);

        office.Sandbox.Import(Package.ManagedZip, SolutionAction.Upgrade);

        Assert.AreEqual(before, Contents.Of(office, Contents.Business));
        Assert.AreEqual(access, Contents.Of(office, Access), "who holds which role, and shares");
        CollectionAssert.AreEqual(byHand, StepsByHand(office), "what set-up registered");
        AssertGone(office);
        AssertHealthyAndGoverning(office);
    }

    [TestMethod]
    public void Staged_first_the_old_data_can_still_be_read_until_the_upgrade_is_applied()
    {
        using var previous = new PreviousVersion();
        using var office = Work(previous);

        office.Sandbox.Import(Package.ManagedZip, SolutionAction.Holding);
        Assert.AreEqual(7, Contents.Rows(office.System, "lead", PreviousVersion.Column, 7).Single()[PreviousVersion.Column]);
        AssertHealthyAndGoverning(office);

        office.System.Execute(new OrganizationRequest("DeleteAndPromote") { ["UniqueName"] = "LeadGovernance" });
        AssertGone(office);
        AssertHealthyAndGoverning(office);
    }

    [TestMethod]
    public void An_update_keeps_what_the_new_version_lacks()
    {
        using var previous = new PreviousVersion();
        using var office = Work(previous);
        var before = Contents.Of(office, Contents.Business);

        office.Sandbox.Import(Package.ManagedZip);

        Assert.AreEqual(before, Contents.Of(office, Contents.Business));
        Assert.AreEqual(1, Contents.Count(office.System, PreviousVersion.Table));
        Assert.HasCount(1, Contents.Rows(office.System, "sdkmessageprocessingstep", "name", PreviousVersion.Step));
        AssertHealthyAndGoverning(office);
    }

    [TestMethod]
    public void The_same_version_and_an_older_one_are_no_upgrade()
    {
        using var previous = new PreviousVersion();
        using var office = Office.Enforcing();
        foreach (var zip in new[] { Package.ManagedZip, previous.Path })
        {
            StringAssert.Contains(Assert.ThrowsExactly<SolutionImportException>(() => office.Sandbox.Import(zip, SolutionAction.Upgrade)).Message, "must have a higher version");
        }

        AssertHealthyAndGoverning(office);
    }

    [TestMethod]
    public void A_step_that_was_switched_off_is_on_again_unless_the_import_leaves_steps_alone()
    {
        using var previous = new PreviousVersion();
        using var office = Office.On(previous.Path);
        var step = Contents.Rows(office.System, "sdkmessageprocessingstep", "name", "LeadGovernance: guard lead change").Single().Id;
        office.System.Update(new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        office.Sandbox.Import(Package.ManagedZip, enableSteps: false);
        Assert.IsFalse(IsHealthy(office), "still off, and the health check says so");

        office.Sandbox.Import(Package.ManagedZip);
        AssertHealthyAndGoverning(office);
    }

    [TestMethod]
    public void A_view_of_the_companys_own_on_what_goes_refuses_the_upgrade_and_leaves_all_as_it_was()
    {
        using var previous = new PreviousVersion();
        using var office = Work(previous);
        office.System.Create(new Entity("savedquery")
        {
            ["name"] = "Old scores", ["returnedtypecode"] = "lead", ["querytype"] = 0, ["fetchxml"] = $"<fetch><entity name=\"lead\"><attribute name=\"{PreviousVersion.Column}\" /></entity></fetch>",
        });

        StringAssert.Contains(Office.Refused(() => office.Sandbox.Import(Package.ManagedZip, SolutionAction.Upgrade)), "Old scores");

        Assert.AreEqual("0.0.9.0", Contents.Rows(office.System, "solution", "uniquename", "LeadGovernance").Single()["version"]);
        Assert.AreEqual(1, Contents.Count(office.System, PreviousVersion.Table));
        AssertHealthyAndGoverning(office);
    }

    /// <summary>A company at work on the previous version: leads, a violation, receipts, a row and a value that the next version has no place for.</summary>
    private static Office Work(PreviousVersion previous)
    {
        var office = Office.On(previous.Path);
        var lead = office.Create(office.Ina, Leads.Sql(office.Channel("inbound")));
        Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field))));
        office.Create(office.Fred, Leads.Early(office.Channel("coldCalling")));
        office.System.Update(new Entity("lead", lead) { [PreviousVersion.Column] = 7 });
        office.System.Create(new Entity(PreviousVersion.Table) { ["lgov_name"] = "old" });
        office.Sandbox.RunJobs();
        return office;
    }

    private static readonly string[] Access = ["systemuserroles", "teamroles", "teammembership", "principalobjectaccess", "systemuser", "team"];

    private static string[] StepsByHand(Office office) =>
        [.. Contents.Rows(office.System, "sdkmessageprocessingstep", "ismanaged", false).Select(s => $"{s.Id} {s["name"]} {s.GetAttributeValue<OptionSetValue>("statecode").Value}").Order(StringComparer.Ordinal)];

    private static void AssertGone(Office office)
    {
        StringAssert.Contains(Office.Refused(() => Contents.Count(office.System, PreviousVersion.Table)), PreviousVersion.Table);
        StringAssert.Contains(Office.Refused(() => Contents.Rows(office.System, "lead", PreviousVersion.Column, 7)), PreviousVersion.Column);
        Assert.IsEmpty(Contents.Rows(office.System, "sdkmessageprocessingstep", "name", PreviousVersion.Step));
        Assert.IsEmpty(Contents.Rows(office.System, "savedquery", "name", PreviousVersion.View));
    }

    private static void AssertHealthyAndGoverning(Office office)
    {
        Assert.IsTrue(IsHealthy(office));
        var lead = office.Create(office.Ina, Leads.Sql(office.Channel("inbound")));
        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)))), "LG4001");
    }

    private static bool IsHealthy(Office office) => (bool)office.System.Execute(new OrganizationRequest("lgov_CheckHealth"))["Ok"];
}
