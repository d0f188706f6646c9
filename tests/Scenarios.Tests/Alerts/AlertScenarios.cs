using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Sandbox;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>Ina tries to hand an SQL over to field sales: who is told, what and how often.</summary>
[TestClass]
public sealed class AlertScenarios
{
    private const int German = 1031;
    private const string Seller = RoleNames.Salesperson;

    [TestMethod]
    public void The_charters_own_choice_is_told_first()
    {
        using var office = Office.Bare();
        var head = office.Person("Hanna Head");
        office.SetUp("enforce", keys: 0, alertManager: head);
        Manager(office, office.Ina, office.Person("Max Manager"));

        AssertTold(office, Refusal(office), head);
    }

    [TestMethod]
    public void Without_a_choice_the_manager_of_whoever_acted_is_told()
    {
        using var office = Office.Enforcing();
        var manager = office.Person("Max Manager");
        Manager(office, office.Ina, manager);

        AssertTold(office, Refusal(office), manager);
    }

    [TestMethod]
    public void Without_a_manager_the_administrator_of_the_team_the_lead_was_meant_for_is_told()
    {
        using var office = Office.Enforcing();
        var administrator = office.Person("Adam Admin");
        Administrator(office, office.Field, administrator);

        AssertTold(office, Refusal(office), administrator);
    }

    [TestMethod]
    public void A_lead_meant_for_a_person_concerns_the_persons_team()
    {
        using var office = Office.Enforcing();
        var administrator = office.Person("Adam Admin");
        Administrator(office, office.Field, administrator);

        AssertTold(office, Refusal(office, new EntityReference("systemuser", office.Fred)), administrator);
    }

    [TestMethod]
    public void A_lead_meant_for_a_person_without_a_team_concerns_the_team_that_has_it()
    {
        using var office = Office.Enforcing();
        office.System.Create(new Entity("lgov_responsibility")
        {
            ["lgov_name"] = "Otto sells", ["lgov_kind"] = new OptionSetValue(723100002), ["lgov_user"] = new EntityReference("systemuser", office.Otto),
        });
        office.Sandbox.RestartWorker();
        var administrator = office.Person("Adam Admin");
        Administrator(office, office.Inside, administrator);

        AssertTold(office, Refusal(office, new EntityReference("systemuser", office.Otto)), administrator);
    }

    [TestMethod]
    public void A_disabled_manager_is_passed_over()
    {
        using var office = Office.Enforcing();
        var manager = office.Person("Max Manager");
        Manager(office, office.Ina, manager);
        Disable(office, manager);
        var administrator = office.Person("Adam Admin");
        Administrator(office, office.Field, administrator);

        AssertTold(office, Refusal(office), administrator);
    }

    [TestMethod]
    public void An_application_is_passed_over()
    {
        using var office = Office.Enforcing();
        Manager(office, office.Ina, office.Robot);
        var administrator = office.Person("Adam Admin");
        Administrator(office, office.Field, administrator);

        AssertTold(office, Refusal(office), administrator);
    }

    [TestMethod]
    public void When_nobody_can_be_told_the_violation_says_so()
    {
        using var office = Office.Enforcing();
        Manager(office, office.Ina, office.Robot);
        Administrator(office, office.Field, office.Robot);
        var gone = office.Person("Gerd Gone");
        Administrator(office, office.Inside, gone);
        Disable(office, gone);

        var violation = Violation(office, Refusal(office));

        Assert.AreEqual(AlertState.NoRecipient, State(violation));
        Assert.IsFalse(violation.Contains("lgov_alertedto"));
        Assert.IsEmpty(office.Notifications());
    }

    [TestMethod]
    [DataRow(1033, "Lead rule broken: Müller & Söhne GmbH", "This lead can't go to field sales yet", "Open violation")]
    [DataRow(German, "Lead-Regel verletzt: Müller & Söhne GmbH", "Dieser Lead kann noch nicht an den Außendienst gehen", "Verstoß öffnen")]
    public void The_recipient_reads_his_own_language_and_no_name_of_a_person(int language, string title, string body, string action)
    {
        using var office = Office.Enforcing();
        var manager = office.Person("Max Manager", language);
        Manager(office, office.Ina, manager);

        var violation = Violation(office, Refusal(office));

        var notification = office.Notifications().Single();
        Assert.AreEqual(title, notification["title"]);
        StringAssert.Contains((string)notification["body"], body);
        Assert.IsLessThanOrEqualTo(500, ((string)notification["body"]).Length);
        Assert.AreEqual(100000003, notification.GetAttributeValue<OptionSetValue>("icontype").Value, "a warning");
        StringAssert.Contains((string)notification["data"], action);
        StringAssert.Contains((string)notification["data"], $"?pagetype=entityrecord&etn=lgov_violation&id={violation.Id:D}");
        foreach (var name in new[] { "Schäfer", "Ina", "schaefer@" })
        {
            Assert.DoesNotContain(name, $"{notification["title"]}{notification["body"]}{notification["data"]}");
        }
    }

