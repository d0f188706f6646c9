using System;
using System.Linq;
using CsCheck;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Policy.Tests.Charters;

/// <summary>Random charters, whatever sense they make, survive the codec; Newtonsoft.Json reads the same from the text.</summary>
[TestClass]
public class CharterProperties
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String["abc \"\\/\b\f\n\r\tÄß„“€<>&'{}[]:,0\u007f\u0085\u2028"], Gen.Const("😀 Überblick"));

    private static readonly Gen<Words> Words = Gen.Select(Text, Text, (english, german) => new Words(english, german));

    private static readonly Gen<decimal> Money = Gen.OneOf(Gen.Int.Select(whole => (decimal)whole), Gen.Int.Select(cents => cents / 100m), Gen.Const(decimal.MaxValue), Gen.Const(0.0000001m), Gen.Const(1.50m));

    private static readonly Gen<DateTime?> Day = Gen.Int[0, 40000].Select(days => new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(days)).Nullable();

    private static readonly Gen<CharterRule> Rule =
        from texts in Text.Array[4]
        from stages in Gen.Enum<Stage>().HashSet[0, 4]
        from offer in Gen.Enum<OfferKind>().Nullable()
        from customer in Gen.Enum<CustomerClass>().Nullable()
        from held in Gen.Enum<Responsibility>().Array[1, 3]
        from without in Gen.Enum<Responsibility>().Nullable()
        from evidence in Gen.Enum<EvidenceKind>()
        from keeps in Gen.Bool
        from days in Gen.Select(Day, Day)
        from words in Words
        select new CharterRule
        {
            Code = texts[0], Channel = texts[1], Stages = [.. stages], Offer = offer, ProductFamily = keeps ? texts[2] : null, Customer = customer, Region = keeps ? null : texts[3],
            Accountable = held[0], AlsoAllowed = [.. held.Skip(1)], Evidence = evidence, WithoutEvidence = without, CreatorKeeps = keeps, ValidFrom = days.Item1, ValidTo = days.Item2, Words = words,
        };

    private static readonly Gen<Condition> Condition = Gen.Select(Text, Gen.Bool.Nullable(), Text.Array[0, 3], Money.Nullable(), (fact, state, codes, least) =>
        new Condition(fact) { Is = state, In = codes.Length == 0 ? null : codes, AtLeast = least, AtLeastThreshold = codes.FirstOrDefault() });

    private static readonly Gen<Criterion> Criterion = Gen.Select(Text, Gen.Enum<Stage>(), Condition.Array[0, 3], Words, Words, (code, stage, anyOf, missing, ask) =>
        new Criterion { Code = code, Stage = stage, AnyOf = anyOf, Missing = missing, Ask = ask });

    private static readonly Gen<Charter> Charters =
        from name in Text
        from level in Gen.Enum<Level>().Array[2]
        from bulk in Gen.Enum<BulkMode>()
        from flag in Gen.Bool
        from money in Money
        from number in Gen.Int
        from rules in Rule.Array[0, 4]
        from criteria in Criterion.Array[0, 4]
        from words in Words
        select Given.Charter with
        {
            Name = name, Version = name, Level = level[0], BulkMode = bulk, AllowOwnersWithoutResponsibility = flag, ShareWithCreator = !flag, Rules = rules, Criteria = criteria,
            Channels = [new Channel { Code = name, Number = number, Name = words, Level = flag ? level[1] : null }],
            Sources = [new SourceMapping(number, name, flag ? Responsibility.Marketing : null)],
            Thresholds = Given.Charter.Thresholds with { LargerCustomerRevenue = money, DemotionDays = number, ImmediateDays = number, MostRecycles = -number },
            Recycle = [.. rules.Select(rule => new RecycleRule(flag ? RejectionReason.Timing : RejectionReason.NoFit, level[0] == level[1] ? Stage.Mql : Stage.Lead, flag ? WakeRule.Never : WakeRule.OnDate, number))],
            Alerts = Given.Charter.Alerts with { High = [name], Low = flag ? [] : [name, "LG4001"], StormAlerts = number, DigestHour = -number },
        };

    [TestMethod]
    public void What_was_written_and_read_is_written_the_same() =>
        Charters.Sample(charter =>
        {
            var text = CharterCodec.Write(charter);
            Assert.AreEqual(text, CharterCodec.Write(CharterCodec.Read(text)));
        }, iter: 300);

    [TestMethod]
    public void An_independent_reader_sees_the_same_values() =>
        Charters.Sample(charter =>
        {
            using var reader = new JsonTextReader(new System.IO.StringReader(CharterCodec.Write(charter))) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
            var json = JObject.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
            Assert.AreEqual(charter.Name, (string?)json["name"]);
            Assert.AreEqual(charter.Channels[0].Name.German, (string?)json["channels"]![0]!["name"]!["german"]);
            Assert.AreEqual(charter.Thresholds.LargerCustomerRevenue, (decimal)json["thresholds"]!["largerCustomerRevenue"]!);
            CollectionAssert.AreEqual(charter.Rules.Select(rule => rule.Words.English).ToList(), json["rules"]!.Select(rule => (string?)rule["words"]!["english"]).ToList());
            CollectionAssert.AreEqual(charter.Rules.Select(rule => rule.Accountable.ToString()).ToList(), json["rules"]!.Select(rule => Pascal((string)rule["accountable"]!)).ToList());
            Assert.AreEqual(charter.Criteria.Sum(criterion => criterion.AnyOf.Count), json["criteria"]!.Sum(criterion => criterion["anyOf"]!.Count()));

            // Text that another tool has laid out is read to the same charter.
            Assert.AreEqual(CharterCodec.Write(charter), CharterCodec.Write(CharterCodec.Read(json.ToString(Formatting.None))));
        }, iter: 300);

    private static string Pascal(string camel) => char.ToUpperInvariant(camel[0]) + camel[1..];
}
