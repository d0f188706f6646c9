using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Security;

/// <summary>One user acts for another (CallerId).</summary>
[TestClass]
public class DelegationTests
{
    private const string Delegate = "Delegate (sandbox)";
    private const string Seller = "Salesperson (sandbox)";

    [TestMethod]
    public void It_takes_the_privilege_to_act_for_others()
    {
        using var bench = new Bench();
        var (robot, seller) = (bench.User(Seller), bench.User(Seller));
        var fault = Support.Bench.Faults(() => bench.Sandbox.ServiceFor(robot, seller).Create(Lead()));
        Assert.AreEqual(-2147220960, fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Message, "prvActOnBehalfOfAnotherUser");
        bench.Sandbox.AddRole(robot, Delegate);
        bench.Sandbox.ServiceFor(robot, seller).Create(Lead());
        Assert.AreEqual(1, bench.Count("lead", "ownerid", seller));
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void Both_must_have_the_right(bool delegateHas, bool otherHas)
    {
        using var bench = new Bench();
        var (robot, other) = (bench.User(Delegate), bench.User());
        foreach (var user in new[] { (Id: robot, Has: delegateHas), (Id: other, Has: otherHas) }.Where(u => u.Has))
        {
            bench.Sandbox.AddRole(user.Id, Seller);
        }

        var service = bench.Sandbox.ServiceFor(robot, other);
        if (delegateHas && otherHas)
        {
            service.Create(Lead());
            return;
        }

        StringAssert.Contains(Support.Bench.Faults(() => service.Create(Lead())).Message, $"Principal user (Id={other}, type=8) is missing prvCreateLead");
    }

    [TestMethod]
    [DataRow("prvReadLead=Basic", "mine")]
    [DataRow("prvReadLead=Local", "mine, unit's")]
    [DataRow("prvReadLead=Deep", "below, mine, unit's")]
    [DataRow("prvReadLead=Global", "below, far, mine, unit's")]
    public void The_user_reaches_no_deeper_than_who_acts_for_him(string privilege, string found)
    {
        using var bench = Roles.Bench(Roles.Xml("Limit", privilege));
        var (north, south) = (bench.Sandbox.AddBusinessUnit("North"), bench.Sandbox.AddBusinessUnit("South"));
        Guid Manager(Guid unit) => bench.Sandbox.AddUser("A Manager", $"{Guid.NewGuid():N}@example.com", unit, roles: "Sales Manager (sandbox)");
        var manager = Manager(north);
        foreach (var (name, owner) in new[] { ("mine", manager), ("unit's", Manager(north)), ("below", Manager(bench.Sandbox.AddBusinessUnit("Below", north))), ("far", Manager(south)) })
        {
            bench.System.Create(new Entity("lead") { ["lastname"] = name, ["ownerid"] = new EntityReference("systemuser", owner) });
        }

        string Seen(IOrganizationService service) => string.Join(", ", service.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname") }).Entities.Select(l => (string)l["lastname"]).Order(StringComparer.Ordinal));
        Assert.AreEqual(found, Seen(bench.Sandbox.ServiceFor(bench.User(Delegate, "Limit"), manager)));
        Assert.AreEqual("below, far, mine, unit's", Seen(bench.Sandbox.ServiceFor(manager)));
        Assert.AreEqual("below, far, mine, unit's", Seen(bench.Sandbox.ServiceFor(bench.Sandbox.Administrator, manager)));
    }

    [TestMethod]
    public void What_a_user_has_through_a_team_only_does_not_become_his_own_by_delegation()
    {
        using var bench = Roles.Bench(Roles.Xml("Team only", ["prvReadLead=Local"], teamOnly: true) + Roles.Xml("Limit", "prvReadLead=Basic"));
        var team = bench.Sandbox.AddTeam("T", TeamType.Owner, bench.Sandbox.AddBusinessUnit("North"), null, "Team only");
        var member = bench.User();
        bench.Sandbox.AddMember(team, member);
        foreach (var owner in new[] { new EntityReference("systemuser", member), new EntityReference("team", team) })
        {
            bench.System.Create(new Entity("lead") { ["lastname"] = owner.LogicalName, ["ownerid"] = owner });
        }

        var found = bench.Sandbox.ServiceFor(bench.User(Delegate, "Limit"), member).RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname") }).Entities;
        Assert.AreEqual("team", string.Join(", ", found.Select(l => l["lastname"])));
    }

    [TestMethod]
    public void The_row_says_who_acted_for_whom_and_steps_see_both()
    {
        var seen = (User: Guid.Empty, Initiating: Guid.Empty, Authenticated: Guid.Empty);
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => seen = (r.Context.UserId, r.Context.InitiatingUserId, r.Context.AuthenticatedUserId)));
        var (robot, seller) = (bench.User(Delegate, Seller), bench.User(Seller));
        var lead = bench.Read("lead", bench.Sandbox.ServiceFor(robot, seller).Create(Lead()), "createdby", "createdonbehalfby", "modifiedonbehalfby");
        Assert.AreEqual((seller, seller, robot), seen);
        Assert.AreEqual(seller, lead.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.AreEqual(robot, lead.GetAttributeValue<EntityReference>("createdonbehalfby").Id);
        Assert.AreEqual(robot, lead.GetAttributeValue<EntityReference>("modifiedonbehalfby").Id);
        Assert.IsFalse(bench.Read("lead", bench.Sandbox.ServiceFor(seller).Create(Lead()), "createdonbehalfby").Contains("createdonbehalfby"), "the seller acts for himself again");
    }

    [TestMethod]
    public void SYSTEM_in_a_step_is_not_bound_by_who_acts_for_whom()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r => r.CreateAccount("A")));
        var (robot, seller) = (bench.User(Delegate, Seller), bench.User(Seller));
        bench.Sandbox.ServiceFor(robot, seller).Create(Lead());
        Assert.AreEqual(1, bench.Count("account", "ownerid", bench.Sandbox.SystemUser));
    }

    [TestMethod]
    public void Acting_for_an_administrator_makes_nobody_one()
    {
        using var bench = new Bench();
        var service = bench.Sandbox.ServiceFor(bench.User(Delegate), bench.Sandbox.Administrator);
        StringAssert.Contains(Support.Bench.Faults(() => service.Create(Lead())).Message, "prvCreateLead");
        var bypass = new CreateRequest { Target = Lead(), ["BypassCustomPluginExecution"] = true };
        StringAssert.Contains(Support.Bench.Faults(() => service.Execute(bypass)).Message, "prvBypassCustomPlugins");
    }

    [TestMethod]
    public void A_disabled_delegate_acts_for_nobody()
    {
        using var bench = new Bench();
        var (robot, seller) = (bench.User(Delegate, Seller), bench.User(Seller));
        bench.System.Update(new Entity("systemuser", robot) { ["isdisabled"] = true });
        StringAssert.Contains(Support.Bench.Faults(() => bench.Sandbox.ServiceFor(robot, seller).Create(Lead())).Message, "is disabled");
    }

    [TestMethod]
    public void An_application_user_has_the_rights_of_its_roles_and_no_more()
    {
        using var bench = new Bench();
        var robot = bench.Sandbox.AddUser("Web Robot", "robot@example.com", application: true, roles: []);
        StringAssert.Contains(Support.Bench.Faults(() => bench.Sandbox.ServiceFor(robot).Create(Lead())).Message, "prvCreateLead");
        bench.Sandbox.AddRole(robot, Seller);
        bench.Sandbox.ServiceFor(robot).Create(Lead());
        Assert.AreEqual(1, bench.Count("lead", "ownerid", robot));
    }

    private static Entity Lead() => new("lead") { ["lastname"] = "L" };
}
