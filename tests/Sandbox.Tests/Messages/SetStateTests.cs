using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>SetState and SetStateDynamicEntity. Source: entity reference of lead (events); P19 legacy update messages, [SU] special-update-operation-behavior; P26, P27 [REG] register-plug-in (images of EntityMoniker).</summary>
[TestClass]
public class SetStateTests
{
    [TestMethod]
    public void SetState_runs_its_own_steps_in_each_stage_and_none_of_Update()
    {
        using var bench = new Bench(
            new StepSpec("SetState", "lead", 10), new StepSpec("SetState", "lead", 20), new StepSpec("SetState", "lead", 40), new StepSpec("SetState", "account", 10),
            new StepSpec("SetStateDynamicEntity", "lead", 20), new StepSpec("Update", "lead", 10), new StepSpec("Update", "lead", 40));
        var lead = bench.CreateLead();
        Assert.IsInstanceOfType<SetStateResponse>(bench.System.Execute(Request(lead, 2, 5)));
        CollectionAssert.AreEqual(new[] { "SetState lead 10", "SetState lead 20", "SetState lead 40" }, bench.Seen);
        Assert.AreEqual((2, 5), StateOf(bench, lead));
    }

    [TestMethod]
    public void P19_an_Update_of_the_state_raises_Update_only()
    {
        using var bench = new Bench(new StepSpec("SetState", "lead", 20), new StepSpec("SetStateDynamicEntity", "lead", 20), new StepSpec("Update", "lead", 20));
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["statecode"] = new OptionSetValue(2) });
        CollectionAssert.AreEqual(new[] { "Update lead 20" }, bench.Seen);
    }

    [TestMethod]
    [DataRow(SetStateRaises.SetState, "SetState lead 20")]
    [DataRow(SetStateRaises.SetStateDynamicEntity, "SetStateDynamicEntity lead 20")]
    public void S11_says_which_of_the_two_events_a_SetState_request_is(SetStateRaises raises, string seen)
    {
        using var bench = new Bench(new SandboxSwitches { SetStateRaises = raises }, null, new StepSpec("SetState", "lead", 20), new StepSpec("SetStateDynamicEntity", "lead", 20));
        bench.System.Execute(Request(bench.CreateLead(), 2, 4));
        CollectionAssert.AreEqual(new[] { seen }, bench.Seen);
    }

    [TestMethod]
    public void SetStateDynamicEntity_may_be_asked_for_by_its_own_name()
    {
        using var bench = new Bench(new StepSpec("SetState", "lead", 20), new StepSpec("SetStateDynamicEntity", "lead", 20));
        var lead = bench.CreateLead();
        bench.System.Execute(new OrganizationRequest("SetStateDynamicEntity") { Parameters = Request(lead, 2, 4).Parameters });
        CollectionAssert.AreEqual(new[] { "SetStateDynamicEntity lead 20" }, bench.Seen);
        Assert.AreEqual((2, 4), StateOf(bench, lead));
    }

    [TestMethod]
    public void P26_P27_images_of_SetState_are_the_row_before_and_after()
    {
        var seen = new List<string>();
        using var bench = new Bench(new StepSpec("SetState", "lead", 40, r =>
            seen.Add($"{State(r.Context.PreEntityImages["row"])}>{State(r.Context.PostEntityImages["row"])} {r.Context.PreEntityImages["row"].Contains("lastname")}"))
        {
            Images = [new ImageSpec("row", 2, "statecode,subject")],
        });
        bench.System.Execute(Request(bench.CreateLead(), 2, 4));
        CollectionAssert.AreEqual(new[] { "0>2 False" }, seen);
    }

    [TestMethod]
    public void Minus_one_is_the_default_status_of_the_state_and_a_status_of_another_state_is_refused()
    {
        using var bench = new Bench();
        var lead = bench.CreateLead();
        bench.System.Execute(Request(lead, 1, -1));
        Assert.AreEqual((1, 3), StateOf(bench, lead));
        bench.System.Execute(Request(lead, 0, 2));
        bench.System.Execute(Request(lead, 0, -1));
        Assert.AreEqual((0, 1), StateOf(bench, lead), "also where the state stays");
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Request(lead, 2, 3))).Message, "3 is not a valid status code for state code 2");
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Request(lead, 9, -1))).Message, "9 is not a valid state code");
        Assert.AreEqual((0, 1), StateOf(bench, lead));
    }

    [TestMethod]
    public void A_step_of_stage_20_may_choose_another_status()
    {
        using var bench = new Bench(new StepSpec("SetState", "lead", 20, r => r.Context.InputParameters["Status"] = new OptionSetValue(7)));
        var lead = bench.CreateLead();
        bench.System.Execute(Request(lead, 2, 4));
        Assert.AreEqual((2, 7), StateOf(bench, lead));
    }

    [TestMethod]
    public void A_throw_in_stage_40_leaves_the_state_as_it_was()
    {
        using var bench = new Bench(new StepSpec("SetState", "lead", 40, _ => throw new InvalidPluginExecutionException("no")));
        var lead = bench.CreateLead();
        Assert.AreEqual("no", Bench.Faults(() => bench.System.Execute(Request(lead, 2, 4))).Message);
        Assert.AreEqual((0, 1), StateOf(bench, lead));
    }

    [TestMethod]
    public void It_needs_the_right_to_write_the_row_and_a_table_that_has_a_state()
    {
        using var bench = new Bench();
        var lead = bench.CreateLead();
        StringAssert.Contains(Bench.Faults(() => bench.Sandbox.ServiceFor(bench.User("Salesperson (sandbox)")).Execute(Request(lead, 2, 4))).Message, "prvWriteLead");
        var request = Request(lead, 1, 2);
        request.EntityMoniker = new EntityReference("team", bench.Sandbox.AddTeam("T"));
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(request)).Message, "'team'");
    }

    private static SetStateRequest Request(Guid lead, int state, int status) =>
        new() { EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(state), Status = new OptionSetValue(status) };

    private static (int State, int Status) StateOf(Bench bench, Guid lead)
    {
        var row = bench.Read("lead", lead, "statecode", "statuscode");
        return (State(row), row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    private static int State(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode").Value;
}
