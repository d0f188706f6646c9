using System;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Security;

[TestClass]
public class LookupRightsTests
{
    private const string Writes = "prvCreateLead=Basic,prvReadLead=Basic,prvWriteLead=Basic,";

    [TestMethod]
    [DataRow("prvAppendLead=Basic,prvAppendToAccount=Global", null)]
    [DataRow("prvAppendToAccount=Global", "prvAppendLead ")]
    [DataRow("prvAppendLead=Basic", "prvAppendToAccount ")]
    [DataRow("prvAppendLead=Basic,prvAppendToAccount=Basic", "prvAppendToAccount ")]
    public void A_lookup_needs_Append_on_its_row_and_AppendTo_on_the_other(string more, string? missing)
    {
        using var bench = Roles.Bench(Roles.Xml("Writer", (Writes + more).Split(',')));
        var service = bench.Sandbox.ServiceFor(bench.User("Writer"));
        var account = new EntityReference("account", bench.System.Create(new Entity("account") { ["name"] = "A" }));
        var lead = service.Create(new Entity("lead") { ["lastname"] = "L" });
        foreach (var action in new Action[]
        {
            () => service.Create(new Entity("lead") { ["lastname"] = "L", ["parentaccountid"] = account }),
            () => service.Update(new Entity("lead", lead) { ["parentaccountid"] = account }),
        })
        {
            if (missing is null)
            {
                action();
            }
            else
            {
                var fault = Support.Bench.Faults(action);
                Assert.AreEqual(-2147220960, fault.Detail.ErrorCode);
                StringAssert.Contains(fault.Message, missing);
            }
        }

        Assert.AreEqual(missing is null ? 2 : 0, bench.Count("lead", "parentaccountid", account.Id));
    }

    [TestMethod]
    [DataRow("Create")]
    [DataRow("Update")]
    public void A_lookup_that_a_step_of_stage_20_sets_is_the_callers_too(string message)
    {
        EntityReference? account = null;
        using var bench = Roles.Bench(new SandboxSwitches(), Roles.Xml("Writer", (Writes + "prvAppendLead=Basic").Split(',')), new StepSpec(message, "lead", 20, r =>
        {
            if (account is not null)
            {
                r.Target["parentaccountid"] = account;
            }
        }));
        var service = bench.Sandbox.ServiceFor(bench.User("Writer"));
        var lead = service.Create(new Entity("lead") { ["lastname"] = "L" });
        account = new EntityReference("account", bench.System.Create(new Entity("account") { ["name"] = "A" }));
        Action action = message == "Create" ? () => service.Create(new Entity("lead") { ["lastname"] = "L" }) : () => service.Update(new Entity("lead", lead) { ["subject"] = "S" });
        StringAssert.Contains(Support.Bench.Faults(action).Message, "prvAppendToAccount");
    }

    [TestMethod]
    public void Emptying_a_lookup_needs_no_more_than_Write()
    {
        using var bench = Roles.Bench(Roles.Xml("Writer", (Writes + "prvDeleteLead=Basic").Split(',')));
        var me = bench.User("Writer");
        var account = new EntityReference("account", bench.System.Create(new Entity("account") { ["name"] = "A" }));
        var lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["parentaccountid"] = account, ["ownerid"] = new EntityReference("systemuser", me) });
        bench.Sandbox.ServiceFor(me).Update(new Entity("lead", lead) { ["parentaccountid"] = null });
        Assert.AreEqual(0, bench.Count("lead", "parentaccountid", account.Id));
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(false, false)]
    public void S9_measures_the_depth_of_Append_at_the_same_owner_as_that_of_Create(bool rewritten, bool refused)
    {
        var team = Guid.Empty;
        using var bench = Roles.Bench(new SandboxSwitches { CreateDepthSeesRewrittenOwner = rewritten },
            Roles.Xml("Writer", "prvCreateLead=Global", "prvReadLead=Basic", "prvAppendLead=Basic", "prvAppendToAccount=Global"),
            new StepSpec("Create", "lead", 20, r => r.Target["ownerid"] = new EntityReference("team", team)));
        team = bench.Sandbox.AddTeam("T", TeamType.Owner, null, null, "Writer");
        var account = new EntityReference("account", bench.System.Create(new Entity("account") { ["name"] = "A" }));
        var service = bench.Sandbox.ServiceFor(bench.User("Writer"));
        void Create() => service.Create(new Entity("lead") { ["lastname"] = "L", ["parentaccountid"] = account });
        if (refused)
        {
            StringAssert.Contains(Support.Bench.Faults(Create).Message, "prvAppendLead");
        }
        else
        {
            Create();
        }

        Assert.AreEqual(refused ? 0 : 1, bench.Count("lead"));
    }
}
