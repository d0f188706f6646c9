using System;
using System.Collections.Generic;
using LeadGovernance.Policy.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

[TestClass]
public sealed class EvaluateScenarios
{
    private const string Activity = "LeadGovernance.Workflows.EvaluateLead";

    [TestMethod]
    public void The_custom_api_answers_an_illegal_owner_with_what_is_missing_and_writes_nothing()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var answer = office.As(office.Ina).Execute(new OrganizationRequest("lgov_EvaluateLead")
        {
            ["Lead"] = new EntityReference("lead", id),
            ["OwnerTeamId"] = office.Field,
        });

        Assert.IsFalse((bool)answer["Ok"]);
        Assert.AreEqual("Illegal", answer["Verdict"]);
        Assert.AreEqual("Sql", answer["Stage"]);
        Assert.AreEqual(office.Inside, answer["AccountableTeamId"]);
        StringAssert.StartsWith((string)answer["Codes"], "LG4001");
        StringAssert.Contains((string)answer["Missing"], "decision maker");
        Assert.IsEmpty(office.ViolationsOf(id));
    }

    [TestMethod]
    public void The_custom_api_speaks_german_when_asked()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var answer = office.As(office.Ina).Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", id), ["LanguageId"] = 1031 });

        StringAssert.Contains((string)answer["Missing"], "Entscheider");
    }

    [TestMethod]
    public void Without_a_charter_the_custom_api_says_what_to_do_in_the_language_asked_for()
    {
        using var office = Office.Bare();
        var id = office.Create(office.Robot, new Entity("lead") { ["lastname"] = "Müller" });

        var answer = office.System.Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", id), ["LanguageId"] = 1031 });

        Assert.IsFalse((bool)answer["Ok"]);
        Assert.AreEqual(Codes.Message(RuntimeCodes.NotSetUp).German, answer["Message"]);
    }

    [TestMethod]
    public void Who_may_not_read_a_lead_learns_nothing_of_it()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var message = Office.Refused(() => office.As(office.Otto).Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", id) }));

        StringAssert.Contains(message, "prvReadLead");
        Assert.DoesNotContain("Müller", message);
    }

    [TestMethod]
    public void The_workflow_activity_from_the_shipped_dll_gives_the_same_answer()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var run = office.Sandbox.RunActivity(
            Activity,
            new Dictionary<string, object> { ["Lead"] = new EntityReference("lead", id), ["OwnerTeam"] = new EntityReference("team", office.Field) },
            office.Ina);

        Assert.IsFalse((bool)run.Outputs["Ok"]!);
        Assert.AreEqual("Sql", run.Outputs["Stage"]);
        StringAssert.Contains((string)run.Outputs["Missing"]!, "decision maker");
    }

    [TestMethod]
    public void The_workflow_activity_says_which_argument_is_missing()
    {
        using var office = Office.Enforcing();

        var message = Assert.Throws<Exception>(() => office.Sandbox.RunActivity(Activity, new Dictionary<string, object>(), office.Ina)).Message;

        StringAssert.Contains(message, "Lead");
    }
}
