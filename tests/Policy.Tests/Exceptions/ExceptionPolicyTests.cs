using System;
using LeadGovernance.Policy.Exceptions;
using LeadGovernance.Policy.Gate;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Exceptions;

/// <summary>Start from a request that may be granted and break one thing.</summary>
[TestClass]
public sealed class ExceptionPolicyTests
{
    private static readonly Guid Manager = new("22222222-2222-2222-2222-222222222222");
    private static readonly ExceptionRequest Request = new(null, Given.Creator, null, "Customer asks for a visit", ExceptionStatus.Requested);
    private static readonly ExceptionGranting Granting = new(Manager, Given.Now.AddDays(7), GrantedThisMonth: 0);
    private static readonly ExceptionGrant Grant = new(new Guid(1, 0, 0, new byte[8]), null, Given.Now.AddDays(7), SingleUse: true);

    [TestMethod]
    public void A_sound_request_is_granted() => Assert.IsNull(Against(Request, Granting));

    [TestMethod]
    [DataRow("fifteen letters", null)]
    [DataRow("fourteen chars", "LG4301")]
    [DataRow("   fourteen chars    ", "LG4301")]
    [DataRow("", "LG4301")]
    [DataRow(null, "LG4301")]
    public void A_reason_has_fifteen_characters(string? reason, string? code)
    {
        Assert.AreEqual(code, ExceptionPolicy.AgainstRequest(Request with { Reason = reason }, Given.Charter.Thresholds));
        Assert.AreEqual(code, Against(Request with { Reason = reason }, Granting));
    }

    [TestMethod]
    public void Nobody_grants_what_he_asked_for() => Assert.AreEqual("LG4302", Against(Request with { RequestedBy = Manager }, Granting));

    [TestMethod]
    public void Nobody_grants_a_lead_to_himself() => Assert.AreEqual("LG4302", Against(Request with { Owner = Manager }, Granting));

    [TestMethod]
    [DataRow(0, "LG4303")]
    [DataRow(1, null)]
    [DataRow(14 * 86400, null)]
    [DataRow((14 * 86400) + 1, "LG4303")]
    public void It_ends_in_the_future_and_within_the_charters_days(int seconds, string? code) =>
        Assert.AreEqual(code, Against(Request, Granting with { Until = Given.Now.AddSeconds(seconds) }));

    [TestMethod]
    [DataRow(9, null)]
    [DataRow(10, "LG4304")]
    public void A_manager_has_a_budget_per_month(int granted, string? code) => Assert.AreEqual(code, Against(Request, Granting with { GrantedThisMonth = granted }));

    [TestMethod]
    [DataRow(ExceptionStatus.Granted)]
    [DataRow(ExceptionStatus.Declined)]
    [DataRow(ExceptionStatus.Used)]
    [DataRow(ExceptionStatus.Withdrawn)]
    public void What_is_decided_is_decided(ExceptionStatus status) => Assert.AreEqual("LG4305", Against(Request with { Status = status }, Granting));

    [TestMethod]
    public void The_month_of_the_budget_begins_on_its_first_day() =>
        Assert.AreEqual(new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc), ExceptionPolicy.MonthOf(new DateTime(2026, 12, 31, 23, 59, 59, DateTimeKind.Utc)));

    [TestMethod]
    public void One_for_anybody_of_field_sales_covers_field_sales_and_nobody_else()
    {
        Assert.AreEqual(Grant, ExceptionPolicy.ForMove([Grant], Given.FieldSales, Given.Now));
        Assert.IsNull(ExceptionPolicy.ForMove([Grant], Given.Marketing, Given.Now));
    }

    [TestMethod]
    public void One_for_a_named_owner_covers_only_that_owner()
    {
        var named = Grant with { Owner = Given.Marketing.Id };
        Assert.AreEqual(named, ExceptionPolicy.ForMove([named], Given.Marketing, Given.Now));
        Assert.IsNull(ExceptionPolicy.ForMove([named], Given.FieldSales, Given.Now));
    }

    [TestMethod]
    public void A_used_one_for_a_single_use_lets_nothing_more_through_and_still_covers_the_owner()
    {
        var spent = Grant with { UsedOn = Given.Now };
        Assert.IsNull(ExceptionPolicy.ForMove([spent], Given.FieldSales, Given.Now));
        Assert.AreEqual(spent, ExceptionPolicy.ForHolding([spent], Given.FieldSales, Given.Now));
        Assert.IsNotNull(ExceptionPolicy.ForMove([spent with { SingleUse = false }], Given.FieldSales, Given.Now), "many uses");
    }

    [TestMethod]
    [DataRow(-1, true)]
    [DataRow(0, false)]
    [DataRow(1, false)]
    public void It_counts_before_its_end_and_not_at_it(int seconds, bool counts)
    {
        var at = Grant.Until.AddSeconds(seconds);
        Assert.AreEqual(counts, ExceptionPolicy.ForMove([Grant], Given.FieldSales, at) != null);
        Assert.AreEqual(counts, ExceptionPolicy.ForHolding([Grant], Given.FieldSales, at) != null);
    }

    [TestMethod]
    public void With_it_the_verdict_is_legal_by_exception_and_says_so()
    {
        var verdict = Given.Enforcing.Judge(Given.Enforcing.Assess(Given.Sql), Given.FieldSales, Given.Now, Grant);
        Assert.AreEqual(VerdictKind.LegalByException, verdict.Kind);
        CollectionAssert.AreEqual(new[] { "LG4104" }, (System.Collections.ICollection)verdict.Codes);
    }

    private static string? Against(ExceptionRequest request, ExceptionGranting granting) => ExceptionPolicy.AgainstGrant(request, granting, Given.Charter.Thresholds, Given.Now);
}
