using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using LeadGovernance.Policy.Calendars;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.Calendars;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Clocks run by the calendar of the business unit that works on a lead. The moments are written out in UTC, as other sources than the pack give them.</summary>
[TestClass]
public sealed class CalendarScenarios
{
    private const int Timing = 723100001;

    [TestMethod]
    [DataRow("Sydney", "2026-04-02T23:00", "2026-04-06T00:00", "2026-04-07T00:00", DisplayName = "Sydney, end of daylight saving between")]
    [DataRow("Sydney", "2026-10-02T06:30", "2026-10-05T05:30", "2026-10-06T05:30", DisplayName = "Sydney, begin of daylight saving between")]
    [DataRow("Sydney", "2026-12-31T00:00", "2027-01-04T00:00", "2027-01-05T00:00", DisplayName = "Sydney, new year")]
    [DataRow("Sydney", "2028-02-27T22:30", "2028-02-28T22:30", "2028-02-29T22:30", DisplayName = "Sydney, 29 February")]
    [DataRow("Sydney", "2026-06-30T05:00", "2026-07-01T05:00", "2026-07-02T05:00", DisplayName = "Sydney, change of quarter")]
    [DataRow("New York", "2026-03-06T19:00", "2026-03-09T18:00", "2026-03-10T18:00", DisplayName = "New York, begin of daylight saving between")]
    [DataRow("New York", "2026-10-30T19:00", "2026-11-02T20:00", "2026-11-03T20:00", DisplayName = "New York, end of daylight saving between")]
    [DataRow("New York", "2026-12-31T16:00", "2027-01-04T16:00", "2027-01-05T16:00", DisplayName = "New York, new year")]
    [DataRow("New York", "2028-02-28T14:30", "2028-02-29T14:30", "2028-03-01T14:30", DisplayName = "New York, 29 February")]
    [DataRow("New York", "2026-06-30T19:00", "2026-07-01T19:00", "2026-07-02T19:00", DisplayName = "New York, change of quarter")]
    [DataRow("Kolkata", "2026-01-23T14:30", "2026-01-27T11:30", "2026-01-28T11:30", DisplayName = "Kolkata, after hours before a weekend and a holiday")]
    [DataRow("Kolkata", "2026-12-31T05:30", "2027-01-04T05:30", "2027-01-05T05:30", DisplayName = "Kolkata, new year")]
    [DataRow("Kolkata", "2028-02-28T04:00", "2028-02-29T04:00", "2028-03-01T04:00", DisplayName = "Kolkata, 29 February")]
    public void An_offer_is_due_and_goes_back_by_the_working_days_of_the_place(string place, string offered, string due, string returns)
    {
        using var office = Office.Enforcing();
        office.Give(Named(place));
        office.Sandbox.Clock.Set(Utc(offered));
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")).With(("purchasetimeframe", null), ("budgetstatus", new OptionSetValue(2))));

        HandOver(office, lead, office.Fred);

        var row = office.HandoversOf(lead).Single();
        Assert.AreEqual(Utc(due), row["lgov_dueon"]);
        Assert.AreEqual(Utc(returns), row["lgov_returnson"]);
        Assert.AreEqual(Utc(due), office.Read(lead)["lgov_nextlookon"], "the sweep comes then");
        office.Sandbox.Clock.Set(Utc(returns).AddSeconds(-1));
        office.Sweep(lead);
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
        office.Sandbox.Clock.Set(Utc(returns));
        office.Sweep(lead);
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
    }

