using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Report;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Cli.Tests.Report;

/// <summary>The numbers of the report, counted by hand on small results.</summary>
[TestClass]
public sealed class ReportFiguresTests
{
    private static readonly DateTime Monday = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    public void A_lead_counts_for_every_stage_up_to_its_own()
    {
        var figures = Figures([Lead("inbound", "Srl"), Lead("inbound", "Mql"), Lead("inbound", "Lead"), Lead("inbound", null)]);

        CollectionAssert.AreEqual(new[] { 3, 2, 1, 1 }, Enum.GetValues<Stage>().Select(figures.AtLeast).ToArray());
        CollectionAssert.AreEqual(new[] { 1, 1, 0, 1 }, Enum.GetValues<Stage>().Select(figures.InStage).ToArray());
    }

    [TestMethod]
    public void Owners_are_counted_by_channel_and_those_in_no_team_apart()
    {
        var figures = Figures([Lead("inbound", "Lead", "Marketing"), Lead("inbound", "Mql", "Inside Sales"), Lead("referral", "Lead", "Field Sales"), Lead("inbound", "Lead", null)]);
        var inbound = figures.Channels.Single(channel => channel.Code == "inbound");

        Assert.AreEqual(1, figures.Owned(inbound, Responsibility.Marketing));
        Assert.AreEqual(1, figures.Owned(inbound, null));
        Assert.AreEqual(0, figures.Owned(inbound, Responsibility.FieldSales));
        Assert.AreEqual(1, figures.Owned(Responsibility.FieldSales));
    }

    [TestMethod]
    public void Field_channels_are_those_that_the_charter_gives_to_field_sales_and_an_unknown_source_is_nobodys()
    {
        var day = Figures([Lead("referral"), Lead("targetAccount"), Lead("inbound"), Lead("coldCalling"), Lead("socialSelling"), Lead("unknown"), Lead(null)]).AllDays;

        Assert.AreEqual((2, 3, 2, 7), (day.Field, day.Others, day.Unknown, day.All));
    }

    [TestMethod]
    public void A_day_on_which_only_field_channels_brought_leads_breaks_the_rule()
    {
        var days = Figures([Lead("referral"), Lead("inbound"), Lead("referral") with { EnteredOn = Monday.AddDays(1) }, Lead("inbound") with { EnteredOn = Monday.AddDays(2).AddHours(15) }]).Days;

        CollectionAssert.AreEqual(new[] { true, false, true }, days.Select(day => day.Supplements).ToArray());
        CollectionAssert.AreEqual(new[] { 2, 1, 1 }, days.Select(day => day.All).ToArray());
    }

    [TestMethod]
    public void Reasons_and_kinds_come_most_frequent_first()
    {
        var figures = Figures(
            [Lead("inbound")],
            [Violation("Refused", "LG4001", "LG3302,LG3303"), Violation("Refused", "LG4001", "LG3302"), Violation("Tampering", "LG4006", null), Violation("WrongOwnerAtCreate", "LG4004", "LG3302")],
            "LG4004", "LG4001", "LG4001");

        CollectionAssert.AreEqual(new[] { ("LG4001", 2), ("LG4004", 1) }, figures.Refusals.Select(refusal => (refusal.What, refusal.Times)).ToArray());
        Assert.AreEqual((FindingKind.Refused, 2), (figures.Violations[0].What, figures.Violations[0].Times));
        CollectionAssert.AreEqual(new[] { ("LG3302", 2), ("LG3303", 1) }, figures.Missing.Select(item => (item.What, item.Times)).ToArray(), "Only what was missing at refusals counts.");
    }

    private static ReportFigures Figures(IReadOnlyList<LeadOutcome> leads, IReadOnlyList<ViolationOutcome>? violations = null, params string[] refusals) =>
        new(Results.Of(leads, violations ?? [], refusals), CharterCodec.Default());

    private static LeadOutcome Lead(string? channel, string? stage = "Lead", string? team = "Inside Sales") =>
        new("A1", Guid.Empty, 2, Monday, "Muster AG", null, channel, stage, 10, team ?? "Somebody", team, "LG2070", null, null, null, "open", null);

    private static ViolationOutcome Violation(string kind, string code, string? missing) =>
        new("A1", code, kind, "Lead", "LG2070", "Somebody", null, null, "Assign", Monday, missing, null);
}
