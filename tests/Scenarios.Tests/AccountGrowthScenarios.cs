using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Evidence lies in other tables: when these change, the leads follow without anybody touching them.</summary>
[TestClass]
public sealed class AccountGrowthScenarios
{
    private const int Larger = 723100001;

    [TestMethod]
    [DataRow(249, false)]
    [DataRow(250, true)]
    public void A_customer_that_grows_to_the_charters_size_lets_field_sales_own_its_cross_selling(int employees, bool isLarger)
    {
        using var office = Office.Enforcing();
        var account = Evidence.Account(office, employees: 20);
        var lead = office.Create(office.Fred, Leads.Early(office.Channel("crossSelling")).With(("parentaccountid", account)));
        Assert.IsFalse(office.FieldMayKeep(lead));

        office.System.Update(new Entity("account", account.Id) { ["numberofemployees"] = employees });
        office.Sandbox.RunJobs();

        Assert.AreEqual(isLarger, office.FieldMayKeep(lead));
        Assert.AreEqual(isLarger, office.Read(lead).GetAttributeValue<OptionSetValue>("lgov_customerclass").Value == Larger);
    }

    [TestMethod]
    [DataRow(49_999_999, false)]
    [DataRow(50_000_000, true)]
    public void Revenue_is_taken_in_base_currency(int baseRevenue, bool isLarger)
    {
        using var office = Office.Enforcing();
        var account = Evidence.Account(office, employees: 20);
        var lead = office.Create(office.Fred, Leads.Early(office.Channel("crossSelling")).With(("parentaccountid", account)));
        var dollar = office.System.Create(new Entity("transactioncurrency") { ["currencyname"] = "US Dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 2m });

        office.System.Update(new Entity("account", account.Id) { ["transactioncurrencyid"] = new EntityReference("transactioncurrency", dollar), ["revenue"] = new Money(2m * baseRevenue) });
        office.Sandbox.RunJobs();

        Assert.AreEqual(isLarger, office.FieldMayKeep(lead));
    }

    [TestMethod]
    public void A_customer_that_shrinks_costs_field_sales_its_right_and_the_lead_moves_on()
    {
        using var office = Office.Enforcing();
        var account = Evidence.Account(office, employees: 250);
        var lead = office.Create(office.Fred, Leads.Early(office.Channel("crossSelling")).With(("parentaccountid", account)));
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));

        office.System.Update(new Entity("account", account.Id) { ["numberofemployees"] = 249 });
        office.Sandbox.RunJobs();

        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.IsEmpty(office.FailedJobs());
    }

