using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Messages;

[TestClass]
public class TextsTests
{
    private static readonly LeadFacts AlmostReady = Given.Srl with { Stage = Stage.Sql, Timeframe = 4, Budget = 0, DecisionMaker = false, Need = 1, Channel = "coldCalling" };

    [TestMethod]
    public void A_refusal_names_code_stage_what_is_missing_and_what_to_do()
    {
        var message = Refusal(Given.Srl with { Stage = Stage.Sql, DecisionMaker = false, NextStepOn = null }, Given.FieldSales);
        Assert.AreEqual("LG4001: This lead can't go to field sales yet. It is an SQL; missing for Sales Ready Lead: decision maker, dated next step. Complete these, or ask your manager for an exception.", message.English);
        Assert.AreEqual("LG4001: Dieser Lead kann noch nicht an den Außendienst gehen. Er ist ein SQL; für den Sales Ready Lead fehlt: Entscheider, nächster Schritt mit Datum. Bitte ergänzen oder die Führungskraft um eine Ausnahme bitten.", message.German);
    }

    [TestMethod]
    public void A_refusal_of_an_MQL_says_so() => StringAssert.Contains(Refusal(AlmostReady, Given.FieldSales).English, "It is an SQL; ");

    [TestMethod]
    public void A_refusal_without_evidence_names_the_evidence() =>
        Assert.AreEqual(
            "LG4004: This lead can't go to field sales without its evidence. Missing: referrer. Enter the evidence, or ask your manager for an exception.",
            Refusal(Given.Bare with { Channel = "referral" }, Given.FieldSales).English);

    [TestMethod]
    public void A_refusal_of_another_team_says_who_is_accountable_and_why() =>
        Assert.AreEqual(
            "LG4002: This owner isn't accountable for the lead. Channel Inbound, stage MQL: Inside Sales is accountable (LG2071). Leave the lead with the accountable team, or change channel or facts if they are wrong.",
            Refusal(Given.Mql, Given.Marketing).English);

    [TestMethod]
    public void A_refusal_of_a_stopped_lead_says_what_stops_it_and_sends_nobody_to_the_manager() =>
        Assert.AreEqual(
            "LG4001: This lead can't go to field sales yet. The company is a competitor. Disqualify the lead, or remove the disqualifier if it is wrong.",
            Refusal(Given.Srl with { Disqualifier = Disqualifier.Competitor }, Given.FieldSales).English);

    [TestMethod]
    public void A_phrase_that_two_criteria_share_is_said_once()
    {
        var missing = Texts.Missing([Item("a"), Item("b"), Item("a")]);
        Assert.AreEqual("a, b", missing.English);
        static MissingItem Item(string text) => new("LG3301", new(text, text), new(text, text));
    }

    [TestMethod]
    public void What_a_stricter_criterion_says_too_is_said_once_and_stays_in_the_codes()
    {
        var bare = Given.Enforcing.Assess(Given.Bare);
        CollectionAssert.IsSubsetOf(new[] { "LG3205", "LG3301" }, bare.MissingForSalesReady.Select(item => item.Code).ToList());
        var missing = Texts.Missing(bare.MissingForSalesReady);
        CollectionAssert.DoesNotContain(missing.English.Split(", "), "need");
        CollectionAssert.Contains(missing.English.Split(", "), "pressing need");
        CollectionAssert.DoesNotContain(missing.German.Split(", "), "Bedarf");
        Assert.HasCount(2, missing.German.Split("Entscheider"));
    }

    [TestMethod]
    public void No_text_promises_an_app_which_nobody_can_open_yet()
    {
        foreach (var entry in Codes.Of(Given.Charter))
        {
            Assert.DoesNotContain("Open the app", $"{entry.Remedy.English} {entry.Remedy.German}", entry.Code);
        }

        StringAssert.Contains(Codes.Find(RuntimeCodes.NotSetUp)!.Remedy.German, "lgov_SetUp");
    }

    [TestMethod]
    public void German_texts_call_things_as_the_screens_do()
    {
        foreach (var word in new[] { "Verstoßzeile", "Fakt", "Niveau", "Schlüssel" })
        {
            foreach (var entry in Codes.Of(Given.Charter))
            {
                Assert.DoesNotContain(word, $"{entry.Title.German} {entry.Remedy.German}", entry.Code);
            }
        }
    }

    [TestMethod]
    public void The_longest_text_fits_the_column()
    {
        var many = Enumerable.Range(0, 500).Select(number => new MissingItem("LG3301", new($"thing {number}", $"Ding {number}"), new("x", "y"))).ToList();
        var missing = Texts.Missing(many);
        Assert.AreEqual(2000, missing.English.Length);
        StringAssert.EndsWith(missing.German, "…");
        Assert.IsLessThanOrEqualTo(2000, Texts.Refusal(Given.Judge(Given.Sql, Given.FieldSales) with { Missing = many }).English.Length);
    }

    [TestMethod]
    public void The_reason_names_the_evidence_and_until_when_it_counts()
    {
        var lead = Given.Bare with { Channel = "targetAccount", TriggerEventOn = Given.Now.AddDays(-1) };
        Assert.AreEqual(
            "Channel Special target account, stage Lead: Field Sales is accountable (LG2030). Evidence: Trigger event, counts before 2026-06-08.",
            Texts.Reason(Given.Enforcing.Assess(lead)).English);
        StringAssert.Contains(Texts.Reason(Given.Enforcing.Assess(lead)).German, "gilt vor dem 08.06.2026");
        StringAssert.EndsWith(Texts.Reason(Given.Enforcing.Assess(lead with { TriggerEventOn = null })).English, "Missing evidence: a recent trigger event.");
    }

    [TestMethod]
    public void A_legal_owner_is_explained_too()
    {
        StringAssert.StartsWith(Texts.Explain(Given.Judge(Given.Srl, Given.FieldSales)).English, "LG4103: The lead is a Sales Ready Lead. Channel Inbound");
        Assert.AreEqual("Channel Inbound, stage MQL: Inside Sales is accountable (LG2071).", Texts.Explain(Given.Judge(Given.Mql, Given.InsideSales)).English);
    }

    [TestMethod]
    public void Advice_says_the_next_thing_to_do()
    {
        Assert.AreEqual("Find the decision maker.", Advice(Given.Srl with { DecisionMaker = false }).English);
        Assert.AreEqual("Hand the lead over to field sales.", Advice(Given.Srl).English);
        Assert.AreEqual("Qualify the lead.", Advice(Given.Srl with { Handover = HandoverState.Accepted }).English);
        Assert.AreEqual("Field sales accepts or rejects the handover.", Advice(Given.Srl with { Handover = HandoverState.Pending }).English);
        StringAssert.StartsWith(Advice(Given.Bare with { Channel = null }).English, "Enter how the lead was won. ");
        StringAssert.StartsWith(Advice(Given.Bare with { Channel = "referral" }).English, "Enter the contact who recommended us. ");
        StringAssert.StartsWith(Advice(Given.Srl with { Need = 3 }).English, "There is no need. ");
    }

    private static Words Advice(LeadFacts lead) => Texts.Advice(Given.Enforcing.Assess(lead));

    private static Words Refusal(LeadFacts lead, Holder owner)
    {
        var decision = Given.Enforcing.GuardOwner(Given.Enforcing.Assess(lead), owner, null, Given.SingleRequest, Given.Now);
        Assert.AreEqual(GateOutcome.Refuse, decision.Outcome);
        return decision.Message!;
    }
}
