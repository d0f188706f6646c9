using System;
using System.Linq;
using CsCheck;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests;

/// <summary>What holds for every lead and every owner.</summary>
[TestClass]
public class PolicyProperties
{
    internal static readonly Gen<Holder> Holders =
        from held in Gen.Enum<Responsibility>().HashSet[0, 3]
        from isTeam in Gen.Bool
        from creator in Gen.Bool
        select new Holder(creator ? Given.Creator : Given.FieldSales.Id, isTeam, held);

    /// <summary>Leads of which any fact may be known, given at any time.</summary>
    internal static readonly Gen<LeadFacts> Leads =
        from bant in Gen.Select(Option(3), Option(4), Option(3), Gen.Bool)
        from flags in Gen.Bool.Array[8]
        from text in Gen.OneOf("", "a@b.de", "Muster AG", "https://example.com", new string('x', 90)).Array[6]
        from stage in Gen.Enum<Stage>().Nullable()
        from handover in Gen.Enum<HandoverState>()
        from channel in Gen.OneOf(Given.Charter.Channels.Select(known => known.Code).ToArray())
        from offer in Gen.Enum<OfferKind>().Nullable()
        from disqualifier in Gen.Enum<Disqualifier>().Nullable(0.8)
        from days in Gen.Int[-200, 5].Array[3]
        from given in Gen.Int[-300, 0].Select(ago => Given.Now.AddDays(ago)).Nullable().Array[6]
        from engagement in Gen.Decimal[0, 25].Nullable()
        from recycled in Gen.Select(Gen.Enum<RejectionReason>().Nullable(), Gen.OneOf(Stage.Lead, Stage.Mql, Stage.Sql).Nullable(), Gen.Int[-30, 30].Nullable())
        select new LeadFacts
        {
            Need = bant.Item1, Timeframe = bant.Item2, Budget = bant.Item3, DecisionMaker = bant.Item4,
            ConfirmInterest = flags[0], EvaluateFit = flags[1], ExplicitRequest = flags[2], CreatedByPerson = flags[3], DoNotPhone = flags[4], IsOpen = flags[5],
            InitialCommunication = flags[6] ? 0 : null, Customer = flags[7] ? CustomerClass.Larger : null,
            LastName = text[0], CompanyName = text[1], Email = text[2], JobTitle = text[3], ProfileLink = text[4], QualificationComments = text[5], Telephone = flags[6] ? "030 1" : null,
            Stage = stage, Handover = handover, Channel = channel, Offer = offer, Disqualifier = disqualifier,
            CreatedOn = Given.Now.AddDays(days[0]), CreatedBy = Given.Creator, TriggerEventOn = Given.Now.AddDays(days[1]), BelowSince = stage is null ? null : Given.Now.AddDays(days[2]),
            NeedOn = given[0], TimeframeOn = given[1], BudgetOn = given[2], AuthorityOn = given[3], RecycledOn = given[4], EngagementOn = given[5], Engagement = engagement,
            RecycleReason = recycled.Item1, RecycledTo = recycled.Item2, WakeOn = recycled.Item3 is { } wake ? Given.Now.AddDays(wake) : null,
        };

    [TestMethod]
    public void A_verdict_always_comes_is_the_same_twice_and_explains_itself() =>
        Gen.Select(Leads, Holders).Sample((lead, owner) =>
        {
            var once = Given.Judge(lead, owner);
            var again = Given.Judge(lead, owner);
            Assert.AreEqual(once.Kind, again.Kind);
            Assert.AreEqual(once.Codes.Single(), again.Codes.Single());
            Assert.IsTrue(once.IsIllegal == once.Codes[0].StartsWith("LG40", StringComparison.Ordinal));
            Assert.IsTrue(once.IsIllegal || once.Missing.Count == 0);
        });

