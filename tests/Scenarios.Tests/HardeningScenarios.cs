using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Ways around the charter, and configurations that must not stop work, each found by trying.</summary>
[TestClass]
public sealed class HardeningScenarios
{
    public static IEnumerable<object[]> Settings => SwitchScenarios.Names;

    [TestMethod]
    [DynamicData(nameof(Settings))]
    public void Facts_and_owner_in_one_save_are_judged_together(string setting)
    {
        using var office = Office.Enforcing(SwitchScenarios.Settings[setting]);
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var everything = Leads.Srl().Attributes.Select(column => (column.Key, (object?)column.Value)).Append(("ownerid", new EntityReference("team", office.Field)));

        office.Set(office.Ina, id, [.. everything]);

        Assert.AreEqual(office.Field, office.OwnerOf(id));
        Assert.AreEqual(Stage.Srl, office.StageOf(id));
        Assert.HasCount(1, office.HandoversOf(id));
        Assert.IsEmpty(office.ViolationsOf(id));
    }

    [TestMethod]
    public void What_is_typed_while_a_channel_is_off_counts_for_nothing_later()
    {
        using var office = Office.Enforcing();
        office.System.Update(new Entity("lgov_channel", office.Channel("socialSelling").Id) { ["lgov_level"] = new OptionSetValue(723100000) });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));

        var id = office.Create(office.Finn, Leads.Early(office.Channel("socialSelling")).With(
            ("lgov_stage", new OptionSetValue(723100003)), ("lgov_handoverstate", new OptionSetValue(723100002))));
        office.Set(office.Finn, id, ("lgov_stage", new OptionSetValue(723100003)));
        office.Set(office.Finn, id, ("lgov_channel", office.Channel("inbound")));

        Assert.AreEqual(Stage.Lead, office.StageOf(id));
    }

    [TestMethod]
    [DataRow("inbound")]
    [DataRow(null)]
    public void A_bad_channel_row_stops_no_save(string? code)
    {
        using var office = Office.Enforcing();
        office.System.Create(new Entity("lgov_channel") { ["lgov_name"] = "Partner portal", ["lgov_code"] = code, ["lgov_number"] = 10 });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));

        var id = office.Create(office.Robot, Leads.Early(office.Channel("coldCalling")));

        Assert.AreEqual(office.Inside, office.OwnerOf(id), "a channel that no rule names waits for its rule");
    }

    [TestMethod]
    public void A_rule_row_without_a_code_closes_the_gate_and_stops_no_save()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        var rule = office.System.RetrieveMultiple(new QueryExpression("lgov_charterrule")).Entities[0].Id;
        office.System.Update(new Entity("lgov_charterrule", rule) { ["lgov_code"] = null });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));

        office.Create(office.Robot, Leads.Early());
        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)))), "LG0003");
    }

    [TestMethod]
    public void Two_active_charters_heal_when_one_is_retired()
    {
        using var office = Office.Enforcing();
        var second = office.System.Create(new Entity("lgov_charter", Guid.Parse("ffffffff-ffff-4fff-8fff-ffffffffffff")) { ["lgov_name"] = "Second", ["lgov_version"] = "1", ["lgov_status"] = new OptionSetValue(723100001) });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));
        Assert.IsFalse(office.Read(office.Create(office.Robot, Leads.Early())).Contains("lgov_stage"));

        office.System.Update(new Entity("lgov_charter", second) { ["lgov_status"] = new OptionSetValue(723100002) });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(30));

        Assert.AreEqual(Stage.Lead, office.StageOf(office.Create(office.Robot, Leads.Early())));
    }

    [TestMethod]
    public void A_pending_handover_shelters_evidence_that_lapsed_only_until_it_must_be_answered()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Early(office.Channel("referral")));
        var referrer = new EntityReference("contact", office.System.Create(new Entity("contact") { ["lastname"] = "Huber" }));
        office.Set(office.Ina, id, ("lgov_referrer", referrer), ("ownerid", new EntityReference("team", office.Field)));
        Assert.HasCount(1, office.HandoversOf(id));

        office.Set(office.Fred, id, ("lgov_referrer", null));

        Assert.AreEqual(office.Field, office.OwnerOf(id), "taking the evidence away is no way to give a lead back without a reason");
        Assert.AreEqual("LG4422", office.ViolationsOf(id).Single()["lgov_code"]);
        office.Sandbox.Clock.Set((DateTime)office.HandoversOf(id).Single()["lgov_returnson"]);
        office.Sweep(id);
        Assert.AreEqual(office.Inside, office.OwnerOf(id));
        Assert.AreEqual(723100004, office.Read(id).GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value, "returned");
    }

    [TestMethod]
    public void A_lead_from_before_the_charter_stays_where_it_is_until_its_owner_changes()
    {
        using var office = Office.Bare();
        var id = office.Create(office.Finn, Leads.Early());
        office.SetUp("enforce", keys: 0);
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));

        office.Set(office.Finn, id, ("lgov_channel", office.Channel("inbound")));
        office.Set(office.Finn, id, ("telephone1", "+49 711 1"));
        Assert.AreEqual(office.Finn, office.OwnerOf(id));
        Assert.AreEqual(Stage.Lead, office.StageOf(id));

        office.Set(office.Finn, id, ("ownerid", new EntityReference("systemuser", office.Fred)));
        Assert.AreEqual(office.Fred, office.OwnerOf(id), "a leaver's leads may move inside field sales");
        Assert.AreEqual("LG4102", office.ViolationsOf(id).Single()["lgov_code"]);
    }

    [TestMethod]
    public void Who_entered_a_lead_reads_on_when_it_moves_later()
    {
        using var office = Office.Enforcing();
        var lead = Leads.Early(office.Channel("referral"));
        Evidence.Add(office, lead, "referral");
        var id = office.Create(office.Finn, lead);

        office.Set(office.Finn, id, ("lgov_referrer", null));

        Assert.AreEqual(office.Inside, office.OwnerOf(id));
        Assert.AreEqual("Schäfer", office.As(office.Finn).Retrieve("lead", id, new("lastname"))["lastname"]);
    }

    [TestMethod]
    public void A_deactivated_responsibility_counts_no_more()
    {
        using var office = Office.Enforcing();
        var query = new QueryExpression("lgov_responsibility");
        query.Criteria.AddCondition("lgov_team", ConditionOperator.Equal, office.Field);
        var row = office.System.RetrieveMultiple(query).Entities.Single().Id;
        office.System.Update(new Entity("lgov_responsibility", row) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));
        var lead = Leads.Early(office.Channel("referral"));
        Evidence.Add(office, lead, "referral");

        var id = office.Create(office.Finn, lead);

        Assert.AreEqual(office.Finn, office.OwnerOf(id), "nobody holds field sales, so the lead stays with who entered it");
        Assert.AreEqual("LG4007", office.ViolationsOf(id).Single()["lgov_code"]);
    }

    [TestMethod]
    public void Another_hat_opens_no_handover()
    {
        using var office = Office.Enforcing();
        office.Sandbox.AddMember(office.Field, office.Mia);
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        office.Set(office.Mia, id, ("ownerid", new EntityReference("systemuser", office.Mia)));

        Assert.AreEqual(office.Mia, office.OwnerOf(id));
        Assert.IsEmpty(office.HandoversOf(id));
    }

    [TestMethod]
    public void The_default_team_of_a_business_unit_holds_nothing()
    {
        using var office = Office.Enforcing();
        var query = new QueryExpression("team");
        query.Criteria.AddCondition("isdefault", ConditionOperator.Equal, true);
        var everybody = office.System.RetrieveMultiple(query).Entities[0].ToEntityReference();
        office.System.Create(new Entity("lgov_responsibility") { ["lgov_name"] = "Everybody", ["lgov_kind"] = new OptionSetValue(723100002), ["lgov_team"] = everybody });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));
        var lead = Leads.Early(office.Channel("referral"));
        Evidence.Add(office, lead, "referral");

        Assert.AreEqual(office.Field, office.OwnerOf(office.Create(office.Ina, lead)), "Ina is in the default team and no field seller for it");
    }

    [TestMethod]
    public void A_trigger_event_of_another_account_proves_nothing()
    {
        using var office = Office.Enforcing();
        var lead = Leads.Early(office.Channel("targetAccount"));
        Evidence.Add(office, lead, "targetAccount");
        var id = office.Create(office.Fred, lead);

        office.Set(office.Fred, id, ("parentaccountid", Evidence.Account(office, employees: 20)));

        Assert.AreEqual(office.Inside, office.OwnerOf(id));
    }

    [TestMethod]
    public void A_corrected_lead_source_corrects_the_channel_that_was_read_from_it()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Early().With(("leadsourcecode", new OptionSetValue(8))));

        office.System.Update(new Entity("lead", id) { ["leadsourcecode"] = new OptionSetValue(2) });

        Assert.AreEqual(office.Channel("referral").Id, office.Read(id).GetAttributeValue<EntityReference>("lgov_channel").Id);
    }
}
