using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Receipts;
using LeadGovernance.Sandbox;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using static LeadGovernance.Scenarios.Tests.ReceiptBook;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Every decision leaves exactly one receipt, although every job is delivered twice, and the decision can be made again from it.</summary>
[TestClass]
public sealed class ReceiptScenarios
{
    /// <summary>Whatever turns out, each job twice.</summary>
    public static IEnumerable<object[]> Switches => SwitchScenarios.Settings.Values
        .Select(setting => new object[] { setting.JobDelivery == JobDelivery.InOrder ? setting with { JobDelivery = JobDelivery.EachTwice } : setting });

    [TestMethod]
    [DynamicData(nameof(Switches))]
    public void A_life_from_web_form_to_field_sales_is_told_step_by_step(SandboxSwitches switches)
    {
        using var office = Office.Enforcing(switches);
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        AssertKinds(office, id, "Created");

        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        office.Set(office.Mia, id, ("lgov_explicitrequest", true));
        AssertKinds(office, id, "Created", "StageMoved Lead>Mql", "OwnerMoved Marketing>Inside Sales");

        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Office.Refused(() => office.Set(office.Ina, id, ("ownerid", new EntityReference("team", office.Field))));
        AssertKinds(office, id, "Created", "StageMoved Lead>Mql", "OwnerMoved Marketing>Inside Sales", "Refused Inside Sales>Field Sales");

        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        office.Set(office.Ina, id, [.. Leads.Srl().Attributes.Select(column => (column.Key, (object?)column.Value))]);
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        office.Set(office.Ina, id, ("ownerid", new EntityReference("team", office.Field)));
        AssertKinds(
            office, id, "Created", "StageMoved Lead>Mql", "OwnerMoved Marketing>Inside Sales", "Refused Inside Sales>Field Sales", "StageMoved Mql>Srl",
            "HandedOver Inside Sales>Field Sales");
        AssertReplays(office, id);
    }

    [TestMethod]
    [DynamicData(nameof(Switches))]
    public void An_assignment_to_field_sales_is_one_handover(SandboxSwitches switches)
    {
        using var office = Office.Enforcing(switches);
        var id = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

        office.As(office.Ina).Execute(new AssignRequest { Target = new EntityReference("lead", id), Assignee = new EntityReference("team", office.Field) });

        AssertKinds(office, id, "Created", "HandedOver Inside Sales>Field Sales");
        AssertReplays(office, id);
    }

    [TestMethod]
    [DynamicData(nameof(Switches))]
    public void An_assignment_inside_the_team_is_one_change_of_owner(SandboxSwitches switches)
    {
        using var office = Office.Enforcing(switches);
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        office.As(office.Ina).Execute(new AssignRequest { Target = new EntityReference("lead", id), Assignee = new EntityReference("systemuser", office.Ina) });

        AssertKinds(office, id, "Created", "OwnerMoved Inside Sales>Ina Inside");
        AssertReplays(office, id);
    }

    [TestMethod]
    [DataRow("update")]
    [DataRow("assign")]
    public void What_a_transaction_neutralised_leaves_one_receipt_and_the_rest_of_the_save_its_own(string door)
    {
        using var office = Office.Enforcing(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice });
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var field = new EntityReference("team", office.Field);
        OrganizationRequest move = door == "assign"
            ? new AssignRequest { Target = new EntityReference("lead", id), Assignee = field }
            : new UpdateRequest { Target = new Entity("lead", id) { ["ownerid"] = field } };

        office.As(office.Ina).Execute(new ExecuteTransactionRequest { Requests = [move] });

        AssertKinds(office, id, "Created", "Neutralised Inside Sales>Field Sales");
        AssertReplays(office, id);
    }

    [TestMethod]
    public void A_wrong_owner_at_creation_leaves_what_was_sent_and_what_became_of_it()
    {
        using var office = Office.Enforcing(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice });

        var id = office.Create(office.Fred, Leads.Early(office.Channel("coldCalling")));

        AssertKinds(office, id, "Created Fred Field>Inside Sales", "WrongOwnerAtCreate >Fred Field");
        Assert.IsTrue(Receipts(office, id).All(receipt => receipt.Actor!.Id == office.Fred));
        AssertReplays(office, id);
    }

    [TestMethod]
    public void Tampering_leaves_one_receipt()
    {
        using var office = Office.Enforcing(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice });
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        office.Set(office.Mia, id, ("lgov_stage", new OptionSetValue(723100003)));

        AssertKinds(office, id, "Created", "Tampering Marketing>Marketing");
    }

    [TestMethod]
    public void A_qualification_too_early_leaves_a_refusal_and_a_right_one_a_change_of_state()
    {
        using var office = Office.Enforcing(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice });
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var qualified = new (string, object?)[] { ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(3)) };
        Office.Refused(() => office.Set(office.Ina, id, qualified));
        Assert.AreEqual("LG4005", Receipts(office, id).Single(receipt => receipt.Kind == ReceiptKind.Refused).Codes);

        office.Set(office.Ina, id, [.. Leads.Srl().Attributes.Select(column => (column.Key, (object?)column.Value))]);
        office.Set(office.Ina, id, qualified);

        AssertKinds(office, id, "Created", "Refused Inside Sales>Inside Sales", "StageMoved Sql>Srl", "StateMoved");
    }

    [TestMethod]
    public void A_save_that_changes_no_decision_leaves_nothing()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        office.Set(office.Mia, id, ("lastname", "Schäfer"), ("telephone1", "+49 711 999"), ("description", "calls back"));

        AssertKinds(office, id, "Created");
    }

    [TestMethod]
    public void A_new_readiness_alone_is_told()
    {
        using var office = Office.Enforcing(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice });
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        office.Set(office.Mia, id, ("numberofemployees", 80));

        AssertKinds(office, id, "Created", "Recomputed");
        var receipts = Receipts(office, id);
        Assert.IsGreaterThan(receipts[0].Readiness, receipts[1].Readiness);
        AssertReplays(office, id);
    }
}