    [TestMethod]
    [DataRow("Sydney", 1, "2026-03-12T03:00", "2026-03-31T13:00", DisplayName = "Sydney, end of quarter")]
    [DataRow("New York", 1, "2026-03-12T03:00", "2026-04-01T04:00", DisplayName = "New York, end of quarter")]
    [DataRow("Kolkata", 1, "2026-03-12T03:00", "2026-03-31T18:30", DisplayName = "Kolkata, end of quarter")]
    [DataRow("Sydney", 1, "2026-03-31T14:00", "2026-06-30T14:00", DisplayName = "Sydney, said in April there and in March in UTC")]
    [DataRow("New York", 1, "2026-04-01T03:00", "2026-04-01T04:00", DisplayName = "New York, said in March there and in April in UTC")]
    [DataRow("Kolkata", 1, "2026-10-12T03:00", "2026-12-31T18:30", DisplayName = "Kolkata, end of the year's last quarter")]
    public void This_quarter_ends_with_the_quarter_of_the_place(string place, int timeframe, string said, string ends)
    {
        using var office = Office.Enforcing();
        office.Give(Named(place));
        office.Sandbox.Clock.Set(Utc(said));
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")).With(
            ("purchasetimeframe", new OptionSetValue(timeframe)), ("lgov_nextstepon", Utc(ends).AddDays(60))));

        office.Sandbox.Clock.Set(Utc(ends).AddSeconds(-1));
        Assert.AreEqual(string.Empty, Evaluate(office, lead)["MissingCodes"]);
        office.Sandbox.Clock.Set(Utc(ends));
        Assert.AreNotEqual(string.Empty, Evaluate(office, lead)["MissingCodes"]);
    }

    [TestMethod]
    [DataRow("Kolkata", "2026-01-22T09:00", "2026-01-30T09:00", DisplayName = "Kolkata, a weekend and a holiday between")]
    [DataRow("Sydney", "2026-04-02T03:00", "2026-04-09T04:00", DisplayName = "Sydney, end of daylight saving between")]
    [DataRow("New York", "2026-03-05T20:00", "2026-03-12T19:00", DisplayName = "New York, begin of daylight saving between")]
    public void Who_entered_a_lead_without_source_keeps_it_for_the_working_days_of_the_place(string place, string entered, string until)
    {
        using var office = Office.Enforcing();
        office.Give(Named(place));
        office.Sandbox.Clock.Set(Utc(entered));
        var lead = office.Create(office.Fred, Leads.Early());
        Assert.AreEqual(Utc(until), office.Read(lead)["lgov_nextlookon"]);

        office.Sandbox.Clock.Set(Utc(until).AddSeconds(-1));
        office.Sweep(lead);
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
        office.Sandbox.Clock.Set(Utc(until));
        office.Sweep(lead);
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
    }

    [TestMethod]
    [DataRow("Sydney", "2026-10-05", "2026-10-04T22:00", DisplayName = "Sydney, the first day of daylight saving")]
    [DataRow("New York", "2026-11-02", "2026-11-02T14:00", DisplayName = "New York, the first day after daylight saving")]
    [DataRow("Kolkata", "2027-01-01", "2027-01-04T03:30", DisplayName = "Kolkata, a holiday: the next working day")]
    public void A_rejected_lead_wakes_when_the_office_opens_on_its_day(string place, string day, string wakes)
    {
        using var office = Office.Enforcing();
        office.Give(Named(place));
        var (lead, handover) = Offered(office, office.Fred);

        Reject(office, handover, office.Fred, Timing, Utc(day));

        Assert.AreEqual(Utc(wakes), office.Read(lead)["lgov_wakeon"]);
    }

    [TestMethod]
    public void An_owner_works_by_the_calendar_of_his_unit_else_of_the_nearest_above_else_of_the_organisation()
    {
        using var office = Office.Enforcing();
        var asia = office.Sandbox.AddBusinessUnit("Asia");
        var india = office.Sandbox.AddBusinessUnit("India", asia);
        var pacific = office.Sandbox.AddBusinessUnit("Pacific");
        var indira = Seller(office, "Indira", india);
        var paul = Seller(office, "Paul", pacific);
        office.Give(NewYork);
        office.Give(Kolkata, asia);
        office.Sandbox.Clock.Set(Utc("2026-01-23T10:00"));

        Assert.AreEqual(Utc("2026-01-27T10:00"), DueOn(office, indira), "Kolkata's holiday, through the unit above");
        Assert.AreEqual(Utc("2026-01-27T14:00"), DueOn(office, paul), "the organisation's: before New York opens");
        office.Give(Sydney, pacific);
        office.Sandbox.Clock.Set(Utc("2026-01-27T10:00"));
        Assert.AreEqual(Utc("2026-01-28T06:00"), DueOn(office, paul), "his unit's own: after Sydney closes");
    }

    [TestMethod]
    public void The_new_owners_calendar_counts_from_the_first_moment_and_on_the_warm_path_nothing_is_read_for_it()
    {
        using var office = Office.Enforcing();
        var asia = office.Sandbox.AddBusinessUnit("Asia");
        var ilona = office.Sandbox.AddUser("Ilona Inside", "ilona@example.org", businessUnit: asia, languageId: 1033, roles: [RoleNames.Salesperson, RoleNames.Seller]);
        office.Give(NewYork);
        office.Give(Kolkata, asia);
        office.Sandbox.Clock.Set(Utc("2026-01-22T09:00"));
        office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        office.Sandbox.Counters.Reset();

        var lead = office.Create(ilona, Leads.Early());

        Assert.AreEqual(0, office.Sandbox.Counters.PluginReads, string.Join(Environment.NewLine, office.Sandbox.Counters.Calls));
        Assert.AreEqual(Utc("2026-01-30T09:00"), office.Read(lead)["lgov_nextlookon"]);
    }

    [TestMethod]
    public void A_calendar_that_no_clock_can_run_by_is_not_saved_nor_is_a_second_one_for_the_same_unit()
    {
        using var office = Office.Enforcing();
        var backwards = WorkingCalendarCodec.Write(Kolkata).Replace("17:00", "08:00", StringComparison.Ordinal);

        StringAssert.StartsWith(Office.Refused(() => office.System.Create(new Entity("lgov_calendar") { ["lgov_name"] = "x", ["lgov_definition"] = backwards })), "LG1024");
        Office.Refused(() => office.System.Create(new Entity("lgov_calendar") { ["lgov_name"] = "x", ["lgov_definition"] = "9 to 5" }));
        var good = office.Give(Kolkata);
        StringAssert.StartsWith(Office.Refused(() => office.System.Update(new Entity("lgov_calendar", good) { ["lgov_definition"] = backwards })), "LG1024");
        StringAssert.StartsWith(Office.Refused(() => office.Give(Sydney)), "LG1026");
        office.System.Update(new Entity("lgov_calendar", good) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        office.Give(Sydney);
        StringAssert.StartsWith(Office.Refused(() => office.System.Update(new Entity("lgov_calendar", good) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) })), "LG1026");
    }

    [TestMethod]
    public void A_broken_calendar_that_got_in_past_the_steps_loses_no_lead_and_is_red()
    {
        using var office = Office.Enforcing();
        office.Give(Kolkata);
        var unit = office.Sandbox.AddBusinessUnit("Asia");
        var indira = Seller(office, "Indira", unit);
        office.System.Execute(new OrganizationRequest("Create")
        {
            ["Target"] = new Entity("lgov_calendar") { ["lgov_name"] = "broken", ["lgov_definition"] = "{", ["lgov_businessunit"] = new EntityReference("businessunit", unit) },
            ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync",
        });
        office.SetUp("enforce", 0);
        office.Sandbox.Clock.Set(Utc("2026-01-23T10:00"));

        Assert.AreEqual(Utc("2026-01-27T10:00"), DueOn(office, indira), "the next better calendar");

        var findings = Health(office);
        Assert.AreEqual("red", findings.Single(finding => finding.Subject == "broken").State);
        Assert.AreEqual("LG0511", findings.Single(finding => finding.Subject == "broken").Code);
    }

    [TestMethod]
    public void Health_names_a_unit_with_leads_that_was_forgotten()
    {
        using var office = Office.Enforcing();
        Assert.AreEqual("green", Health(office).Single(finding => finding.Code == "LG0511").State, "none at all: everybody works by the default");
        office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        var asia = office.Sandbox.AddBusinessUnit("Asia");
        office.Give(Kolkata, asia);

        Assert.AreEqual("amber", Health(office).Single(finding => finding.Code == "LG0512").State);

        office.Give(NewYork);
        Assert.IsEmpty(Health(office).Where(finding => finding.Code == "LG0512"));
    }

    [TestMethod]
    public void Set_up_takes_the_organisations_calendar_and_refuses_a_broken_one_whole()
    {
        using var office = Office.Bare();
        Office.Refused(() => SetUp(office, "{"));
        Assert.IsEmpty(office.System.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("lgov_charter")).Entities);

        SetUp(office, WorkingCalendarCodec.Write(NewYork));
        SetUp(office, WorkingCalendarCodec.Write(Kolkata));
        office.Sandbox.Clock.Set(Utc("2026-01-23T14:30"));

        Assert.AreEqual(Utc("2026-01-27T11:30"), DueOn(office, office.Fred));
    }

    [TestMethod]
    public void A_change_of_the_calendar_moves_no_deadline_that_somebody_was_given()
    {
        using var office = Office.Enforcing();
        var calendar = office.Give(Kolkata);
        office.Sandbox.Clock.Set(Utc("2026-01-20T05:00"));
        var (lead, _) = Offered(office, office.Fred);

        office.System.Update(new Entity("lgov_calendar", calendar) { ["lgov_definition"] = WorkingCalendarCodec.Write(Sydney) });
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
        office.Sweep(lead);

        Assert.AreEqual(Utc("2026-01-21T05:00"), office.HandoversOf(lead).Single()["lgov_dueon"]);
        Assert.AreEqual(Utc("2026-01-21T05:00"), office.Read(lead)["lgov_nextlookon"]);
    }

    [TestMethod]
    public void A_decision_can_be_made_again_by_the_calendar_in_its_receipt()
    {
        using var office = Office.Enforcing();
        office.Give(Sydney);
        office.Sandbox.Clock.Set(Utc("2026-03-12T03:00"));
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")).With(("purchasetimeframe", new OptionSetValue(1)), ("lgov_nextstepon", Utc("2026-06-01T00:00"))));
        office.Sandbox.Clock.Set(Utc("2026-03-31T13:00"));
        office.Set(office.Ina, lead, ("jobtitle", "CEO"));

        var receipts = office.ReceiptsOf(lead).Select(row => new Receipt(row)).ToList();

        Assert.HasCount(2, receipts);
        foreach (var receipt in receipts)
        {
            Assert.AreEqual(receipt.MissingCodes, string.Join(",", receipt.Assess(ReceiptBook.Charter).MissingForSalesReady.Select(item => item.Code)));
        }
    }

    private static DateTime DueOn(Office office, Guid seller)
    {
        var (lead, _) = Offered(office, seller);
        return (DateTime)office.HandoversOf(lead).Single()["lgov_dueon"];
    }

    private static Guid Seller(Office office, string name, Guid unit)
    {
        var user = office.Sandbox.AddUser($"{name} Field", $"{name}@example.org", businessUnit: unit, languageId: 1033, roles: [RoleNames.Salesperson, RoleNames.Seller]);
        office.Sandbox.AddMember(office.Field, user);
        return user;
    }

    private static void SetUp(Office office, string calendar) => office.System.Execute(new OrganizationRequest("lgov_SetUp")
    {
        ["MarketingTeamId"] = office.Marketing,
        ["InsideSalesTeamId"] = office.Inside,
        ["FieldSalesTeamId"] = office.Field,
        ["Level"] = "enforce",
        ["Keys"] = 0,
        ["CalendarJson"] = calendar,
    });

    private static OrganizationResponse Evaluate(Office office, Guid lead) =>
        office.System.Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", lead) });

    private static List<(string Code, string State, string Subject)> Health(Office office)
    {
        using var report = JsonDocument.Parse((string)office.System.Execute(new OrganizationRequest("lgov_CheckHealth"))["Report"]);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            (finding.GetProperty("code").GetString()!, finding.GetProperty("state").GetString()!, finding.GetProperty("subject").GetString()!))];
    }
}
