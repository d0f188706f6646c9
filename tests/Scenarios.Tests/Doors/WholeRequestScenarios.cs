using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Sandbox;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>What of a request remains, and what its sender learns.</summary>
[TestClass]
public sealed class WholeRequestScenarios
{
    [TestMethod]
    public void A_qualification_before_its_time_leaves_no_account_contact_or_opportunity()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var message = Office.Refused(() => office.System.Execute(Qualify(lead)));

        StringAssert.StartsWith(message, "LG4005");
        foreach (var table in new[] { "account", "contact", "opportunity" })
        {
            Assert.IsEmpty(office.System.RetrieveMultiple(new QueryExpression(table)).Entities, table);
        }

        Assert.AreEqual(0, office.Read(lead).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.HasCount(1, office.ViolationsOf(lead));
    }

    [TestMethod]
    public void A_qualification_in_time_makes_them_and_is_noted_as_judged()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

        var created = ((QualifyLeadResponse)office.System.Execute(Qualify(lead))).CreatedEntities;

        CollectionAssert.AreEquivalent(new[] { "account", "contact", "opportunity" }, created.Select(row => row.LogicalName).ToList());
        Assert.AreEqual(1, office.Read(lead).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.IsTrue(office.Read(lead).Contains("lgov_qualifiedon"));
        Assert.IsEmpty(office.ViolationsOf(lead));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(300));
        office.Sweep(lead);
        Assert.IsEmpty(office.ViolationsOf(lead), "what was judged is not judged again");
    }

    [TestMethod]
    public void Facts_that_make_it_ripe_may_come_with_the_qualification_itself()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var row = Leads.Srl();
        row.Id = lead;
        row["statecode"] = new OptionSetValue(1);
        row["statuscode"] = new OptionSetValue(3);

        office.As(office.Ina).Update(row);

        Assert.AreEqual(1, office.Read(lead).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [TestMethod]
    public void A_change_set_lives_on_without_the_illegal_handover()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var requests = new OrganizationRequestCollection
        {
            new CreateRequest { Target = new Entity("task") { ["subject"] = "Call" } },
            new UpdateRequest { Target = new Entity("lead", lead) { ["ownerid"] = new EntityReference("team", office.Field), ["jobtitle"] = "CEO" } },
        };

        office.As(office.Ina).Execute(new ExecuteTransactionRequest { Requests = requests, ReturnResponses = true });

        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.AreEqual("CEO", office.Read(lead)["jobtitle"]);
        Assert.HasCount(1, office.System.RetrieveMultiple(new QueryExpression("task")).Entities);
        Assert.HasCount(1, office.ViolationsOf(lead));
        office.Sandbox.RunJobs();
        Assert.HasCount(1, office.NotificationsOf(office.Ina), "the save could not tell her");
        Assert.AreEqual(office.ViolationsOf(lead)[0].Id, office.As(office.Ina).Retrieve("lgov_violation", office.ViolationsOf(lead)[0].Id, new ColumnSet("lgov_code")).Id);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void An_illegal_handover_by_somebodys_workflow_changes_no_owner_and_is_booked_and_told(bool isRealTime)
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        ForeignSolution.Import(office, "Office", _ => { }, "none", _ => { });
        void Run() => office.Sandbox.RunActivity(
            "LeadGovernance.Recorder.Move", new Dictionary<string, object> { ["Lead"] = new EntityReference("lead", lead), ["Team"] = new EntityReference("team", office.Field) }, office.Ina, isRealTime);

        if (isRealTime)
        {
            Run();
            office.Sandbox.RunJobs();
            Assert.HasCount(1, office.NotificationsOf(office.Ina), "told by a notification, since the workflow lives on");
        }
        else
        {
            StringAssert.Contains(Assert.Throws<Exception>(Run).ToString(), "LG4001", "told by the workflow's own failure");
        }

        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.HasCount(1, office.ViolationsOf(lead));
    }

    public static IEnumerable<object[]> Cascades => Enum.GetValues<CascadeRaises>().Select(raises => new object[] { raises });

    [TestMethod]
    [DynamicData(nameof(Cascades))]
    public void Of_fifty_leads_of_a_reassigned_account_the_unripe_one_comes_back(CascadeRaises raises)
    {
        using var office = Office.Enforcing(new SandboxSwitches { CascadeRaises = raises });
        var account = new EntityReference("account", office.System.Create(new Entity("account") { ["name"] = "Weber AG" }));
        var ripe = Enumerable.Range(0, 49).Select(_ => office.Create(office.Robot, Leads.Srl(office.Channel("inbound")).With(("customerid", account)))).ToList();
        var unripe = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("customerid", account)));

        office.System.Execute(new AssignRequest { Target = account, Assignee = new("systemuser", office.Fred) });
        office.Sandbox.RunJobs();

        Assert.AreEqual(office.Fred, office.System.Retrieve("account", account.Id, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.IsTrue(ripe.TrueForAll(lead => office.OwnerOf(lead) == office.Fred));
        Assert.AreEqual(office.Inside, office.OwnerOf(unripe));
        Assert.AreEqual("LG4001", office.ViolationsOf(unripe).Single()["lgov_code"]);
        Assert.IsTrue(ripe.TrueForAll(lead => office.ViolationsOf(lead).Count == 0));
    }

    [TestMethod]
    public void Who_can_not_read_a_lead_learns_nothing_of_it_from_a_refusal_and_leaves_no_row()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var requests = new OrganizationRequest[]
        {
            new UpdateRequest { Target = new Entity("lead", lead) { ["ownerid"] = new EntityReference("team", office.Field) } },
            new AssignRequest { Target = new("lead", lead), Assignee = new("team", office.Field) },
            Qualify(lead),
            new SetStateRequest { EntityMoniker = new("lead", lead), State = new OptionSetValue(1), Status = new OptionSetValue(3) },
            new CreateRequest { Target = new Entity("opportunity") { ["name"] = "Deal", ["originatingleadid"] = new EntityReference("lead", lead) } },
            new GrantAccessRequest { Target = new("lead", lead), PrincipalAccess = new PrincipalAccess { Principal = new("systemuser", office.Fred), AccessMask = AccessRights.WriteAccess } },
            new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", lead) },
            new OrganizationRequest("lgov_RequestException") { ["Lead"] = new EntityReference("lead", lead), ["Reason"] = "The customer decides on Friday" },
        };
        foreach (var request in requests)
        {
            var message = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => office.As(office.Mia).Execute(request)).Message;
            StringAssert.Contains(message, "prvReadLead", request.RequestName);
        }

        Assert.IsEmpty(office.ViolationsOf(lead));
    }

    private static QualifyLeadRequest Qualify(Guid lead) =>
        new() { LeadId = new("lead", lead), CreateAccount = true, CreateContact = true, CreateOpportunity = true, Status = new OptionSetValue(3) };
}
