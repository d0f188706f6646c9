using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Sandbox.Tests.Support;
using LeadGovernance.Scenarios.Tests.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Scenarios.Tests.Flows;

/// <summary>What the shipped flows do, action by action, on the sandbox.</summary>
[TestClass]
public sealed class FlowScenarios
{
    private const string SweepFlow = "Lead Governance: sweep";
    private const string NoticesFlow = "Lead Governance: notices";
    private const string TeamsFlow = "Lead Governance: alerts in Teams";

    [TestMethod]
    public void The_sweep_looks_at_every_lead_of_every_page_once_and_notes_that_it_went_through()
    {
        using var office = With(Office.Enforcing());
        const int leads = 501;
        for (var i = 0; i < leads; i++)
        {
            office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        }

        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var desk = new FlowDesk(office);
        Assert.IsTrue(desk.Run(SweepFlow));
        Assert.AreEqual(3, desk.Calls.Count(c => c == "lgov_SweepLeads"), "two pages, and the note at the end");
        Assert.AreEqual(leads, desk.Calls.Count(c => c == "lgov_ReevaluateLead"));
        CollectionAssert.AreEqual(new[] { 0, 1, leads + 2 }, Enumerable.Range(0, desk.Calls.Count).Where(i => desk.Calls[i] == "lgov_SweepLeads").ToArray(), "no page is read after the first look, which changes what a page holds");

        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var next = new FlowDesk(office);
        Assert.IsTrue(next.Run(SweepFlow));
        Assert.AreEqual(0, next.Calls.Count(c => c == "lgov_ReevaluateLead"), "nothing has changed since");
    }

    [TestMethod]
    public void A_lead_that_fails_in_the_sweep_is_parked_and_the_rest_goes_on()
    {
        using var office = With(Office.Named("flowparking", "enforce", Setting.Switches));
        var (bad, good) = (Bypassed(office), Bypassed(office));
        var step = new StepSpec("Update", "lead", 20);
        ForeignSolution.Import(office, "flowparking", solution => solution.Steps.Add(step), step.Name, run =>
        {
            if (run.Context.PrimaryEntityId == bad)
            {
                throw new InvalidPluginExecutionException("planted");
            }
        });

        Assert.IsTrue(new FlowDesk(office).Run(SweepFlow));

        Assert.AreEqual("LG4001", office.ViolationsOf(good).Single()["lgov_code"]);
        var parked = office.ViolationsOf(bad).Single();
        Assert.AreEqual("LG4011", parked["lgov_code"]);
        StringAssert.Contains((string)parked["lgov_explanation"], "planted");
    }

    [TestMethod]
    public void The_rounds_raise_what_is_due_once()
    {
        using var office = With(Office.Enforcing());
        var manager = office.ManagerOf(office.Ina);
        office.Violate();
        office.Sandbox.RunJobs();
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(3));

        for (var round = 0; round < 2; round++)
        {
            var desk = new FlowDesk(office);
            Assert.IsTrue(desk.Run(NoticesFlow));
            Assert.AreEqual(9, desk.Calls.Count(c => c == "lgov_SelectNotices"), "each kind is asked for");
        }

        Assert.HasCount(1, office.Notices(NoticeKind.Digest, manager));
    }

    [TestMethod]
    [DataRow(1033, "Alert", "Open")]
    [DataRow(1031, "Meldung", "Öffnen")]
    public void The_card_is_in_the_recipients_language_and_opens_the_notice(int language, string kind, string open)
    {
        using var office = With(Office.Enforcing());
        office.Sender();
        var manager = office.ManagerOf(office.Ina, language: language);
        office.Violate();
        office.Sandbox.RunJobs();
        var notice = office.Notices(NoticeKind.Alert, manager).Single();

        var desk = new FlowDesk(office);
        Assert.IsTrue(desk.Run(TeamsFlow, desk.Trigger(notice)));

        var (to, card) = desk.Cards.Single();
        Assert.AreEqual("Max@example.org", to);
        Assert.AreEqual((string)notice["lgov_name"], card["body"]![0]!["text"]!.GetValue<string>());
        Assert.AreEqual(kind, card["body"]![1]!["text"]!.GetValue<string>());
        Assert.AreEqual(open, card["actions"]![0]!["title"]!.GetValue<string>());
        Assert.AreEqual($"https://contoso.example/main.aspx?appid=1&pagetype=entityrecord&etn=lgov_notice&id={notice.Id}", card["actions"]![0]!["url"]!.GetValue<string>());
    }

    [TestMethod]
    public void Without_the_apps_address_the_card_has_no_button_and_without_a_person_there_is_no_card()
    {
        using var office = With(Office.Enforcing());
        var manager = office.ManagerOf(office.Ina);
        office.Violate();
        office.Sandbox.RunJobs();
        var notice = office.Notices(NoticeKind.Alert, manager).Single();
        var desk = new FlowDesk(office);

        Assert.IsTrue(desk.Run(TeamsFlow, desk.Trigger(notice)));
        Assert.IsEmpty(desk.Cards.Single().Card["actions"]!.AsArray());

        notice.Attributes.Remove("lgov_recipient");
        Assert.IsTrue(desk.Run(TeamsFlow, desk.Trigger(notice)));
        Assert.HasCount(1, desk.Cards);
    }

    private static Office With(Office office)
    {
        office.Sandbox.Import(Package.FlowsZip);
        return office;
    }

    private static Guid Bypassed(Office office)
    {
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.System.Execute(new UpdateRequest { Target = new Entity("lead", lead) { ["ownerid"] = new EntityReference("team", office.Field) }, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" });
        return lead;
    }
}
