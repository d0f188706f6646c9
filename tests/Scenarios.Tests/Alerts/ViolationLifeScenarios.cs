using System;
using LeadGovernance.Policy.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.Alerts.AlertDesk;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>A violation from its booking to its resolution.</summary>
[TestClass]
public sealed class ViolationLifeScenarios
{
    private const string Sentence = "Talked to Ina, she will wait.";

    [TestMethod]
    public void What_is_tried_again_within_ten_minutes_is_counted_on_one_row_and_told_once()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();
        var lead = office.Violation(violation).GetAttributeValue<EntityReference>("lgov_lead").Id;
        Assert.AreEqual(1, office.Violation(violation)["lgov_count"]);

        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(2));
        Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field))));
        Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field))));
        office.Sandbox.RunJobs();

        Assert.AreEqual(3, office.Violation(violation)["lgov_count"]);
        Assert.AreEqual(2, Option(office.Violation(violation), "lgov_severity"), "high");
        Assert.HasCount(1, office.Notices(NoticeKind.Alert, manager));
        Assert.HasCount(1, office.Notifications());
    }

    [TestMethod]
    public void A_manager_acknowledges_resolves_and_opens_it_again()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();
        office.Sandbox.RunJobs();

        Assert.AreEqual("The violation is acknowledged: nobody else is alarmed.", office.Resolve(manager, violation, "acknowledged")["Message"]);
        Assert.AreEqual(ViolationStatus.Acknowledged, office.StatusOf(violation));
        Assert.AreEqual(manager, office.Violation(violation).GetAttributeValue<EntityReference>("lgov_statusby").Id);
        Assert.AreEqual(Office.Monday, office.Violation(violation)["lgov_acknowledgedon"]);

        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var tooShort = office.Resolve(manager, violation, "resolved", "done");
        Assert.AreEqual("LG4601", tooShort["Code"]);
        Assert.AreEqual(ViolationStatus.Acknowledged, office.StatusOf(violation));
        Assert.AreEqual("The violation is resolved.", office.Resolve(manager, violation, "resolved", Sentence)["Message"]);
        var row = office.Violation(violation);
        Assert.AreEqual(Sentence, row["lgov_resolution"]);
        Assert.AreEqual(Office.Monday.AddHours(1), row["lgov_statuson"]);
        Assert.AreEqual(Office.Monday, row["lgov_acknowledgedon"], "the first time counts");
        Assert.AreEqual("The violation is open again.", office.Resolve(manager, violation, "open")["Message"]);
        Assert.AreEqual(ViolationStatus.Open, office.StatusOf(violation));
    }

    [TestMethod]
    [DataRow("excused", "LG4602")]
    [DataRow("expired", "LG4602")]
    [DataRow("2", "LG4603")]
    [DataRow("gone", "LG4603")]
    public void What_no_person_can_choose_is_an_answer_with_a_code(string status, string code)
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();

        var answer = office.Resolve(manager, violation, status, Sentence);

        Assert.IsFalse((bool)answer["Ok"]);
        Assert.AreEqual(code, answer["Code"]);
        Assert.AreEqual(ViolationStatus.Open, office.StatusOf(violation));
    }

    [TestMethod]
    public void On_the_form_the_same_rules_hold()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();

        StringAssert.StartsWith(Office.Refused(() => Write(office, manager, violation, ("lgov_status", new OptionSetValue(First + 2)))), "LG4601");
        StringAssert.StartsWith(Office.Refused(() => Write(office, manager, violation, ("lgov_status", new OptionSetValue(First + 3)))), "LG4602");
        Write(office, manager, violation, ("lgov_status", new OptionSetValue(First + 2)), ("lgov_resolution", Sentence));

        Assert.AreEqual(ViolationStatus.Resolved, office.StatusOf(violation));
        Assert.AreEqual(manager, office.Violation(violation).GetAttributeValue<EntityReference>("lgov_statusby").Id);
    }

    [TestMethod]
    public void What_it_says_nobody_changes_by_hand_not_even_an_administrator()
    {
        using var office = Office.Enforcing();
        var violation = office.Violate();
        var admin = office.Sandbox.Administrator;

        foreach (var (column, value) in new (string, object?)[]
        {
            ("lgov_actor", new EntityReference("systemuser", office.Fred)), ("lgov_explanation", "Nothing happened."), ("lgov_code", "LG4006"), ("lgov_count", 1),
            ("lgov_severity", new OptionSetValue(First)), ("lgov_alertstate", new OptionSetValue(First + 3)), ("lgov_statusby", null), ("lgov_escalatedon", Office.Monday),
        })
        {
            StringAssert.StartsWith(Office.Refused(() => Write(office, admin, violation, (column, value))), "LG4604", column);
        }

        StringAssert.StartsWith(Office.Refused(() => office.As(admin).Create(new Entity("lgov_violation") { ["lgov_name"] = "made up" })), "LG4604");
    }

    [TestMethod]
    public void Who_is_no_manager_resolves_nothing()
    {
        using var office = Office.Enforcing();
        var violation = office.Violate();
        office.Sandbox.RunJobs();

        StringAssert.Contains(Office.Refused(() => office.Resolve(office.Ina, violation, "resolved", Sentence)), "prvWritelgov_Violation");
        Assert.AreEqual(ViolationStatus.Open, office.StatusOf(violation));
    }

    [TestMethod]
    public void An_exception_given_afterwards_excuses_it()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();
        var lead = office.Violation(violation).GetAttributeValue<EntityReference>("lgov_lead");
        var asked = office.As(office.Ina).Execute(new OrganizationRequest("lgov_RequestException") { ["Lead"] = lead, ["Reason"] = "The customer asks for a visit this week." });
        Assert.AreEqual(ViolationStatus.Open, office.StatusOf(violation));

        office.As(manager).Execute(new OrganizationRequest("lgov_GrantException") { ["ExceptionId"] = asked["ExceptionId"] });

        Assert.AreEqual(ViolationStatus.Excused, office.StatusOf(violation));
        Assert.AreEqual("LG4603", office.Resolve(manager, violation, "open")["Code"], "what is excused stays so");
    }

    [TestMethod]
    public void A_resolved_one_that_happens_again_at_once_is_open_again()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();
        var lead = office.Violation(violation).GetAttributeValue<EntityReference>("lgov_lead").Id;
        office.Resolve(manager, violation, "resolved", Sentence);

        Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field))));

        Assert.AreEqual(ViolationStatus.Open, office.StatusOf(violation));
        Assert.AreEqual(2, office.Violation(violation)["lgov_count"]);
    }

    [TestMethod]
    [DataRow(-1, false)]
    [DataRow(0, true)]
    [DataRow(1, true)]
    public void What_nobody_resolves_expires_after_the_charters_days(int seconds, bool expires)
    {
        using var office = Office.Enforcing();
        var violation = office.Violate();
        office.Sandbox.Clock.Set(Office.Monday.AddDays(90).AddSeconds(seconds));

        office.Round("expiry");

        Assert.AreEqual(expires ? ViolationStatus.Expired : ViolationStatus.Open, office.StatusOf(violation));
        Assert.IsEmpty(office.Due("expiry"), "there is nothing left to expire");
    }

    private static void Write(Office office, Guid by, Guid violation, params (string Column, object? Value)[] values)
    {
        var row = new Entity("lgov_violation", violation);
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        office.As(by).Update(row);
    }
}
