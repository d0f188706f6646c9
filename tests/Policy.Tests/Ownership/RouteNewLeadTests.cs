using System.Linq;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Ownership;

[TestClass]
public class RouteNewLeadTests
{
    private static readonly LeadFacts Referral = Given.Bare with { Channel = "referral", Referrer = Given.Creator };

    [TestMethod]
    public void A_field_seller_who_enters_a_referral_stays_its_owner()
    {
        var route = Route(Referral, Given.PersonHolding(Responsibility.FieldSales));
        Assert.IsNull(route.NewOwner);
        Assert.IsNull(route.Finding);
        Assert.IsFalse(route.ShareWithCreator);
    }

    [TestMethod]
    public void A_field_seller_who_enters_an_inbound_lead_loses_it_to_marketing_and_is_booked()
    {
        var route = Route(Given.Bare, Given.PersonHolding(Responsibility.FieldSales));
        Assert.AreEqual(Responsibility.Marketing, route.NewOwner);
        Assert.AreEqual(FindingKind.WrongOwnerAtCreate, route.Finding!.Kind);
        Assert.AreEqual("LG4001", route.Finding.Code);
        Assert.IsTrue(route.ShareWithCreator);
    }

    [TestMethod]
    public void Missing_codes_of_the_finding_are_those_of_its_verdict()
    {
        var finding = Route(Given.Sql, Given.FieldSales).Finding!;
        CollectionAssert.AreEqual(finding.Verdict.Missing.Select(item => item.Code).ToList(), finding.MissingCodes.ToList());
        CollectionAssert.Contains(finding.MissingCodes.ToList(), "LG3302");
    }

    [TestMethod]
    public void A_referral_without_its_referrer_goes_to_inside_sales()
    {
        var route = Route(Referral with { Referrer = null }, Given.FieldSales);
        Assert.AreEqual(Responsibility.InsideSales, route.NewOwner);
        Assert.AreEqual("LG4004", route.Finding!.Code);
        Assert.AreEqual("LG4201", route.Finding.MissingCodes.Single());
    }

    [TestMethod]
    public void Marketing_that_enters_a_referral_with_its_referrer_passes_it_to_field_sales_and_is_booked()
    {
        var route = Route(Referral, Given.Marketing);
        Assert.AreEqual(Responsibility.FieldSales, route.NewOwner);
        Assert.AreEqual("LG4002", route.Finding!.Code);
    }

    [TestMethod]
    public void An_owner_without_responsibility_is_replaced_without_blame()
    {
        var route = Route(Given.Bare, Given.Nobody);
        Assert.AreEqual(Responsibility.Marketing, route.NewOwner);
        Assert.IsNull(route.Finding);
    }

    [TestMethod]
    public void Nor_is_such_an_owner_blamed_under_a_charter_that_refuses_him_later()
    {
        var strict = CharterPolicy.Compile(Given.Enforcing.Charter with { AllowOwnersWithoutResponsibility = false });
        var route = strict.RouteNewLead(strict.Assess(Given.Bare), Given.Nobody, Given.Person, Given.Now);
        Assert.AreEqual(Responsibility.Marketing, route.NewOwner);
        Assert.IsNull(route.Finding);
    }

    [TestMethod]
    public void A_person_keeps_a_lead_without_a_source_whatever_he_holds()
    {
        foreach (var creator in new[] { Given.PersonHolding(), Given.PersonHolding(Responsibility.FieldSales), Given.PersonHolding(Responsibility.Marketing) })
        {
            var route = Route(Given.Bare with { Channel = null }, creator);
            Assert.IsNull(route.NewOwner);
            Assert.IsNull(route.Finding);
            Assert.AreEqual(WorkingDays.Add(Given.Now, 5), route.Verdict.Assessment.CreatorKeepsUntil);
        }
    }

    [TestMethod]
    public void A_lead_without_a_source_that_an_application_creates_goes_to_inside_sales_at_once()
    {
        var policy = Given.Enforcing;
        var lead = Given.Bare with { Channel = null, CreatedByPerson = false, CreatedBy = Given.Application.Id };
        var route = policy.RouteNewLead(policy.Assess(lead, Given.Application, Given.Now), Given.Nobody, Given.Application, Given.Now);
        Assert.AreEqual(Responsibility.InsideSales, route.NewOwner);
        Assert.IsFalse(route.ShareWithCreator);
        Assert.IsNull(route.Verdict.Assessment.CreatorKeepsUntil);
    }

    [TestMethod]
    public void A_lead_without_a_source_is_never_a_finding()
    {
        var route = Route(Given.Bare with { Channel = "unknown" }, Given.FieldSales);
        Assert.AreEqual(Responsibility.InsideSales, route.NewOwner);
        Assert.IsNull(route.Finding);
    }

    [TestMethod]
    public void A_sales_ready_lead_may_start_with_field_sales() =>
        Assert.IsNull(Route(Given.Srl with { Stage = null }, Given.FieldSales).NewOwner);

    [TestMethod]
    public void Observe_books_and_moves_nothing()
    {
        var route = Given.Observing.RouteNewLead(Given.Observing.Assess(Given.Bare), Given.FieldSales, Given.Person, Given.Now);
        Assert.IsNull(route.NewOwner);
        Assert.IsFalse(route.ShareWithCreator);
        Assert.AreEqual(FindingKind.Observed, route.Finding!.Kind);
    }

    [TestMethod]
    public void Off_does_nothing()
    {
        var route = Given.SwitchedOff.RouteNewLead(Given.SwitchedOff.Assess(Given.Bare), Given.FieldSales, Given.Person, Given.Now);
        Assert.IsNull(route.NewOwner);
        Assert.IsNull(route.Finding);
    }

    [TestMethod]
    public void A_charter_may_rely_on_other_read_access()
    {
        var policy = CharterPolicy.Compile(Given.Enforcing.Charter with { ShareWithCreator = false });
        Assert.IsFalse(policy.RouteNewLead(policy.Assess(Given.Bare), Given.FieldSales, Given.Person, Given.Now).ShareWithCreator);
    }

    private static RouteDecision Route(LeadFacts lead, Holder intended) =>
        Given.Enforcing.RouteNewLead(Given.Enforcing.Assess(lead), intended, Given.Person, Given.Now);
}
