using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Alerts;

[TestClass]
public class AlertTextsTests
{
    private const string Long = "Müller & Söhne Maschinenbau und Verwaltungsgesellschaft ";

    public static IEnumerable<object[]> Findings() =>
        from code in GateCodes.Entries.Select(entry => entry.Code)
        from kind in Enum.GetValues<FindingKind>()
        select new object[] { code, kind };

    [TestMethod]
    public void An_alert_says_what_happened_to_which_lead_and_what_is_missing()
    {
        var alert = AlertTexts.Of(GateCodes.FieldTooEarly, FindingKind.Refused, Stage.Sql, MissingFor(Given.Sql), "Muster AG", Given.Charter);
        Assert.AreEqual("Lead rule broken: Muster AG", alert.Title.English);
        Assert.AreEqual("Lead-Regel verletzt: Muster AG", alert.Title.German);
        StringAssert.StartsWith(alert.Body.English, "Refused. LG4001: This lead can't go to field sales yet. Stage: SQL. Missing: ");
        StringAssert.Contains(alert.Body.English, "decision maker");
        StringAssert.StartsWith(alert.Body.German, "Abgelehnt. LG4001: Dieser Lead kann noch nicht an den Außendienst gehen. Stufe: SQL. Es fehlt: ");
        StringAssert.EndsWith(alert.Body.German, " Einzelheiten stehen im Verstoß.");
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("  ")]
    public void Without_a_company_the_title_names_nobody(string? company) =>
        Assert.AreEqual("Lead rule broken", AlertTexts.Of(GateCodes.FieldTooEarly, FindingKind.Refused, null, [], company, Given.Charter).Title.English);

    [TestMethod]
    [DynamicData(nameof(Findings))]
    public void Every_alert_fits_the_columns_of_the_platform_in_both_languages(string code, FindingKind kind)
    {
        var company = string.Concat(Enumerable.Repeat(Long, 10));
        var alert = AlertTexts.Of(code, kind, Stage.Srl, Given.Charter.Criteria.Select(criterion => criterion.Code).ToList(), company, Given.Charter);
        foreach (var language in new[] { 1033, 1031 })
        {
            Assert.IsLessThanOrEqualTo(AlertTexts.LongestTitle, alert.Title.In(language).Length);
            Assert.IsLessThanOrEqualTo(AlertTexts.LongestBody, alert.Body.In(language).Length);
        }
    }

    [TestMethod]
    public void When_much_is_missing_the_list_is_cut_and_what_to_do_stays()
    {
        var charter = Given.Charter with { Criteria = Given.Charter.Criteria.Select(criterion => criterion with { Missing = new(new string('x', 90) + criterion.Code, new string('ü', 90) + criterion.Code) }).ToList() };
        var body = AlertTexts.Of(GateCodes.FieldTooEarly, FindingKind.Refused, Stage.Lead, charter.Criteria.Select(criterion => criterion.Code).ToList(), "Muster AG", charter).Body;
        Assert.AreEqual(AlertTexts.LongestBody, body.English.Length);
        StringAssert.EndsWith(body.English, "…. Open the violation to see what happened.");
        StringAssert.EndsWith(body.German, "…. Einzelheiten stehen im Verstoß.");
    }

    private static List<string> MissingFor(Policy.Leads.LeadFacts lead) => [.. Given.MissingCodes(lead)];
}
