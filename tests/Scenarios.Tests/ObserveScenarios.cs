using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

[TestClass]
public sealed class ObserveScenarios
{
    private const int Observed = 723100004;

    [TestMethod]
    public void In_observe_a_wrong_owner_stays_and_the_same_finding_is_booked()
    {
        using var observing = Office.Observing();
        using var enforcing = Office.Enforcing();

        var watched = observing.Create(observing.Fred, Leads.Early(observing.Channel("coldCalling")));
        var enforced = enforcing.Create(enforcing.Fred, Leads.Early(enforcing.Channel("coldCalling")));

        Assert.AreEqual(observing.Fred, observing.OwnerOf(watched));
        var violation = observing.ViolationsOf(watched).Single();
        Assert.AreEqual(Observed, violation.GetAttributeValue<OptionSetValue>("lgov_kind").Value);
        var twin = enforcing.ViolationsOf(enforced).Single();
        foreach (var column in new[] { "lgov_code", "lgov_rule", "lgov_missingcodes", "lgov_explanation" })
        {
            Assert.AreEqual(twin[column], violation[column], column);
        }
    }

    [TestMethod]
    public void In_observe_a_premature_handover_passes_and_is_booked_once()
    {
        using var office = Office.Observing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("ownerid", new EntityReference("team", office.Inside))));

        office.Set(office.Ina, id, ("ownerid", new EntityReference("team", office.Field)));

        Assert.AreEqual(office.Field, office.OwnerOf(id));
        Assert.AreEqual(Observed, office.ViolationsOf(id).Single().GetAttributeValue<OptionSetValue>("lgov_kind").Value);
        Assert.IsEmpty(office.HandoversOf(id));
    }

    [TestMethod]
    public void In_observe_stage_and_missing_items_are_computed_all_the_same()
    {
        using var office = Office.Observing();

        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        Assert.AreEqual(Stage.Sql, office.StageOf(id));
        StringAssert.Contains((string)office.Read(id)["lgov_missing"], "decision maker");
    }

    [TestMethod]
    public void Off_is_a_kill_switch_that_works_within_fifteen_seconds()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.System.Update(new Entity("lgov_charter", ActiveCharter(office)) { ["lgov_level"] = new OptionSetValue(723100000) });

        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));
        office.Set(office.Ina, id, ("ownerid", new EntityReference("team", office.Field)));

        Assert.AreEqual(office.Field, office.OwnerOf(id));
        Assert.IsEmpty(office.ViolationsOf(id));
    }

    [TestMethod]
    public void A_channel_can_be_enforced_while_the_charter_observes()
    {
        using var office = Office.Observing();
        office.System.Update(new Entity("lgov_channel", office.Channel("coldCalling").Id) { ["lgov_level"] = new OptionSetValue(723100002) });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));

        var cold = office.Create(office.Fred, Leads.Early(office.Channel("coldCalling")));
        var social = office.Create(office.Fred, Leads.Early(office.Channel("socialSelling")));

        Assert.AreEqual(office.Inside, office.OwnerOf(cold));
        Assert.AreEqual(office.Fred, office.OwnerOf(social));
    }

    private static System.Guid ActiveCharter(Office office) =>
        office.System.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("lgov_charter")).Entities.Single().Id;
}
