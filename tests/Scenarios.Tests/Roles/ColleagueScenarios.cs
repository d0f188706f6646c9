using System;
using LeadGovernance.Sandbox;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>What colleagues have on a lead follows its owner, with the rights of who hands it over.</summary>
[TestClass]
public sealed class ColleagueScenarios
{
    [TestMethod]
    [DataRow("phonecall", "regardingobjectid", CascadeRaises.None, "prvAssignActivity")]
    [DataRow("task", "regardingobjectid", CascadeRaises.Update, "prvWriteActivity")]
    [DataRow("task", "regardingobjectid", CascadeRaises.Assign, "prvAssignActivity")]
    [DataRow("annotation", "objectid", CascadeRaises.None, "prvAssignNote")]
    [DataRow("annotation", "objectid", CascadeRaises.Update, "prvWriteNote")]
    [DataRow("annotation", "objectid", CascadeRaises.Assign, "prvAssignNote")]
    public void Inside_sales_hands_over_what_a_colleague_has_on_the_lead_and_a_seller_does_not(string table, string about, CascadeRaises raises, string missing)
    {
        using var office = Office.Enforcing(Setting.Switches with { CascadeRaises = raises });
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        var id = office.System.Create(new Entity(table) { ["subject"] = "Muster", [about] = new EntityReference("lead", lead), ["ownerid"] = new EntityReference("systemuser", office.Mia) });
        var seller = office.Sandbox.AddUser("Sina Seller", "sina@example.org", languageId: 1033, roles: [RoleNames.Salesperson, RoleNames.Seller]);
        office.Sandbox.AddMember(office.Inside, seller);

        StringAssert.Contains(Office.Refused(() => HandoverRequests.HandOver(office, lead, by: seller)), $"missing {missing} privilege");
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));

        Assert.AreEqual(true, HandoverRequests.HandOver(office, lead)["Ok"]);
        Assert.AreEqual(office.Field, office.System.Retrieve(table, id, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [TestMethod]
    public void What_a_colleague_of_another_business_unit_has_on_the_lead_needs_a_deeper_role()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        var far = office.Sandbox.AddUser("Fara Far", "far@example.org", office.Sandbox.AddBusinessUnit("Elsewhere"), 1033, roles: [RoleNames.Salesperson]);
        office.System.Create(new Entity("task") { ["subject"] = "Muster", ["regardingobjectid"] = new EntityReference("lead", lead), ["ownerid"] = new EntityReference("systemuser", far) });

        StringAssert.Contains(Office.Refused(() => HandoverRequests.HandOver(office, lead)), "Activity privilege");
    }

    /// <summary>Its id would be that of a notice yet to come, which would then count as delivered.</summary>
    [TestMethod]
    [DataRow(RoleNames.Integration)]
    [DataRow(RoleNames.CharterAdmin)]
    [DataRow(RoleNames.Manager)]
    public void Nobody_types_a_notice(string role)
    {
        using var office = Office.Enforcing();
        var service = office.As(Cast.Of(office, role));

        StringAssert.Contains(Office.Refused(() => service.Create(new Entity("lgov_notice", Guid.NewGuid()) { ["lgov_name"] = "Digest" })), "missing prvCreatelgov_Notice privilege");
    }
}
