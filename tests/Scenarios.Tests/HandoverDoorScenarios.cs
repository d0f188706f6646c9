using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Field sales gives no lead back without a listed reason, whatever the door.</summary>
[TestClass]
public sealed class HandoverDoorScenarios
{
    private const int First = 723100000;
    private const int Pending = First + 1;
    private const int Accepted = First + 2;

    private static readonly Dictionary<string, Func<Office, Guid, Guid, OrganizationRequest>> Doors = new()
    {
        ["the API without a reason"] = (_, _, handover) => Rejection(handover, null),
        ["the API with an unknown reason"] = (_, _, handover) => Rejection(handover, First + 8),
        ["Update of the handover's state"] = (_, _, handover) => new UpdateRequest { Target = Row(handover, "lgov_state", First + 3) },
        ["Upsert of the handover's state"] = (_, _, handover) => new UpsertRequest { Target = Row(handover, "lgov_state", First + 3) },
        ["UpdateMultiple of the handover's state"] = (_, _, handover) => new UpdateMultipleRequest { Targets = new([Row(handover, "lgov_state", First + 3)]) { EntityName = "lgov_handover" } },
        ["Update of the handover's receiver"] = (office, _, handover) => new UpdateRequest { Target = new Entity("lgov_handover", handover) { ["lgov_touser"] = new EntityReference("systemuser", office.Ina) } },
        ["Update of the handover's status"] = (_, _, handover) => new UpdateRequest { Target = new Entity("lgov_handover", handover) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) } },
        ["SetState of the handover"] = (_, _, handover) => new SetStateRequest { EntityMoniker = new("lgov_handover", handover), State = new(1), Status = new(2) },
        ["Delete of the handover"] = (_, _, handover) => new DeleteRequest { Target = new("lgov_handover", handover) },
        ["a change set with the handover in it"] = (_, _, handover) => new ExecuteTransactionRequest { Requests = [new UpdateRequest { Target = Row(handover, "lgov_state", First + 3) }] },
        ["Update of the lead's handover state"] = (_, lead, _) => new UpdateRequest { Target = new Entity("lead", lead) { ["lgov_handoverstate"] = new OptionSetValue(First + 3) } },
        ["Update of state and owner together"] = (office, lead, _) => new UpdateRequest { Target = Back(office, lead, "lgov_handoverstate", new OptionSetValue(First + 3)) },
        ["Update of the owner"] = (office, lead, _) => new UpdateRequest { Target = Back(office, lead) },
        ["Assign"] = (office, lead, _) => new AssignRequest { Target = new("lead", lead), Assignee = new("team", office.Inside) },
        ["Upsert of the owner"] = (office, lead, _) => new UpsertRequest { Target = Back(office, lead) },
        ["UpdateMultiple of the owner"] = (office, lead, _) => new UpdateMultipleRequest { Targets = new([Back(office, lead), new("lead", office.Create(office.Finn, Own(office))) { ["jobtitle"] = "CTO" }]) { EntityName = "lead" } },
        ["a change set with the owner in it"] = (office, lead, _) => new ExecuteTransactionRequest { Requests = [new UpdateRequest { Target = Back(office, lead) }] },
        ["Assign to somebody without responsibility"] = (office, lead, _) => new AssignRequest { Target = new("lead", lead), Assignee = new("systemuser", office.Otto) },
        ["a fact that makes the lead unripe"] = (_, lead, _) => new UpdateRequest { Target = new Entity("lead", lead) { ["need"] = new OptionSetValue(3) } },
    };

    public static IEnumerable<object[]> EveryDoor => Doors.Keys.Select(door => new object[] { door });

    [TestMethod]
    [DynamicData(nameof(EveryDoor))]
    public void A_lead_that_is_offered_stays_with_field_sales(string door)
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Finn);

        Try(office, door, lead, handover);

        AssertStays(office, lead, Pending, door);
    }

    [TestMethod]
    [DynamicData(nameof(EveryDoor))]
    public void A_lead_that_is_accepted_stays_with_field_sales(string door)
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Finn);
        Accept(office, handover, office.Finn);

        Try(office, door, lead, handover);

        AssertStays(office, lead, Accepted, door);
    }

    [TestMethod]
    [DataRow("Update of the owner", "LG4414")]
    [DataRow("Assign", "LG4414")]
    [DataRow("UpdateMultiple of the owner", "LG4414")]
    [DataRow("a change set with the owner in it", "LG4414")]
    [DataRow("Update of the lead's handover state", "LG4006")]
    public void The_attempt_is_on_record(string door, string code)
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Finn);

        Try(office, door, lead, handover);

        Assert.AreEqual(code, office.ViolationsOf(lead).Single()["lgov_code"]);
    }

    [TestMethod]
    public void After_the_rejection_nobody_hides_it_and_after_the_lead_is_closed_the_row_may_go()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);
        Reject(office, handover, office.Fred, First + 2);

        StringAssert.StartsWith(Office.Refused(() => office.System.Delete("lgov_handover", handover)), "LG4413");
        office.System.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(4) });
        office.System.Delete("lgov_handover", handover);

        Assert.IsEmpty(office.HandoversOf(lead));
    }

    [TestMethod]
    public void A_lead_can_be_deleted_with_its_handover_open()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);

        office.System.Delete("lead", lead);

        Assert.IsFalse(office.System.Retrieve("lgov_handover", handover, new Microsoft.Xrm.Sdk.Query.ColumnSet("lgov_lead")).Contains("lgov_lead"));
        office.System.Delete("lgov_handover", handover);
    }

    [TestMethod]
    [DataRow(false, "LG4414")]
    [DataRow(true, "LG4415")]
    public void An_administrator_or_a_manager_may_take_a_lead_back_and_it_is_booked(bool accepted, string code)
    {
        using var office = Office.Enforcing();
        foreach (var by in new[] { office.Sandbox.Administrator, HandoverLimitScenarios.Boss(office) })
        {
            var (lead, handover) = Offered(office, office.Finn);
            if (accepted)
            {
                Accept(office, handover, office.Finn);
            }

            office.As(by).Update(new Entity("lead", lead) { ["ownerid"] = new EntityReference("team", office.Inside) });

            Assert.AreEqual(office.Inside, office.OwnerOf(lead));
            var row = office.ViolationsOf(lead).Single();
            Assert.AreEqual(code, row["lgov_code"]);
            Assert.AreEqual(First + 5, row.GetAttributeValue<OptionSetValue>("lgov_kind").Value, "noted");
        }
    }

    [TestMethod]
    public void Inside_field_sales_an_offer_changes_hands_freely()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Field);

        office.Set(office.Finn, lead, ("ownerid", new EntityReference("systemuser", office.Fred)));

        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.IsTrue((bool)Accept(office, handover, office.Fred)["Ok"]);
    }

    private static void Try(Office office, string door, Guid lead, Guid handover)
    {
        // The seller's roles may not even write handovers: who may write everything tries those, and comes no further.
        var row = Doors[door](office, lead, handover);
        var service = door.Contains("the handover", StringComparison.Ordinal) ? office.System : office.As(office.Finn);
        try
        {
            service.Execute(row);
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
        {
            StringAssert.StartsWith(fault.Message, "LG44", door);
        }
    }

    private static void AssertStays(Office office, Guid lead, int state, string door)
    {
        Assert.AreEqual(office.Finn, office.OwnerOf(lead), door);
        Assert.AreEqual(state, office.Read(lead).GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value, door);
        Assert.AreEqual(state, office.HandoversOf(lead).Single().GetAttributeValue<OptionSetValue>("lgov_state").Value, door);
        Assert.IsFalse(office.HandoversOf(lead).Single().Contains("lgov_reason"), door);
        Assert.AreEqual("LG4404", HandOver(office, lead, office.Fred, by: office.Finn)["Codes"], "the pack still sees it");
    }

    private static Entity Row(Guid handover, string column, int value) => new("lgov_handover", handover) { [column] = new OptionSetValue(value) };

    private static Entity Back(Office office, Guid lead, string? column = null, object? value = null)
    {
        var row = new Entity("lead", lead) { ["ownerid"] = new EntityReference("team", office.Inside) };
        if (column != null)
        {
            row[column] = value;
        }

        return row;
    }

    private static Entity Own(Office office)
    {
        var contact = new EntityReference("contact", office.System.Create(new Entity("contact") { ["lastname"] = "Huber" }));
        return Leads.Early(office.Channel("referral")).With(("lgov_referrer", contact));
    }
}