    [TestMethod]
    public void Field_sales_alone_is_legal_only_by_channel_stage_or_as_the_creator() =>
        Leads.Sample(lead =>
        {
            var verdict = Given.Judge(lead, Given.FieldSales);
            var assessment = verdict.Assessment;
            var may = (assessment.Rule.Accountable == Responsibility.FieldSales && assessment.EvidenceHolds) || (assessment.Stage == Stage.Srl && assessment.HardNegatives.Count == 0);
            Assert.AreEqual(may, !verdict.IsIllegal);
        });

    [TestMethod]
    public void Observe_never_moves_and_never_refuses() =>
        Gen.Select(Leads, Holders, Gen.Bool, Gen.Bool).Sample((lead, owner, transaction, bulk) =>
        {
            var assessment = Given.Observing.Assess(lead);
            var door = new Door(transaction, bulk);
            Assert.IsNull(Given.Observing.RouteNewLead(assessment, owner, Given.Person, Given.Now).NewOwner);
            Assert.IsNull(Given.Observing.Reown(assessment, owner, Given.Now));
            Assert.IsTrue(Given.Observing.GuardOwner(assessment, owner, Given.Marketing, door, Given.Now).Outcome is GateOutcome.Allow or GateOutcome.Observe);
            Assert.IsTrue(Given.Observing.GuardQualification(assessment, owner, door, Given.Now).Outcome is GateOutcome.Allow or GateOutcome.Observe);
        });

    [TestMethod]
    public void A_single_or_bulk_door_changes_the_outcome_never_the_verdict() =>
        Gen.Select(Leads, Holders).Sample((lead, owner) =>
        {
            var assessment = Given.Enforcing.Assess(lead);
            var single = Given.Enforcing.GuardOwner(assessment, owner, Given.Marketing, Given.SingleRequest, Given.Now);
            var bulk = Given.Enforcing.GuardOwner(assessment, owner, Given.Marketing, Given.Bulk, Given.Now);
            Assert.AreEqual(single.Verdict.Codes[0], bulk.Verdict.Codes[0]);
            Assert.AreEqual(single.Outcome == GateOutcome.Refuse, bulk.Outcome == GateOutcome.Neutralise);
        });

    [TestMethod]
    public void The_owner_that_routing_chooses_is_legal() =>
        Gen.Select(Leads, Holders).Sample((lead, owner) =>
        {
            var assessment = Given.Enforcing.Assess(lead);
            if (Given.Enforcing.RouteNewLead(assessment, owner, Given.Person, Given.Now).NewOwner is { } chosen)
            {
                var team = new Holder(Given.Marketing.Id, true, [chosen]);
                Assert.IsFalse(Given.Enforcing.Judge(assessment, team, Given.Now).IsIllegal);
                Assert.IsNull(Given.Enforcing.RouteNewLead(assessment, team, Given.Person, Given.Now).NewOwner);
            }
        });

    [TestMethod]
    public void A_fact_more_never_lowers_stage_or_readiness() =>
        Gen.Select(Leads, Gen.Int[0, 7]).Sample((lead, which) =>
        {
            var better = which switch
            {
                0 => lead with { DecisionMaker = true, AuthorityOn = Given.Now },
                1 => lead with { ConfirmInterest = true },
                2 => lead with { EvaluateFit = true },
                3 => lead with { ExplicitRequest = true },
                4 => lead with { Telephone = "030 1" },
                5 => lead with { NextStepOn = Given.Now },
                6 => lead with { Timeframe = 0, TimeframeOn = Given.Now },
                _ => lead with { Budget = 3, BudgetOn = Given.Now },
            };
            var before = Given.Enforcing.Assess(lead);
            var after = Given.Enforcing.Assess(better);
            Assert.IsTrue(after.ComputedStage >= before.ComputedStage);
            Assert.IsTrue(after.Readiness >= before.Readiness);
        });

    [TestMethod]
    public void Readiness_stays_between_0_and_100() =>
        Leads.Sample(lead => Given.Enforcing.Assess(lead).Readiness is >= 0 and <= 100);

    private static Gen<int?> Option(int most) => Gen.Int[0, most].Nullable();
}
