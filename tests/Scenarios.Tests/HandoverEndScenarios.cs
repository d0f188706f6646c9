using System;
using System.Linq;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Scenarios.Tests.Alerts;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>An offer ends with its lead: nobody owes an answer about a lead that is closed or was taken back.</summary>
[TestClass]
public sealed class HandoverEndScenarios
{
    private const int Disqualified = 2;
    private const int Lost = 4;
    private const int Qualified = 1;
    private const int QualifiedStatus = 3;

    [TestMethod]
    public void A_lead_that_is_disqualified_takes_its_offer_with_it_and_can_be_offered_anew_when_it_is_opened_again()
    {
        using var office = Office.Enforcing();
        var (lead, _) = Offered(office, office.Fred);

        office.Set(office.Fred, lead, ("statecode", new OptionSetValue(Disqualified)), ("statuscode", new OptionSetValue(Lost)));

        Assert.AreEqual(HandoverState.Withdrawn, StateOf(office, lead));
        Assert.AreEqual(HandoverState.None, Choice(office.Read(lead), "lgov_handoverstate"));
        office.Set(office.Fred, lead, ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)));
        office.Set(office.Sandbox.Administrator, lead, ("ownerid", new EntityReference("team", office.Inside)));
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsTrue((bool)HandOver(office, lead, office.Fred)["Ok"]);
        CollectionAssert.AreEquivalent(new[] { HandoverState.Withdrawn, HandoverState.Pending }, office.HandoversOf(lead).Select(row => Choice(row, "lgov_state")).ToList());
    }

    [TestMethod]
    public void Who_qualifies_a_lead_has_taken_it()
    {
        using var office = Office.Enforcing();
        var (lead, _) = Offered(office, office.Fred);

        office.Set(office.Fred, lead, ("statecode", new OptionSetValue(Qualified)), ("statuscode", new OptionSetValue(QualifiedStatus)));

        var row = office.HandoversOf(lead).Single();
        Assert.AreEqual(HandoverState.Accepted, Choice(row, "lgov_state"));
        Assert.AreEqual(office.Fred, row.GetAttributeValue<EntityReference>("lgov_answeredby").Id);
        Assert.AreEqual(HandoverState.Accepted, Choice(office.Read(lead), "lgov_handoverstate"));
    }

    [TestMethod]
    [DataRow("SetState", Disqualified, HandoverState.Withdrawn, HandoverState.None)]
    [DataRow("SetState", Qualified, HandoverState.Accepted, HandoverState.Accepted)]
    [DataRow("QualifyLead", Qualified, HandoverState.Accepted, HandoverState.Accepted)]
    public void An_offer_ends_with_its_lead_where_no_Update_of_the_state_is_shown(string message, int state, HandoverState row, HandoverState column)
    {
        using var office = Office.Enforcing();
        var (lead, _) = Offered(office, office.Fred);
        var reference = new EntityReference("lead", lead);

        office.As(office.Fred).Execute(message == "SetState"
            ? new SetStateRequest { EntityMoniker = reference, State = new OptionSetValue(state), Status = new OptionSetValue(-1) }
            : new QualifyLeadRequest { LeadId = reference, CreateContact = true, Status = new OptionSetValue(QualifiedStatus) });

        Assert.AreEqual(row, StateOf(office, lead));
        Assert.AreEqual(column, Choice(office.Read(lead), "lgov_handoverstate"));
    }

    [TestMethod]
    public void A_lead_that_SetState_opens_again_goes_to_whom_it_belongs_when_its_owner_has_joined_field_sales()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Ina, Leads.Sql(office.Channel("inbound")));
        SetState(office, lead, Disqualified);
        office.Sandbox.AddMember(office.Field, office.Ina);
        office.Sandbox.RemoveMember(office.Inside, office.Ina);
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));

        SetState(office, lead, 0);

        Assert.AreEqual(office.Inside, office.Read(lead).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [TestMethod]
    public void An_offer_that_is_taken_back_waits_for_nobody()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);

        office.As(office.Sandbox.Administrator).Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = new EntityReference("team", office.Inside) });

        Assert.AreEqual(HandoverState.Withdrawn, StateOf(office, lead));
        Assert.AreEqual("LG4401", Accept(office, handover, office.Fred)["Code"]);
        Assert.IsTrue((bool)HandOver(office, lead, office.Fred)["Ok"], "a withdrawn offer makes no seller pause");
    }

    [TestMethod]
    public void An_answer_closes_its_row_once_and_as_before()
    {
        using var office = Office.Enforcing();
        var (accepted, first) = Offered(office, office.Fred);
        Accept(office, first, office.Fred);
        var (rejected, second) = Offered(office, office.Fred);
        Reject(office, second, office.Fred, AlertDesk.First + 1);

        Assert.AreEqual(HandoverState.Accepted, StateOf(office, accepted));
        Assert.AreEqual(HandoverState.Rejected, StateOf(office, rejected));
    }

    private static void SetState(Office office, Guid lead, int state) => office.As(office.Sandbox.Administrator).Execute(
        new SetStateRequest { EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(state), Status = new OptionSetValue(-1) });

    private static HandoverState StateOf(Office office, Guid lead) => Choice(office.HandoversOf(lead).Single(), "lgov_state");

    private static HandoverState Choice(Entity row, string column) => (HandoverState)(row.GetAttributeValue<OptionSetValue>(column).Value - AlertDesk.First);
}