    [TestMethod]
    public void Leads_that_a_new_size_or_owner_does_not_change_are_not_written()
    {
        using var office = Office.Enforcing();
        var account = Evidence.Account(office, employees: 250);
        var lead = office.Create(office.Fred, Leads.Early(office.Channel("crossSelling")).With(("parentaccountid", account)));
        office.Sandbox.RunJobs();
        var modified = office.Moment(lead, "modifiedon");
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));

        office.System.Update(new Entity("account", account.Id) { ["numberofemployees"] = 300 });
        office.System.Execute(new AssignRequest { Target = account, Assignee = new EntityReference("systemuser", office.Finn) });
        office.Sandbox.RunJobs();

        Assert.AreEqual(modified, office.Moment(lead, "modifiedon"));
    }

    [TestMethod]
    public void A_lead_that_fails_is_parked_and_stops_none_of_the_others()
    {
        using var office = Office.Named("growth", "enforce", Setting.Switches);
        var account = Evidence.Account(office, employees: 20);
        var leads = Enumerable.Range(0, 3).Select(_ => office.Create(office.Fred, Leads.Early(office.Channel("crossSelling")).With(("parentaccountid", account)))).Order().ToList();
        var bad = leads[0];
        office.Sandbox.RunJobs();
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var step = new StepSpec("Update", "lead", 20);
        ForeignSolution.Import(office, "growth", solution => solution.Steps.Add(step), step.Name, run =>
        {
            if (run.Context.PrimaryEntityId == bad)
            {
                throw new InvalidPluginExecutionException("planted");
            }
        });

        office.System.Update(new Entity("account", account.Id) { ["numberofemployees"] = 300 });
        office.Sandbox.RunJobs();

        Assert.IsTrue(leads.Skip(1).All(office.FieldMayKeep));
        Assert.IsFalse(office.FieldMayKeep(bad));
        var parked = office.ViolationsOf(bad).Single(row => (string)row["lgov_code"] == "LG4011");
        StringAssert.Contains((string)parked["lgov_explanation"], "planted");
    }

    [TestMethod]
    public void All_leads_of_a_large_account_follow()
    {
        using var office = Office.Enforcing();
        var account = Evidence.Account(office, employees: 20);
        var leads = Enumerable.Range(0, 40).Select(_ => office.Create(office.Fred, Leads.Early(office.Channel("crossSelling")).With(("parentaccountid", account)))).ToList();

        office.System.Update(new Entity("account", account.Id) { ["numberofemployees"] = 5000 });
        office.Sandbox.RunJobs();

        Assert.IsTrue(leads.All(office.FieldMayKeep));
    }

    [TestMethod]
    [DataRow(-90, false)]
    [DataRow(-89, true)]
    [DataRow(0, true)]
    [DataRow(1, false)]
    public void A_young_event_of_the_account_is_named_on_leads_that_demand_one_and_name_none(int days, bool isNamed)
    {
        using var office = Office.Enforcing();
        var account = Evidence.Account(office, employees: 20);
        var lead = office.Create(office.Fred, Leads.Early(office.Channel("targetAccount")).With(("parentaccountid", account)));
        var other = office.Create(office.Fred, Leads.Early(office.Channel("inbound")).With(("parentaccountid", account)));

        Event(office, account, Office.Monday.Date.AddDays(days));
        office.Sandbox.RunJobs();

        Assert.AreEqual(isNamed, office.Read(lead).Contains("lgov_triggerevent"));
        Assert.AreEqual(isNamed, office.FieldMayKeep(lead));
        Assert.IsFalse(office.Read(other).Contains("lgov_triggerevent"), "its channel demands none");
    }

    [TestMethod]
    public void An_event_that_somebody_chose_is_not_replaced_by_a_younger_one()
    {
        using var office = Office.Enforcing();
        var lead = Target(office, out var account, out var chosen);

        Event(office, account, Office.Monday.Date);
        office.Sandbox.RunJobs();

        Assert.AreEqual(chosen, office.Read(lead).GetAttributeValue<EntityReference>("lgov_triggerevent").Id);
    }

    [TestMethod]
    public void A_corrected_date_counts_for_the_leads_that_name_the_event()
    {
        using var office = Office.Enforcing();
        var lead = Target(office, out _, out var chosen);
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));

        office.System.Update(new Entity("lgov_triggerevent", chosen) { ["lgov_occurredon"] = Office.Monday.Date.AddDays(-90) });
        office.Sandbox.RunJobs();

        Assert.AreEqual(Office.Monday.Date.AddDays(-90), office.Moment(lead, "lgov_triggereventon"));
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
    }

    [TestMethod]
    public void A_deleted_event_is_evidence_no_more()
    {
        using var office = Office.Enforcing();
        var lead = Target(office, out _, out var chosen);

        office.System.Delete("lgov_triggerevent", chosen);
        office.Sandbox.RunJobs();

        Assert.IsNull(office.Moment(lead, "lgov_triggereventon"));
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.IsEmpty(office.FailedJobs());
    }

    [TestMethod]
    [DataRow(-1, true)]
    [DataRow(0, false)]
    [DataRow(1, false)]
    public void An_event_lapses_in_the_second_in_which_its_ninety_days_are_over(int seconds, bool counts)
    {
        using var office = Office.Enforcing();
        var lead = Target(office, out _, out _);
        var end = Evidence.TriggerDay.AddDays(90);
        Assert.AreEqual(end, office.Moment(lead, "lgov_evidenceuntil"));

        office.Sandbox.Clock.Set(end.AddSeconds(seconds));

        Assert.AreEqual(counts, office.FieldMayKeep(lead));
    }

    /// <summary>Friday noon: the fifth working day after is the next Friday noon.</summary>
    [TestMethod]
    [DataRow(-1, true)]
    [DataRow(0, false)]
    [DataRow(1, false)]
    public void Who_entered_a_lead_without_source_keeps_it_for_five_working_days_to_the_second(int seconds, bool keeps)
    {
        using var office = Office.Enforcing();
        office.Sandbox.Clock.Set(new DateTime(2026, 1, 9, 12, 0, 0, DateTimeKind.Utc));
        var lead = office.Create(office.Fred, Leads.Early());
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
        StringAssert.Contains((string)office.Read(lead)["lgov_advice"], "Enter how the lead was won.");

        office.Sandbox.Clock.Set(new DateTime(2026, 1, 16, 12, 0, 0, DateTimeKind.Utc).AddSeconds(seconds));
        office.Sweep(lead);

        Assert.AreEqual(keeps ? office.Fred : office.Inside, office.OwnerOf(lead));
        Assert.IsEmpty(office.ViolationsOf(lead));
    }

    private static Guid Target(Office office, out EntityReference account, out Guid chosen)
    {
        var row = Leads.Early(office.Channel("targetAccount"));
        Evidence.Add(office, row, "targetAccount");
        account = row.GetAttributeValue<EntityReference>("parentaccountid");
        chosen = row.GetAttributeValue<EntityReference>("lgov_triggerevent").Id;
        var lead = office.Create(office.Fred, row);
        office.Sandbox.RunJobs();
        return lead;
    }

    private static void Event(Office office, EntityReference account, DateTime day) => office.System.Create(new Entity("lgov_triggerevent")
    {
        ["lgov_name"] = "Opens a plant",
        ["lgov_account"] = account,
        ["lgov_kind"] = new OptionSetValue(723100000),
        ["lgov_occurredon"] = day,
    });
}