    [TestMethod]
    [DataRow(JobDelivery.EachTwice)]
    [DataRow(JobDelivery.Shuffled)]
    public void One_violation_is_told_once_however_jobs_are_delivered(JobDelivery delivery)
    {
        using var office = Office.Enforcing(new SandboxSwitches { JobDelivery = delivery });
        var manager = office.Person("Max Manager");
        Manager(office, office.Ina, manager);
        var lead = Refusal(office);
        AssertTold(office, lead, manager);

        // Within ten minutes the same attempt is the same violation.
        Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field))));
        AssertTold(office, lead, manager);
    }

    [TestMethod]
    public void A_notification_that_was_read_and_deleted_does_not_come_back()
    {
        using var office = Office.Enforcing(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice });
        Manager(office, office.Ina, office.Person("Max Manager"));
        var lead = Refusal(office);
        Violation(office, lead);
        office.System.Delete("appnotification", office.Notifications().Single().Id);

        Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field))));
        Violation(office, lead);

        Assert.IsEmpty(office.Notifications());
    }

    [TestMethod]
    public void At_observe_nobody_is_told()
    {
        using var office = Office.Observing();
        Manager(office, office.Ina, office.Person("Max Manager"));
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("ownerid", new EntityReference("team", office.Inside))));
        office.Set(office.Ina, id, ("ownerid", new EntityReference("team", office.Field)));

        Assert.AreEqual(AlertState.NotNeeded, State(Violation(office, id)));
        Assert.IsEmpty(office.Notifications());
    }

    [TestMethod]
    public void What_is_only_noted_is_not_told()
    {
        using var office = Office.Enforcing();
        Manager(office, office.Ina, office.Person("Max Manager"));
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.Set(office.Ina, id, ("ownerid", new EntityReference("systemuser", office.Otto)));

        Assert.AreEqual(AlertState.NotNeeded, State(Violation(office, id)));
        Assert.IsEmpty(office.Notifications());
    }

    [TestMethod]
    public void Who_was_told_can_open_the_violation()
    {
        using var office = Office.Enforcing();
        var manager = office.Person("Max Manager");
        Manager(office, office.Ina, manager);

        var violation = Violation(office, Refusal(office));

        Assert.AreEqual("LG4001", office.As(manager).Retrieve("lgov_violation", violation.Id, new ColumnSet("lgov_code"))["lgov_code"]);
        Office.Refused(() => office.As(office.Fred).Retrieve("lgov_violation", violation.Id, new ColumnSet("lgov_code")));
    }

    [TestMethod]
    public void A_recipient_who_may_not_own_notifications_gets_his_alert_once_that_is_mended()
    {
        using var office = Office.Enforcing();
        var manager = office.Sandbox.AddUser("Rolf Rolelos", "rolf@example.org");
        Manager(office, office.Ina, manager);

        var violation = Violation(office, Refusal(office));

        Assert.AreEqual(AlertState.Pending, State(violation));
        var notice = office.Notices(NoticeKind.Alert, manager).Single();
        Assert.AreEqual(NoticeState.Failed, AlertDesk.StateOf(notice));
        StringAssert.Contains((string)notice["lgov_error"], "prvReadappnotification");

        // Mended, the next round brings it.
        office.Sandbox.AddRole(manager, Seller);
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.AreEqual(1, office.Round("retry"));
        Assert.AreEqual(AlertState.Sent, State(office.Violation(violation.Id)));
        Assert.AreEqual(manager, office.Notifications().Single().GetAttributeValue<EntityReference>("ownerid").Id);
        notice = office.Notices(NoticeKind.Alert, manager).Single();
        Assert.AreEqual(NoticeState.Sent, AlertDesk.StateOf(notice));
        Assert.AreEqual(1, notice["lgov_tries"]);
        Assert.IsFalse(notice.Contains("lgov_error"));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Set_up_refuses_a_person_whom_no_alert_would_reach(bool isThere)
    {
        using var office = Office.Bare();

        StringAssert.StartsWith(
            Office.Refused(() => office.SetUp("enforce", keys: 0, alertManager: isThere ? office.Robot : Guid.NewGuid())),
            isThere ? "LG0019" : "LG0018");
    }

    private static Guid Refusal(Office office, EntityReference? owner = null)
    {
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Office.Refused(() => office.Set(office.Ina, id, ("ownerid", owner ?? new EntityReference("team", office.Field))));
        return id;
    }

    private static void AssertTold(Office office, Guid lead, Guid recipient)
    {
        var violation = Violation(office, lead);
        Assert.AreEqual(AlertState.Sent, State(violation));
        Assert.AreEqual(recipient, violation.GetAttributeValue<EntityReference>("lgov_alertedto").Id);
        Assert.AreEqual(Office.Monday, violation["lgov_alertedon"]);
        Assert.AreEqual(recipient, office.Notifications().Single().GetAttributeValue<EntityReference>("ownerid").Id);
    }

    private static Entity Violation(Office office, Guid lead)
    {
        office.Sandbox.RunJobs();
        return office.ViolationsOf(lead).Single();
    }

    private static AlertState State(Entity violation) => (AlertState)AlertDesk.Option(violation, "lgov_alertstate")!.Value;

    private static void Manager(Office office, Guid user, Guid manager) =>
        office.System.Update(new Entity("systemuser", user) { ["parentsystemuserid"] = new EntityReference("systemuser", manager) });

    private static void Administrator(Office office, Guid team, Guid user) =>
        office.System.Update(new Entity("team", team) { ["administratorid"] = new EntityReference("systemuser", user) });

    private static void Disable(Office office, Guid user) => office.System.Update(new Entity("systemuser", user) { ["isdisabled"] = true });
}
