using System;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Scenarios.Tests.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>A week in the office, counted by lgov_MeasureKpis.</summary>
[TestClass]
public sealed class KpiScenarios
{
    private const int DecisionMakerReached = AlertDesk.First;

    [TestMethod]
    public void A_week_is_counted_from_what_people_did()
    {
        using var office = Office.Enforcing();
        office.Sandbox.Clock.Advance(ToMonday(office));
        var (_, handover) = Offered(office, office.Fred);
        Accept(office, handover, office.Fred);
        office.Violate();
        var referral = Leads.Srl(office.Channel("referral"));
        referral["lgov_referrer"] = new EntityReference("contact", office.System.Create(new Entity("contact") { ["lastname"] = "Huber" }));
        var lead = office.Create(office.Fred, referral);
        Call(office, lead, DecisionMakerReached);
        Call(office, lead, DecisionMakerReached + 2);
        office.As(office.Ina).Create(new Entity("appointment") { ["subject"] = "Visit", ["regardingobjectid"] = new EntityReference("lead", lead) });
        office.Sandbox.RunJobs();
        var monday = office.Sandbox.Clock.Now.Date;
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(7));

        var answer = Measure(office);

        Assert.AreEqual(monday, answer["From"]);
        Assert.AreEqual(monday.AddDays(7), answer["Until"]);
        Assert.AreEqual("1 of 1, 100", Figure(office, "Answers in time"));
        Assert.AreEqual("1 of 1, 100", Figure(office, "Answers in time", office.Field));
        Assert.AreEqual("1 of 1, 100", Figure(office, "Accepted offers"));
        Assert.AreEqual("1 of 2, 50", Figure(office, "Premature handovers"));
        Assert.AreEqual("2 of 3, 66.7", Figure(office, "Field sales' share of new leads"));
        Assert.AreEqual("1 of 2, 50", Figure(office, "Conversations with decision makers", office.Inside));
        Assert.AreEqual("1 of 3, 33.3", Figure(office, "Booked appointments", office.Inside));
        CollectionAssert.AreEqual(new[] { 100m }, Drawn(office, "Answers in Time"));
        CollectionAssert.AreEqual(new[] { 66.7m }, Drawn(office, "Field Sales' Share of New Leads"));
    }

    [TestMethod]
    public void The_chart_draws_the_share_of_each_week()
    {
        using var office = Office.Enforcing();
        office.Sandbox.Clock.Advance(ToMonday(office));
        office.Create(office.Ina, Leads.Early(office.Channel("coldCalling")));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(7));
        Measure(office);
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(7));
        Measure(office);
        Offered(office, office.Fred);
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(7));
        Measure(office);

        CollectionAssert.AreEqual(new[] { 0m, 100m }, Drawn(office, "Field Sales' Share of New Leads"), "the week without a lead has no share");
    }

    [TestMethod]
    public void A_week_is_counted_once_unless_somebody_names_it()
    {
        using var office = Office.Enforcing();
        office.Sandbox.Clock.Advance(ToMonday(office));
        var first = (int)Measure(office)["Count"];

        Assert.AreEqual(0, Measure(office)["Count"]);
        var anew = Measure(office, office.Sandbox.Clock.Now.AddDays(-1));

        Assert.AreEqual(6, first);
        Assert.AreEqual(first, anew["Count"]);
        Assert.HasCount(first, office.All("lgov_kpi"));
        Assert.IsTrue(office.All("lgov_kpi").All(row => !row.Contains("lgov_share")), "there was nothing to measure");
    }

    [TestMethod]
    public void A_week_that_is_not_over_is_not_counted()
    {
        using var office = Office.Enforcing();

        StringAssert.StartsWith(Office.Refused(() => Measure(office, office.Sandbox.Clock.Now)), "LG0034");
        Assert.IsEmpty(office.All("lgov_kpi"));
    }

    /// <summary>To nine o'clock of the next Monday.</summary>
    private static TimeSpan ToMonday(Office office)
    {
        var now = office.Sandbox.Clock.Now;
        return now.Date.AddDays(8 - (int)(now.DayOfWeek == DayOfWeek.Sunday ? (DayOfWeek)7 : now.DayOfWeek)).AddHours(9) - now;
    }

    private static OrganizationResponse Measure(Office office, DateTime? moment = null)
    {
        var request = new OrganizationRequest("lgov_MeasureKpis");
        if (moment != null)
        {
            request["Moment"] = moment;
        }

        return office.System.Execute(request);
    }

    private static void Call(Office office, Guid lead, int result)
    {
        var call = office.As(office.Ina).Create(new Entity("phonecall") { ["subject"] = "Call", ["regardingobjectid"] = new EntityReference("lead", lead), ["lgov_callresult"] = new OptionSetValue(result) });
        office.System.Update(new Entity("phonecall", call) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
    }

    /// <summary>What the chart shows over a view, week by week.</summary>
    private static decimal[] Drawn(Office office, string view)
    {
        var fetch = XElement.Parse(office.All("savedqueryvisualization").Single(chart => (string)chart["name"] == "Share by Week").GetAttributeValue<string>("datadescription")).Descendants("fetch").Single();
        fetch.Element("entity")!.Add(XElement.Parse(office.QueryOf("lgov_kpi", view)).Element("entity")!.Elements("filter"));
        var alias = fetch.Descendants("attribute").Single(attribute => attribute.Attribute("aggregate") != null).Attribute("alias")!.Value;
        var weeks = office.System.RetrieveMultiple(new FetchExpression(fetch.ToString())).Entities;
        return [.. weeks.OrderBy(row => (int)((AliasedValue)row["_CRMAutoGen_groupby_column_Num_0"]).Value).Select(row => (decimal)((AliasedValue)row[alias]).Value)];
    }

    private static string Figure(Office office, string measure, Guid? team = null)
    {
        var row = office.All("lgov_kpi").Single(one => one.GetAttributeValue<string>("lgov_name") == measure && one.GetAttributeValue<EntityReference>("lgov_team")?.Id == team);
        return FormattableString.Invariant($"{row["lgov_numerator"]} of {row["lgov_denominator"]}, {row.GetAttributeValue<decimal>("lgov_share"):0.#}");
    }
}
