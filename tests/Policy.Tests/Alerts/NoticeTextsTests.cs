using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Tests.Calendars;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Alerts;

[TestClass]
public class NoticeTextsTests
{
    private static readonly DateTime Due = new(2026, 7, 2, 14, 30, 0, DateTimeKind.Utc);

    [TestMethod]
    public void Moments_are_said_by_the_calendars_clock_in_both_languages()
    {
        var notice = NoticeTexts.HandoverDue("Müller GmbH", Due, Clocks.Berlin, Given.Now);
        Assert.AreEqual("Lead to accept: Müller GmbH", notice.Title.English);
        Assert.AreEqual("Lead zur Annahme: Müller GmbH", notice.Title.German);
        Assert.AreEqual("Accept or reject this lead before 2 July, 16:30.", notice.Body.English);
        Assert.AreEqual("Diesen Lead vor dem 2. Juli, 16:30 Uhr annehmen oder ablehnen.", notice.Body.German);
    }

    [TestMethod]
    public void Another_year_is_said() => StringAssert.Contains(NoticeTexts.EvidenceLapses(null, Due.AddYears(1), LocalClock.Utc, Given.Now).Body.German, "2. Juli 2027");

    [TestMethod]
    public void Who_has_no_company_has_no_empty_colon() => Assert.AreEqual("Handover overdue", NoticeTexts.HandoverOverdue(" ", Due, LocalClock.Utc, Given.Now).Title.English);

    [TestMethod]
    public void Answers_that_end_are_asked_again_each_thing_once()
    {
        var lead = Given.Srl with { Timeframe = 1, TimeframeOn = Given.Now, Budget = 3, BudgetOn = Given.Now };
        var assessment = Given.Enforcing.Assess(lead);
        var ending = Given.Enforcing.EndingAnswers(assessment, Given.Now.AddDays(400));
        Assert.IsGreaterThan(1, ending.Count);
        Assert.IsEmpty(Given.Enforcing.EndingAnswers(assessment, Given.Now), "what counts now has not ended");
        var first = ending.Min(answer => answer.EndedOn);
        Assert.HasCount(1, Given.Enforcing.EndingAnswers(assessment, first));
        Assert.IsEmpty(Given.Enforcing.EndingAnswers(assessment, first.AddTicks(-1)));

        var notice = NoticeTexts.AnswersAge("Müller GmbH", ending, LocalClock.Utc, Given.Now);
        foreach (var remedy in ending.Select(answer => Codes.Find(answer.Code)!.Remedy.German).Distinct())
        {
            Assert.HasCount(2, notice.Body.German.Split(remedy));
        }
    }

    [TestMethod]
    public void A_digest_is_encoded_counts_by_team_and_rule_and_lists_the_worst_first()
    {
        var lines = new List<DigestLine>
        {
            Line("LG4002", Severity.Medium, "Inside Sales", "Alpha", 1), Line("LG4001", Severity.High, "Field Sales", "<Beta> & Söhne", 2), Line("LG4001", Severity.High, "Field Sales", "Gamma", 1),
            Line("LG4006", Severity.Low, null, null, 0),
        };

        var alert = DigestTexts.Short(lines);
        Assert.AreEqual("4 open, 2 of high severity. Field Sales 2; no team 1; Inside Sales 1.", alert.Body.English);
        Assert.AreEqual("4 offen, davon 2 schwer. Field Sales 2; ohne Team 1; Inside Sales 1.", alert.Body.German);
        var mail = DigestTexts.Mail(lines, id => "https://x.example/?a=1&b=2", LocalClock.Utc, Given.Now);
        StringAssert.Contains(mail.English, "&lt;Beta&gt; &amp; S&#246;hne");
        Assert.DoesNotContain("<Beta>", mail.English);
        StringAssert.Contains(mail.English, "href=\"https://x.example/?a=1&amp;b=2\"");
        Assert.IsLessThan(mail.English.IndexOf("Gamma", StringComparison.Ordinal), mail.English.IndexOf("Beta", StringComparison.Ordinal), "of equal severity the older first");
        Assert.IsLessThan(mail.English.IndexOf("Alpha", StringComparison.Ordinal), mail.English.IndexOf("Beta", StringComparison.Ordinal), "the worse first");
        StringAssert.Contains(mail.German, "<th scope=\"col\" align=\"left\">Schwere</th>");
        Assert.DoesNotContain("href", DigestTexts.Mail(lines, _ => null, LocalClock.Utc, Given.Now).English);
    }

    [TestMethod]
    public void Long_digests_fit_the_notification_and_say_how_many_they_leave_out()
    {
        var lines = Enumerable.Range(0, 400).Select(number => Line("LG4001", Severity.High, $"Team {number}", "Company", number)).ToList();

        Assert.IsLessThanOrEqualTo(AlertTexts.LongestBody, DigestTexts.Short(lines).Body.German.Length);
        StringAssert.Contains(DigestTexts.Mail(lines, _ => null, LocalClock.Utc, Given.Now).German, "Und 390 weitere in der Liste der Verst&#246;&#223;e.");
    }

    [TestMethod]
    public void An_escalation_says_for_how_long_nobody_cared_and_fits()
    {
        var alert = new Alert(new(new string('a', 256), new string('a', 256)), new(new string('b', 500), new string('b', 500)), new("x", "y"));

        var escalated = NoticeTexts.Escalation(alert, AlertSettings.Shipped);

        StringAssert.StartsWith(escalated.Body.English, "Nobody acknowledged this within 24 hours. ");
        StringAssert.StartsWith(escalated.Title.German, "Nicht zur Kenntnis genommen: ");
        Assert.AreEqual(AlertTexts.LongestTitle, escalated.Title.German.Length);
        Assert.AreEqual(AlertTexts.LongestBody, escalated.Body.English.Length);
    }

    private static DigestLine Line(string code, Severity severity, string? team, string? company, int daysAgo) =>
        new(new Guid(daysAgo + 1, 0, 0, new byte[8]), code, severity, team, company, Given.Now.AddDays(-daysAgo), ViolationStatus.Open);
}
