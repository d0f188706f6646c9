using System;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Security;

/// <summary>What a delete does to rows of the platform's own relationships.</summary>
[TestClass]
public class DeleteTests
{
    [TestMethod]
    public void A_deleted_customer_takes_its_leads_and_their_tasks_along_each_through_its_own_steps()
    {
        using var bench = new Bench(new StepSpec("Delete", "lead", 20), new StepSpec("Delete", "task", 20));
        var (account, lead) = Customer(bench);
        bench.System.Create(new Entity("task") { ["subject"] = "T", ["regardingobjectid"] = lead });
        bench.System.Delete("account", account.Id);
        Assert.AreEqual("Delete lead 20, Delete task 20", string.Join(", ", bench.Seen));
        Assert.AreEqual((0, 0), (bench.Count("lead"), bench.Count("task")));
    }

    [TestMethod]
    public void A_deleted_parent_account_only_loses_its_leads_the_link()
    {
        using var bench = new Bench();
        var account = bench.System.Create(new Entity("account") { ["name"] = "A" });
        var lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["parentaccountid"] = new EntityReference("account", account) });
        bench.System.Delete("account", account);
        Assert.IsFalse(bench.Read("lead", lead, "parentaccountid").Contains("parentaccountid"));
    }

    [TestMethod]
    public void A_link_that_a_delete_removes_takes_back_what_it_gave_and_no_more()
    {
        using var bench = new Bench();
        var (one, two) = (bench.User("Salesperson (sandbox)"), bench.User("Salesperson (sandbox)"));
        EntityReference Account(Guid owner, EntityReference? parent = null) => new("account",
            bench.System.Create(new Entity("account") { ["name"] = "A", ["ownerid"] = new EntityReference("systemuser", owner), ["parentaccountid"] = parent }));
        var (top, other) = (Account(one), Account(two));
        var below = Account(bench.Sandbox.Administrator, top);
        var lead = new EntityReference("lead", bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["customerid"] = other, ["parentaccountid"] = Account(two) }));
        Assert.AreNotEqual(AccessRights.None, RightsTo(bench, below, one) & AccessRights.WriteAccess);
        bench.System.Delete("account", top.Id);
        bench.System.Delete("account", bench.Read("lead", lead.Id, "parentaccountid").GetAttributeValue<EntityReference>("parentaccountid").Id);
        Assert.AreEqual(AccessRights.None, RightsTo(bench, below, one) & AccessRights.WriteAccess);
        Assert.AreNotEqual(AccessRights.None, RightsTo(bench, lead, two) & AccessRights.WriteAccess, "the customer's owner still inherits");
    }

    [TestMethod]
    public void A_business_unit_with_people_can_not_be_deleted()
    {
        using var bench = new Bench();
        var unit = bench.Sandbox.AddBusinessUnit("North");
        bench.Sandbox.AddUser("A B", "a@example.com", unit);
        StringAssert.Contains(Support.Bench.Faults(() => bench.System.Delete("businessunit", unit)).Message, "business_unit_");
        Assert.AreEqual(1, bench.Count("businessunit", "businessunitid", unit));
    }

    [TestMethod]
    public void Whoever_deletes_a_customer_needs_the_right_to_delete_its_leads()
    {
        using var bench = Roles.Bench(Roles.Xml("Accounts", "prvReadAccount=Global", "prvDeleteAccount=Global"));
        var (account, _) = Customer(bench);
        StringAssert.Contains(Support.Bench.Faults(() => bench.Sandbox.ServiceFor(bench.User("Accounts")).Delete("account", account.Id)).Message, "prvDeleteLead");
        Assert.AreEqual((1, 1), (bench.Count("account"), bench.Count("lead")));
    }

    private static (EntityReference Account, EntityReference Lead) Customer(Bench bench)
    {
        var account = new EntityReference("account", bench.System.Create(new Entity("account") { ["name"] = "A" }));
        return (account, new EntityReference("lead", bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["customerid"] = account })));
    }

    private static AccessRights RightsTo(Bench bench, EntityReference row, Guid user) =>
        ((RetrievePrincipalAccessResponse)bench.System.Execute(new RetrievePrincipalAccessRequest { Target = row, Principal = new EntityReference("systemuser", user) })).AccessRights;
}
