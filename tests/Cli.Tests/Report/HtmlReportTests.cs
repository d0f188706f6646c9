using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Report;
using LeadGovernance.Cli.Simulation;
using LeadGovernance.Policy.Charters;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Cli.Tests.Report;

/// <summary>The page as text; how a browser shows it is proved in tests/Web.</summary>
[TestClass]
public sealed partial class HtmlReportTests
{
    private const int English = 1033;
    private const int German = 1031;

    private static readonly LeadOutcome Lead = new("A1", Guid.Empty, 2, new DateTime(2026, 3, 2), "Muster AG", "Eva Muster", "inbound", "Lead", 10, "Marketing", "Marketing", "LG2070", null, null, null, "open", null);

    [TestMethod]
    [DataRow(English)]
    [DataRow(German)]
    public void A_run_without_leads_gives_a_page_too(int language)
    {
        var body = Body(HtmlReport.Page(Results.Of([], [], []), CharterCodec.Default(), language));

        Assert.AreEqual(6, body.Descendants("section").Count(), "Nothing was refused, so nothing was missing then.");
        StringAssert.Contains(body.Value, language == English ? "Nothing was refused." : "Nichts wurde abgelehnt.");
    }

    [TestMethod]
    [DataRow(16, English, "week", "2026-03-09")]
    [DataRow(17, German, "Monat", "2026-04-01")]
    public void Simulated_days_are_weeks_and_many_of_them_months_with_a_picture_and_the_same_numbers_as_a_table(int weeks, int language, string head, string second)
    {
        var book = new FunnelBook(weeks * 7);
        var day = DateTime.Parse(second, System.Globalization.CultureInfo.InvariantCulture);
        book.Note(null, new Standing(Policy.Maturity.Stage.Mql, Standing.Open, Guid.Empty, false, Policy.Leads.HandoverState.None, null, null), day);
        Enumerable.Range(0, weeks * 7).ToList().ForEach(number => book.Close(DemoScript.Start.AddDays(number)));
        book.On(day.AddDays(6)).Refusals = 4711;
        var simulation = new SimulationResult(weeks * 7, 5, DemoScript.Start, DemoScript.Start, 0, book.StageMoves, 0, 0, 0, 0, book.Weeks()) { Months = book.Months() };

        var section = Body(HtmlReport.Page(Results.Of([Lead], [], []) with { Simulation = simulation }, CharterCodec.Default(), language))
            .Descendants("section").Single(part => (string?)part.Attribute("aria-labelledby") == "through-heading");

        Assert.AreEqual(head, section.Descendants("th").First().Value);
        StringAssert.Contains(section.Descendants("tr").ElementAt(2).Value, "4711");
        Assert.AreEqual("1", section.Descendants("tr").ElementAt(2).Elements("td").First().Value, "new leads");
        Assert.Contains(rectangle => ((string?)rectangle.Attribute("class"))?.Contains("bar", StringComparison.Ordinal) == true, section.Descendants().Where(element => element.Name.LocalName == "rect"));
    }

    [TestMethod]
    public void The_page_names_no_person_and_no_company()
    {
        var page = HtmlReport.Page(Results.Of([Lead], [], ["LG4001"]), CharterCodec.Default(), English);

        Assert.DoesNotContain("Muster", page);
    }

    [TestMethod]
    public void A_refusal_of_the_platform_is_said_to_be_one()
    {
        var body = Body(HtmlReport.Page(Results.Of([Lead], [], ["0x80040220"]), CharterCodec.Default(), English));

        StringAssert.Contains(body.Value, "0x80040220 The platform refused it");
    }

    [TestMethod]
    public void Words_of_a_charter_are_text_never_markup()
    {
        var charter = CharterCodec.Default();
        var tricky = charter with { Channels = [.. charter.Channels.Select(channel => channel with { Name = new("<b>&\"", "<b>&\"") })] };

        var page = HtmlReport.Page(Results.Of([Lead], [], []), tricky, English);

        Assert.DoesNotContain("<b>", page);
        StringAssert.Contains(page, "&lt;b&gt;&amp;");
    }

    [TestMethod]
    public void No_element_is_closed_the_short_way_where_HTML_would_leave_it_open()
    {
        var page = HtmlReport.Page(Results.Of([], [], []), CharterCodec.Default(), German);

        Assert.IsEmpty(ShortClosed().Matches(page).Select(match => match.Groups[1].Value).Except(["meta", "link", "rect"]).ToList());
    }

    [TestMethod]
    [DataRow(English, "referral", "Field Sales", "without “Referrer”: Inside Sales (LG2010)")]
    [DataRow(German, "referral", "Außendienst", "ohne „Empfehlungsgeber“: Inside Sales (LG2010)")]
    [DataRow(English, "coldCalling", "Inside Sales", "or External Provider (LG2060)")]
    [DataRow(German, "unknown", "Inside Sales", "wer ihn angelegt hat, behält ihn 5 Werktage (LG2000)")]
    public void The_matrix_says_who_is_accountable_and_who_else_may(int language, string channel, string accountable, string note)
    {
        var charter = CharterCodec.Default();
        var line = new ResponsibilityMatrix(charter, DemoScript.Start, language).Cell(charter.Channels.Single(known => known.Code == channel), Policy.Maturity.Stage.Lead).Single();

        Assert.AreEqual((accountable, note), (line.Name, $"{line.Note} ({line.Rule})"));
    }

    [TestMethod]
    public void The_matrix_splits_a_cell_by_offer_and_puts_everything_else_last()
    {
        var charter = CharterCodec.Default();
        var cell = new ResponsibilityMatrix(charter, DemoScript.Start, English).Cell(charter.Channels.Single(known => known.Code == "marketingAutomation"), Policy.Maturity.Stage.Mql);

        CollectionAssert.AreEqual(
            new[] { "Product: Marketing", "Solution: Inside Sales", "Service: Inside Sales", ": Marketing" },
            cell.Select(line => $"{line.Condition}: {line.Name}").ToArray());
    }

    [TestMethod]
    public void A_rule_that_is_not_valid_on_the_day_is_not_in_the_matrix()
    {
        var charter = CharterCodec.Default();
        var channel = charter.Channels.Single(known => known.Code == "referral");
        var over = charter with { Rules = [.. charter.Rules.Select(rule => rule.Channel == "referral" ? rule with { ValidTo = DemoScript.Start.Date.AddDays(-1) } : rule)] };

        Assert.HasCount(1, new ResponsibilityMatrix(charter, DemoScript.Start, English).Cell(channel, Policy.Maturity.Stage.Lead));
        Assert.IsEmpty(new ResponsibilityMatrix(over, DemoScript.Start, English).Cell(channel, Policy.Maturity.Stage.Lead));
    }

    private static XElement Body(string page) => XElement.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..].Replace("</html>", string.Empty, StringComparison.Ordinal));

    [GeneratedRegex(@"<(\w+)[^<>]*/>")]
    private static partial Regex ShortClosed();
}
