using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Scenarios.Tests;

[TestClass]
public sealed class SweepScenarios
{
    private const int Unjudged = 723100007;

    [TestMethod]
    public void A_lead_that_bypassed_the_gate_is_booked_as_unjudged_and_goes_back()
    {
        using var office = Office.Enforcing();
        var lead = Bypassed(office);
        Assert.IsEmpty(office.ViolationsOf(lead));

        office.Sweep();

        var violation = office.ViolationsOf(lead).Single();
        Assert.AreEqual("LG4001", violation["lgov_code"]);
        Assert.AreEqual(Unjudged, violation.GetAttributeValue<OptionSetValue>("lgov_kind").Value);
        Assert.AreEqual(office.Field, violation.GetAttributeValue<EntityReference>("lgov_toteam").Id);
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
    }

    [TestMethod]
    public void At_observe_it_is_booked_once_and_stays()
    {
        using var office = Office.Observing();
        var lead = Bypassed(office);

        office.Sweep();
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        office.Sweep();

        Assert.HasCount(1, office.ViolationsOf(lead));
        Assert.AreEqual(office.Field, office.OwnerOf(lead));
    }

    [TestMethod]
    public void What_a_gate_saw_is_not_booked_again()
    {
        using var office = Office.Observing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.Set(office.Robot, lead, ("ownerid", new EntityReference("team", office.Field)));
        Assert.HasCount(1, office.ViolationsOf(lead));

        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        office.Sweep();

        Assert.HasCount(1, office.ViolationsOf(lead));
    }

    [TestMethod]
    public void A_qualification_that_bypassed_the_gate_is_booked()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Bypass(office, new Entity("lead", lead) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) });

        office.Sweep();

        Assert.AreEqual("LG4005", office.ViolationsOf(lead).Single()["lgov_code"]);
    }

    [TestMethod]
    public void A_second_sweep_writes_nothing()
    {
        using var office = Office.Enforcing();
        Bypassed(office);
        office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        office.Sweep();
        office.Sandbox.Counters.Reset();

        office.Sweep();

        Assert.IsEmpty(office.Sandbox.Counters.Calls.Where(call => call.Kind == "write"));
    }

    [TestMethod]
    public void A_lead_that_fails_is_parked_with_its_error_and_the_rest_goes_on()
    {
        using var office = Office.Named("parking", "enforce", Setting.Switches);
        var bad = Bypassed(office);
        var good = Bypassed(office);
        var step = new StepSpec("Update", "lead", 20);
        ForeignSolution.Import(office, "parking", solution => solution.Steps.Add(step), step.Name, run =>
        {
            if (run.Context.PrimaryEntityId == bad)
            {
                throw new InvalidPluginExecutionException("planted");
            }
        });

        office.Sweep();

        Assert.AreEqual("LG4001", office.ViolationsOf(good).Single()["lgov_code"]);
        var parked = office.ViolationsOf(bad).Single();
        Assert.AreEqual("LG4011", parked["lgov_code"]);
        StringAssert.Contains((string)parked["lgov_explanation"], "planted");
    }

    [TestMethod]
    public void Pages_hold_each_lead_once()
    {
        using var office = Office.Enforcing();
        var created = Enumerable.Range(0, 23).Select(_ => office.Create(office.Robot, Leads.Early(office.Channel("inbound")))).ToList();

        var pages = office.Selected("all", pageSize: 5);

        CollectionAssert.AreEquivalent(created, pages);
    }

    [TestMethod]
    public void Only_what_changed_since_the_last_sweep_is_selected()
    {
        using var office = Office.Enforcing();
        office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var since = office.Sandbox.Clock.Now;
        var changed = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        CollectionAssert.AreEqual(new[] { changed }, office.Selected("changed", since));
    }

    [TestMethod]
    [DataRow("everything", 0, "LG0023")]
    [DataRow("all", 5001, "LG0024")]
    [DataRow("all", -1, "LG0024")]
    public void What_it_can_not_do_it_refuses(string select, int pageSize, string code)
    {
        using var office = Office.Enforcing();
        StringAssert.StartsWith(Office.Refused(() => office.Selected(select, pageSize: pageSize)), code);
    }

    [TestMethod]
    public void A_baseline_run_sets_channel_and_stage_and_moves_and_books_nothing()
    {
        using var office = Office.Bare();
        var old = office.Create(office.Robot, Leads.Sql().With(("leadsourcecode", new OptionSetValue(8)), ("ownerid", new EntityReference("team", office.Field))));
        office.SetUp("enforce", keys: 0);
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
        CollectionAssert.AreEqual(new[] { old }, office.Selected("baseline"));

        office.Sweep(select: "baseline");

        Assert.AreEqual(Stage.Sql, office.StageOf(old));
        Assert.AreEqual(office.Channel("inbound").Id, office.Read(old).GetAttributeValue<EntityReference>("lgov_channel").Id);
        Assert.AreEqual(office.Field, office.OwnerOf(old));
        Assert.IsEmpty(office.ViolationsOf(old));
        Assert.IsEmpty(office.Selected("baseline"), "looked at");
        CollectionAssert.AreEqual(new[] { old }, office.Selected("ungoverned"), "and still from before the charter");
    }

    [TestMethod]
    public void Until_the_cut_over_inherited_leads_move_inside_field_sales_and_from_then_on_they_are_governed()
    {
        using var office = Office.Bare();
        var old = office.Create(office.Robot, Leads.Sql().With(("leadsourcecode", new OptionSetValue(8)), ("ownerid", new EntityReference("systemuser", office.Fred))));
        office.SetUp("enforce", keys: 0);
        office.SetCutOver(Office.Monday.AddDays(10));
        office.Set(office.Fred, old, ("ownerid", new EntityReference("systemuser", office.Finn)));
        Assert.AreEqual("LG4102", office.ViolationsOf(old).Single()["lgov_code"]);

        office.Sandbox.Clock.Advance(TimeSpan.FromDays(10) + TimeSpan.FromSeconds(20));
        office.Sweep();

        CollectionAssert.Contains(office.ViolationsOf(old).Select(row => (string)row["lgov_code"]).ToList(), "LG4001");
        Assert.AreEqual(office.Inside, office.OwnerOf(old));
    }

    [TestMethod]
    public void A_channel_changed_shortly_before_is_booked_as_laundering_and_goes_through()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var referrer = new EntityReference("contact", office.System.Create(new Entity("contact") { ["lastname"] = "Huber" }));
        office.Set(office.Ina, lead, ("lgov_channel", office.Channel("referral")), ("lgov_referrer", referrer));
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(23));

        office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)));

        Assert.AreEqual(office.Field, office.OwnerOf(lead));
        Assert.AreEqual("LG4008", office.ViolationsOf(lead).Single()["lgov_code"]);
        Assert.AreEqual("inbound", office.Read(lead)["lgov_channelbefore"]);
    }

    private static Guid Bypassed(Office office)
    {
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Bypass(office, new Entity("lead", lead) { ["ownerid"] = new EntityReference("team", office.Field) });
        return lead;
    }

    private static void Bypass(Office office, Entity row) =>
        office.System.Execute(new UpdateRequest { Target = row, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" });
}
