using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>A lead changes hands because something else did: its customer, or everything somebody owned. Where a step sees it (S10), the charter holds.</summary>
[TestClass]
public sealed class CascadeScenarios
{
    public static IEnumerable<object[]> Settings { get; } =
    [
        ["S10 Update", new SandboxSwitches { CascadeRaises = CascadeRaises.Update }],
        ["S10 Assign", new SandboxSwitches { CascadeRaises = CascadeRaises.Assign }],
        ["S10 Update, S8 off", new SandboxSwitches { CascadeRaises = CascadeRaises.Update, Stage20MayChangeOwner = false }],
        ["S10 Assign, S1 both, S8 off", new SandboxSwitches { CascadeRaises = CascadeRaises.Assign, AssignRaises = AssignRaises.Both, Stage20MayChangeOwner = false }],
    ];

    [TestMethod]
    [DynamicData(nameof(Settings))]
    public void A_premature_lead_stays_where_it_is_when_its_customer_goes_to_field_sales(string setting, SandboxSwitches switches)
    {
        using var office = Office.Enforcing(switches);
        var (account, early) = Customer(office, Leads.Sql(office.Channel("inbound")));

        office.System.Execute(new AssignRequest { Target = account, Assignee = new("systemuser", office.Fred) });

        Assert.AreEqual(office.Fred, office.System.Retrieve("account", account.Id, new("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id, setting);
        Assert.AreEqual(office.Inside, office.OwnerOf(early));
        Assert.HasCount(1, office.ViolationsOf(early));
    }

    [TestMethod]
    [DynamicData(nameof(Settings))]
    public void A_ripe_lead_goes_along_and_is_handed_over(string setting, SandboxSwitches switches)
    {
        using var office = Office.Enforcing(switches);
        var (account, ripe) = Customer(office, Leads.Srl(office.Channel("inbound")));

        office.System.Execute(new AssignRequest { Target = account, Assignee = new("systemuser", office.Fred) });

        Assert.AreEqual(office.Fred, office.OwnerOf(ripe), setting);
        Assert.HasCount(1, office.HandoversOf(ripe));
        Assert.IsEmpty(office.ViolationsOf(ripe));
    }

    [TestMethod]
    [DynamicData(nameof(Settings))]
    public void All_leads_of_a_seller_go_to_another_but_those_he_may_not_have(string setting, SandboxSwitches switches)
    {
        using var office = Office.Enforcing(switches);
        var (early, ripe) = (OfIna(office, Leads.Sql(office.Channel("inbound"))), OfIna(office, Leads.Srl(office.Channel("inbound"))));

        office.System.Execute(new ReassignObjectsSystemUserRequest { UserId = office.Ina, ReassignPrincipal = new("systemuser", office.Fred) });

        Assert.AreEqual(office.Ina, office.OwnerOf(early), setting);
        Assert.HasCount(1, office.ViolationsOf(early));
        Assert.AreEqual(office.Fred, office.OwnerOf(ripe));
        Assert.IsEmpty(office.ViolationsOf(ripe));
    }

    private static (EntityReference Account, Guid Lead) Customer(Office office, Entity lead)
    {
        var account = new EntityReference("account", office.System.Create(new Entity("account") { ["name"] = "Müller GmbH" }));
        lead["customerid"] = account;
        return (account, office.Create(office.Robot, lead));
    }

    private static Guid OfIna(Office office, Entity lead)
    {
        var id = office.Create(office.Robot, lead);
        office.Set(office.Ina, id, ("ownerid", new EntityReference("systemuser", office.Ina)));
        return id;
    }
}
