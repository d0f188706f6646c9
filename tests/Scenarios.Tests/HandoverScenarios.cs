using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

[TestClass]
public sealed class HandoverScenarios
{
    [TestMethod]
    public void An_inbound_lead_moves_from_marketing_to_inside_sales_by_itself_and_to_field_sales_only_when_sales_ready()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        Assert.AreEqual(office.Marketing, office.OwnerOf(id));

        office.Set(office.Mia, id, ("lgov_explicitrequest", true));
        Assert.AreEqual(Stage.Mql, office.StageOf(id));
        Assert.AreEqual(office.Inside, office.OwnerOf(id));

        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, id, ("ownerid", FieldTeam(office)))), "LG4001");

        foreach (var column in Leads.Srl().Attributes)
        {
            office.Set(office.Ina, id, (column.Key, column.Value));
        }

        Assert.AreEqual(Stage.Srl, office.StageOf(id));
        Assert.AreEqual(office.Inside, office.OwnerOf(id), "to field sales a lead goes by handover only");

        office.Set(office.Ina, id, ("ownerid", FieldTeam(office)));
        Assert.AreEqual(office.Field, office.OwnerOf(id));
        var handover = office.HandoversOf(id)[0];
        Assert.AreEqual(office.Inside, handover.GetAttributeValue<EntityReference>("lgov_fromteam").Id);
        Assert.AreEqual(office.Field, handover.GetAttributeValue<EntityReference>("lgov_toteam").Id);
        Assert.AreEqual(723100001, office.Read(id).GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value);
    }

    [TestMethod]
    [DataRow("update")]
    [DataRow("assign")]
    public void An_SQL_is_refused_to_field_sales_with_what_is_missing_and_the_violation_remains(string door)
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var message = Office.Refused(() => Move(office, door, office.Ina, id, FieldTeam(office)));

        StringAssert.StartsWith(message, "LG4001");
        StringAssert.Contains(message, "decision maker");
        StringAssert.Contains(message, "next step");
        Assert.AreEqual(office.Inside, office.OwnerOf(id));
        var violation = office.ViolationsOf(id)[0];
        Assert.AreEqual("LG4001", violation["lgov_code"]);
        Assert.AreEqual(723100000, violation.GetAttributeValue<OptionSetValue>("lgov_kind").Value, "refused");
        Assert.AreEqual(office.Ina, violation.GetAttributeValue<EntityReference>("lgov_actor").Id);
        Assert.AreEqual(office.Field, violation.GetAttributeValue<EntityReference>("lgov_toteam").Id);
        StringAssert.Contains((string)violation["lgov_missingcodes"], "LG33");
    }

    [TestMethod]
    public void A_refusal_speaks_the_language_of_who_tried()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Finn, Leads.Sql(office.Channel("referral")).With(("lgov_referrer", Referrer(office))));

        office.Set(office.Finn, id, ("lgov_referrer", null));
        Assert.AreEqual(office.Inside, office.OwnerOf(id), "without its evidence the lead belongs to inside sales");

        var message = Office.Refused(() => office.Sandbox.ServiceFor(office.Finn).Update(new Entity("lead", id) { ["ownerid"] = FieldTeam(office) }));
        StringAssert.StartsWith(message, "LG400");
        StringAssert.Contains(message, "Lead");
        StringAssert.Contains(message, "fehlt");
    }

    [TestMethod]
    [DataRow("update")]
    [DataRow("assign")]
    public void A_sales_ready_lead_reaches_field_sales_by_either_door_and_opens_one_handover(string door)
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

        Move(office, door, office.Ina, id, new EntityReference("systemuser", office.Fred));

        Assert.AreEqual(office.Fred, office.OwnerOf(id));
        Assert.HasCount(1, office.HandoversOf(id));
        Assert.AreEqual(723100001, office.Read(id).GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value);
        Assert.IsEmpty(office.ViolationsOf(id));
    }

    [TestMethod]
    public void A_lead_below_sales_ready_can_not_be_qualified()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var message = Office.Refused(() => office.Set(office.Ina, id, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(3))));

        StringAssert.StartsWith(message, "LG4005");
        Assert.AreEqual(0, office.Read(id).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.HasCount(1, office.ViolationsOf(id));
    }

    [TestMethod]
    public void A_sales_ready_lead_can_be_qualified()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

        office.Set(office.Ina, id, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(3)));

        Assert.AreEqual(1, office.Read(id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [TestMethod]
    public void Two_attempts_within_ten_minutes_are_one_violation()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        for (var attempt = 0; attempt < 2; attempt++)
        {
            Office.Refused(() => Move(office, "update", office.Ina, id, FieldTeam(office)));
        }

        Assert.HasCount(1, office.ViolationsOf(id));
        office.Sandbox.Clock.Set(Office.Monday.AddMinutes(10));
        Office.Refused(() => Move(office, "update", office.Ina, id, FieldTeam(office)));
        Assert.HasCount(2, office.ViolationsOf(id));
    }

    [TestMethod]
    [DataRow("lgov_stage")]
    [DataRow("lgov_readiness")]
    [DataRow("lgov_handoverstate")]
    public void A_typed_computed_column_is_ignored_and_logged(string column)
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var before = office.Read(id)[column];

        office.Set(office.Ina, id, (column, column == "lgov_readiness" ? 100 : new OptionSetValue(723100003)), ("firstname", "Jörg"));

        var after = office.Read(id);
        Assert.AreEqual(before, after[column]);
        Assert.AreEqual("Jörg", after["firstname"]);
        Assert.AreEqual(723100003, office.ViolationsOf(id)[0].GetAttributeValue<OptionSetValue>("lgov_kind").Value, "tampering");
    }

    private static void Move(Office office, string door, Guid by, Guid lead, EntityReference owner)
    {
        if (door == "assign")
        {
            office.As(by).Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = owner });
        }
        else
        {
            office.Set(by, lead, ("ownerid", owner));
        }
    }

    private static EntityReference FieldTeam(Office office) => new("team", office.Field);

    private static EntityReference Referrer(Office office) => new("contact", office.System.Create(new Entity("contact") { ["lastname"] = "Huber" }));
}
