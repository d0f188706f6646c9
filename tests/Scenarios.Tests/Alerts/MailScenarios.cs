using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.Alerts.AlertDesk;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>What is worth a mail is mailed once; what keeps it from being sent is on the notice.</summary>
[TestClass]
public sealed class MailScenarios
{
    private const int German = 1031;

    [TestMethod]
    [DataRow(1033, "Lead rule broken: Müller & Söhne GmbH", "Open violation")]
    [DataRow(German, "Lead-Regel verletzt: Müller & Söhne GmbH", "Verstoß öffnen")]
    public void A_violation_of_high_severity_is_mailed_in_the_recipients_language(int language, string subject, string action)
    {
        using var office = Office.Enforcing();
        var queue = office.Sender();
        var manager = office.ManagerOf(office.Ina, language: language);

        var violation = office.Violate();
        office.Sandbox.RunJobs();

        var mail = office.Mails().Single();
        Assert.AreEqual(subject, mail["subject"]);
        Assert.AreEqual(queue, Party(mail, "from"));
        Assert.AreEqual(manager, Party(mail, "to"));
        Assert.AreEqual(1, mail.GetAttributeValue<OptionSetValue>("statecode").Value, "sent");
        StringAssert.Contains((string)mail["description"], $"<a href=\"https://contoso.example/main.aspx?appid=1&amp;pagetype=entityrecord&amp;etn=lgov_violation&amp;id={violation:D}\">{action.Replace("ß", "&#223;").Replace("ö", "&#246;")}</a>");
        Assert.DoesNotContain("Schäfer", (string)mail["description"]);
        Assert.AreEqual(MailState.Sent, MailOf(office.Notices(NoticeKind.Alert).Single()));
    }

    [TestMethod]
    public void Medium_severity_waits_for_the_digest()
    {
        using var office = Office.Enforcing();
        office.Sender();
        office.ManagerOf(office.Ina);
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Marketing))));
        office.Sandbox.RunJobs();

        var notice = office.Notices(NoticeKind.Alert).Single();
        Assert.AreEqual(NoticeState.Sent, StateOf(notice));
        Assert.AreEqual(MailState.NotNeeded, MailOf(notice));
        Assert.HasCount(1, office.Notifications());
        Assert.IsEmpty(office.Mails());
    }

    [TestMethod]
    public void Without_a_queue_to_send_from_there_is_a_notification_and_the_notice_says_why_no_mail()
    {
        using var office = Office.Enforcing();
        office.ManagerOf(office.Ina);

        office.Violate();
        office.Sandbox.RunJobs();

        Assert.AreEqual(MailState.NoSender, MailOf(office.Notices(NoticeKind.Alert).Single()));
        Assert.HasCount(1, office.Notifications());
        Assert.IsEmpty(office.Mails());
    }

    [TestMethod]
    public void Without_an_address_there_is_a_notification_and_the_notice_says_why_no_mail()
    {
        using var office = Office.Enforcing();
        office.Sender();
        office.ManagerOf(office.Ina, email: string.Empty);

        office.Violate();
        office.Sandbox.RunJobs();

        Assert.AreEqual(MailState.NoAddress, MailOf(office.Notices(NoticeKind.Alert).Single()));
        Assert.HasCount(1, office.Notifications());
        Assert.IsEmpty(office.Mails());
    }

    [TestMethod]
    public void A_manager_without_a_language_gets_the_organisations()
    {
        using var office = Office.Enforcing();
        office.Sender();
        office.ManagerOf(office.Ina, language: 0);

        office.Violate();
        office.Sandbox.RunJobs();

        StringAssert.StartsWith((string)office.Mails().Single()["subject"], "Lead rule broken");
    }

    [TestMethod]
    public void A_mail_that_can_not_be_sent_leaves_its_error_and_goes_out_once_that_is_mended()
    {
        using var office = Office.Enforcing();
        var queue = office.Sender();
        office.ManagerOf(office.Ina);
        var works = false;
        var step = new StepSpec("Update", "email", 20);
        ForeignSolution.Import(office, "Office", solution => solution.Steps.Add(step), step.Name, _ =>
        {
            if (!works)
            {
                throw new InvalidPluginExecutionException("The mailbox is not enabled.");
            }
        });

        var violation = office.Violate();
        office.Sandbox.RunJobs();

        var notice = office.Notices(NoticeKind.Alert).Single();
        Assert.AreEqual(NoticeState.Failed, StateOf(notice));
        Assert.AreEqual(MailState.Failed, MailOf(notice));
        StringAssert.Contains((string)notice["lgov_error"], "mailbox");
        Assert.AreEqual(AlertState.Pending, office.AlertOf(violation));
        Assert.HasCount(1, office.Notifications(), "what could be delivered is");
        Assert.AreEqual(ViolationStatus.Open, office.StatusOf(violation), "the violation itself is untouched");

        works = true;
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(11));
        office.Round("retry");

        Assert.AreEqual(NoticeState.Sent, StateOf(office.Notices(NoticeKind.Alert).Single()));
        Assert.AreEqual(AlertState.Sent, office.AlertOf(violation));
        Assert.AreEqual(1, office.Mails().Single().GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.HasCount(1, office.Notifications());
        Assert.AreEqual(queue, Party(office.Mails().Single(), "from"));
    }

    private static Guid Party(Entity mail, string column) => mail.GetAttributeValue<EntityCollection>(column).Entities.Single().GetAttributeValue<EntityReference>("partyid").Id;
}
