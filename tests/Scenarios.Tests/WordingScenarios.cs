using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Codes are stored, words follow from them: readiness, what is missing, advice and owner rule stay current and are said in the reader's language.</summary>
[TestClass]
public sealed class WordingScenarios
{
    [TestMethod]
    public void Each_reader_gets_the_words_of_the_same_codes_in_his_language()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var stored = office.Read(lead);

        var english = Evaluate(office, lead, 1033);
        var german = Evaluate(office, lead, 1031);

        Assert.AreEqual(stored["lgov_advicecodes"], english["AdviceCodes"]);
        Assert.AreEqual(stored["lgov_advicecodes"], german["AdviceCodes"]);
        Assert.AreEqual(stored["lgov_missingcodes"], german["MissingCodes"]);
        Assert.AreEqual(stored["lgov_ownerrule"], german["Rule"]);
        Assert.AreEqual(stored["lgov_readiness"], german["Readiness"]);
        Assert.AreEqual(stored["lgov_advice"], english["Advice"], "the column holds the organisation's language");
        Assert.AreEqual(stored["lgov_reason"], english["Reason"]);
        Assert.AreEqual("Kanal Inbound Leads, Stufe SQL: Zuständig ist Inside Sales (LG2071).", german["Reason"]);
        StringAssert.Contains((string)english["Advice"], "Find the decision maker.");
        StringAssert.Contains((string)german["Advice"], "Entscheider");
    }

    [TestMethod]
    [DataRow(1033)]
    [DataRow(1031)]
    public void Advice_is_what_the_table_of_codes_says_of_the_stored_codes(int language)
    {
        using var office = Office.Enforcing();
        var entries = Codes.Of(CharterCodec.Default()).ToDictionary(entry => entry.Code);
        foreach (var row in new[] { Leads.Early(office.Channel("inbound")), Leads.Sql(office.Channel("inbound")), Leads.Srl(office.Channel("inbound")), Leads.Early(office.Channel("referral")) })
        {
            var answer = Evaluate(office, office.Create(office.Robot, row), language);

            var said = ((string)answer["AdviceCodes"]).Split(',').Select(code => entries[code].Remedy.In(language)).Distinct();
            Assert.AreEqual(string.Join(" ", said), answer["Advice"]);
        }
    }

    [TestMethod]
    public void What_stops_a_lead_and_what_contradicts_itself_is_flagged_by_code_and_the_flag_goes_with_it()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Assert.AreEqual(string.Empty, office.Read(lead).GetAttributeValue<string>("lgov_flagcodes") ?? string.Empty);

        office.Set(office.Ina, lead, ("need", new OptionSetValue(3)));

        Assert.AreEqual("LG3501", office.Read(lead)["lgov_flagcodes"]);
        Assert.AreEqual("LG3501", office.Read(lead)["lgov_advicecodes"]);
        office.System.Update(new Entity("lead", lead) { ["need"] = new OptionSetValue(0) });
        Assert.AreEqual(string.Empty, office.Read(lead).GetAttributeValue<string>("lgov_flagcodes") ?? string.Empty);
    }

    [TestMethod]
    public void The_codes_can_not_be_typed()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var before = office.Read(lead)["lgov_advicecodes"];

        office.Set(office.Ina, lead, ("lgov_advicecodes", "LG4504"), ("lgov_flagcodes", "LG3501"));

        Assert.AreEqual(before, office.Read(lead)["lgov_advicecodes"]);
        Assert.AreEqual("LG4006", office.ViolationsOf(lead).Single()["lgov_code"]);
    }

    private static OrganizationResponse Evaluate(Office office, System.Guid lead, int language) =>
        office.System.Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", lead), ["LanguageId"] = language });
}
