using System;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>The organisation knows when it was swept last: the next sweep starts from there, and the health check watches it.</summary>
[TestClass]
public sealed class SweepMomentScenarios
{
    private const int ActiveCharter = 723100001;

    [TestMethod]
    public void After_a_sweep_only_what_changed_since_is_selected_without_anybody_remembering_a_moment()
    {
        using var office = Office.Enforcing();
        office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Swept(office);
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var changed = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        CollectionAssert.AreEqual(new[] { changed }, office.Selected("changed"));
    }

    [TestMethod]
    public void After_a_change_of_the_charter_everything_is_selected_again()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Swept(office);
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsEmpty(office.Selected("changed"));

        office.SetUp("observe", keys: 0);

        CollectionAssert.AreEqual(new[] { lead }, office.Selected("changed"));
    }

    [TestMethod]
    public void A_sweep_that_began_earlier_and_ended_later_moves_nothing_back()
    {
        using var office = Office.Enforcing();
        var early = office.Sandbox.Clock.Now;
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Done(office, office.Sandbox.Clock.Now);
        Done(office, early);
        Assert.AreEqual(office.Sandbox.Clock.Now, Charter(office).GetAttributeValue<DateTime>("lgov_lastsweepon"));
    }

    [TestMethod]
    public void A_sweep_from_the_future_is_refused()
    {
        using var office = Office.Enforcing();
        StringAssert.StartsWith(Office.Refused(() => Done(office, office.Sandbox.Clock.Now.AddMinutes(1))), "LG0592");
    }

    [TestMethod]
    public void Nobody_writes_the_moment_by_hand_not_even_on_a_new_charter()
    {
        using var office = Office.Enforcing();
        var moment = office.Sandbox.Clock.Now.AddYears(1);
        var charter = new Entity("lgov_charter", Charter(office).Id) { ["lgov_lastsweepon"] = moment };
        StringAssert.StartsWith(Office.Refused(() => office.As(office.Sandbox.Administrator).Update(charter)), "LG0591");
        StringAssert.StartsWith(Office.Refused(() => office.As(office.Sandbox.Administrator).Create(new Entity("lgov_charter") { ["lgov_name"] = "Draft", ["lgov_lastsweepon"] = moment })), "LG0591");
    }

    [TestMethod]
    public void A_note_of_the_sweep_makes_no_server_read_the_charter_anew()
    {
        using var office = Office.Enforcing();
        var stamp = Charter(office).GetAttributeValue<string>("lgov_stamp");
        Swept(office);
        Assert.AreEqual(stamp, Charter(office).GetAttributeValue<string>("lgov_stamp"));
    }

    [TestMethod]
    public void Health_waits_for_the_first_sweep_is_green_after_it_and_red_two_hours_after_the_last()
    {
        using var office = Office.Enforcing();
        Assert.AreEqual("amber", Health(office));
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(2));
        Assert.AreEqual("red", Health(office));

        Swept(office);
        Assert.AreEqual("green", Health(office));
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(119));
        Assert.AreEqual("amber", Health(office));
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.AreEqual("red", Health(office));
    }

    private static void Swept(Office office)
    {
        var startedOn = (DateTime)office.System.Execute(new OrganizationRequest("lgov_SweepLeads"))["StartedOn"];
        office.Sweep();
        Done(office, startedOn);
    }

    private static void Done(Office office, DateTime startedOn) => office.System.Execute(new OrganizationRequest("lgov_SweepLeads") { ["Done"] = startedOn });

    private static Entity Charter(Office office)
    {
        var query = new QueryExpression("lgov_charter") { ColumnSet = new ColumnSet("lgov_lastsweepon", "lgov_stamp") };
        query.Criteria.AddCondition("lgov_status", ConditionOperator.Equal, ActiveCharter);
        return office.System.RetrieveMultiple(query).Entities.Single();
    }

    private static string Health(Office office)
    {
        using var report = JsonDocument.Parse((string)office.System.Execute(new OrganizationRequest("lgov_CheckHealth"))["Report"]);
        return report.RootElement.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == "LG0590").GetProperty("state").GetString()!;
    }
}
