using System;
using System.Linq;
using System.Reflection;
using CsCheck;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Policy.Tests.Leads;

[TestClass]
public class LeadFactsCodecTests
{
    /// <summary>Every property has a value, and one that differs from a new object's.</summary>
    private static readonly LeadFacts Full = new()
    {
        LastName = "Müller \"Süd\"", CompanyName = "Muster\nAG", JobTitle = "CEO", Email = "a@b.de", Telephone = "030 1", DoNotPhone = true, DoNotEmail = true, IsOpen = false,
        Need = 1, Timeframe = 2, Budget = 3, PurchaseProcess = 1, InitialCommunication = 1, DecisionMaker = true, ConfirmInterest = true, EvaluateFit = true, StakeholderDecides = true,
        QualificationComments = "viel", NextStepOn = Given.Now, EstimatedAmount = 1234.5678m, BudgetAmount = 0.01m, Industry = 7, Employees = 12, Revenue = 99_000_000m, Quality = 2,
        Disqualifier = Disqualifier.Insolvency, DuplicateOf = Given.Creator, ExplicitRequest = true, Engagement = 7.25m, EngagementOn = Given.Now.AddTicks(1), Channel = "referral", StandingChannel = "inbound", ChannelBefore = "coldCalling", ChannelChangedOn = Given.Now.AddHours(-3), LeadSource = 3,
        Referrer = Given.Creator, TriggerEventOn = Given.Now.AddDays(-1), NetworkEvent = "Messe", ProfileLink = "https://example.com", Offer = OfferKind.Solution, ProductFamily = "Pumpen",
        Region = "DE", Customer = CustomerClass.Larger, CreatedOn = Given.Now.AddTicks(7), CreatedBy = Given.Creator, CreatedByPerson = true, Stage = Stage.Sql, StageSince = Given.Now.AddDays(-2),
        BelowSince = Given.Now.AddDays(-3), BusinessUnit = Given.Creator, Handover = HandoverState.Rejected, IsInherited = true,
        NeedOn = Given.Now.AddDays(-9), TimeframeOn = Given.Now.AddDays(-10), BudgetOn = Given.Now.AddDays(-11), AuthorityOn = Given.Now.AddDays(-12), ProgressOn = Given.Now.AddDays(-1),
        FirstContactOn = Given.Now.AddDays(-13), ConversationOn = Given.Now.AddDays(-14), AppointmentOn = Given.Now.AddDays(-15), RequestedOn = Given.Now.AddDays(-16), InterestPoints = 4.0625m, InterestOn = Given.Now.AddDays(-17),
        RecycledOn = Given.Now.AddDays(-5), RecycleReason = RejectionReason.Timing, RecycledTo = Stage.Sql, WakeOn = Given.Now.AddDays(20), NeglectedOn = Given.Now.AddDays(-6),
    };

    private static readonly Gen<string?> Text = Gen.OneOf(Gen.Const((string?)null), Gen.String["ab \"\\/\n\tÄß€<>'{}[]:,0\u2028"].Select(text => (string?)text), Gen.Const((string?)"😀 Überblick"));

    private static readonly Gen<DateTime?> Moment = Gen.Long[0, 1_000_000_000_000_000].Select(ticks => new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(ticks)).Nullable();

    private static readonly Gen<LeadFacts> Facts =
        from texts in Text.Array[6]
        from numbers in Gen.Int.Nullable().Array[6]
        from money in Gen.Int.Select(cents => cents / 100m).Nullable().Array[4]
        from flags in Gen.Bool.Array[4]
        from moments in Moment.Array[5]
        from stage in Gen.Enum<Stage>().Nullable()
        from handover in Gen.Enum<HandoverState>()
        from id in Gen.Guid.Nullable()
        select Full with
        {
            LastName = texts[0], CompanyName = texts[1], Channel = texts[2], NetworkEvent = texts[3], Region = texts[4], QualificationComments = texts[5],
            Need = numbers[0], Timeframe = numbers[1], Budget = numbers[2], LeadSource = numbers[3], Employees = numbers[4], Industry = numbers[5],
            EstimatedAmount = money[0], BudgetAmount = money[1], Revenue = money[2], Engagement = money[3],
            DoNotPhone = flags[0], IsOpen = flags[1], EvaluateFit = flags[2], CreatedByPerson = flags[3],
            NextStepOn = moments[0], TriggerEventOn = moments[1], StageSince = moments[2], BelowSince = moments[3], CreatedOn = moments[4] ?? Given.Now,
            Stage = stage, Handover = handover, DuplicateOf = id, Referrer = id,
        };

    [TestMethod]
    public void Facts_read_are_the_facts_written() => Facts.Sample(facts => Assert.AreEqual(facts, LeadFactsCodec.Read(LeadFactsCodec.Write(facts))), iter: 500);

    [TestMethod]
    public void Bare_facts_survive_too() => Assert.AreEqual(Given.Bare, LeadFactsCodec.Read(LeadFactsCodec.Write(Given.Bare)));

    [TestMethod]
    public void No_property_is_forgotten()
    {
        var properties = typeof(LeadFacts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name).Order().ToArray();
        foreach (var property in properties)
        {
            var info = typeof(LeadFacts).GetProperty(property)!;
            Assert.AreNotEqual(info.GetValue(new LeadFacts()), info.GetValue(Full), $"{property} of the full example has the value of a new object, so that its loss would not show.");
        }

        var members = JObject.Parse(LeadFactsCodec.Write(Full)).Properties().Select(member => char.ToUpperInvariant(member.Name[0]) + member.Name[1..]).Where(name => name != "SchemaVersion");
        CollectionAssert.AreEqual(properties, members.Order().ToArray());
        Assert.AreEqual(Full, LeadFactsCodec.Read(LeadFactsCodec.Write(Full)));
    }

    [TestMethod]
    public void What_was_not_answered_is_left_out() => Assert.IsNull(JObject.Parse(LeadFactsCodec.Write(Given.Bare))["need"]);

    [TestMethod]
    [DataRow("\"need\": 1", "\"need\": \"1\"", "$.need")]
    [DataRow("\"need\": 1", "\"wish\": 1", "$.wish")]
    [DataRow("\"stage\": \"sql\"", "\"stage\": \"SQL\"", "$.stage")]
    [DataRow("\"isOpen\": false,", "", "$.isOpen")]
    [DataRow("\"schemaVersion\": 1", "\"schemaVersion\": 2", "$.schemaVersion")]
    [DataRow("\"offer\": \"solution\"", "\"offer\": null", "$.offer")]
    [DataRow("\"need\": 1", "\"need\": 1, \"need\": 2", "$.need")]
    [DataRow("11111111-1111-1111-1111-111111111111", "eleven", "$.duplicateOf")]
    [DataRow("2026-03-11T10:00:00.0000000Z", "11.03.2026", "$.nextStepOn")]
    public void One_fault_is_named_with_its_place(string written, string broken, string place)
    {
        var json = LeadFactsCodec.Write(Full);
        StringAssert.Contains(json, written);
        StringAssert.Contains(Assert.ThrowsExactly<FormatException>(() => LeadFactsCodec.Read(json.Replace(written, broken))).Message, place);
    }

    [TestMethod]
    public void Text_that_is_no_JSON_is_refused() => Assert.ThrowsExactly<FormatException>(() => LeadFactsCodec.Read("lead"));
}
