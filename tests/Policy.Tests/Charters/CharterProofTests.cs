using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Charters;

/// <summary>A valid charter, one thing broken, its code.</summary>
[TestClass]
public class CharterProofTests
{
    private static readonly Charter Valid = CharterCodec.Default();

    [TestMethod]
    public void A_phase_without_a_rule_is_a_gap_named_in_words()
    {
        var problem = Problems(Valid with { Rules = [.. Valid.Rules.Where(rule => rule.Code != "LG2070")] }).Single();
        StringAssert.StartsWith(problem, "LG1003: ");
        StringAssert.Contains(problem, "charter \"Default charter\" has no rule for channel Inbound in phase Lead");
        StringAssert.Contains(problem, "Add a rule or a default before activating it.");
    }

    [TestMethod]
    public void A_text_longer_than_its_column_is_refused_with_both_lengths()
    {
        var problem = Problems(EditRule("LG2070", rule => rule with { Words = rule.Words with { German = new string('x', 1001) } })).Single();
        StringAssert.StartsWith(problem, "LG1023: $.rules[");
        StringAssert.Contains(problem, "].words.german: 1001 characters; its column holds 1000.");
        Only("LG1023", Valid with { Name = new string('x', 101) });
        Only("LG1023", Valid with { Version = new string('1', 21) });
        Only("LG1023", EditRule("LG2070", rule => rule with { ProductFamily = null, Words = rule.Words with { English = new string('x', 1001) } }));
        Only("LG1023", Valid with { Channels = [.. Valid.Channels.Select(channel => channel.Code == "inbound" ? channel with { Name = new(new string('x', 101), "Eingehend") } : channel)] });
        Only("LG1023", Valid with { Criteria = [.. Valid.Criteria.Select((criterion, index) => index == 0 ? criterion with { Ask = new("Ask.", new string('x', 201)) } : criterion)] });
    }

    [TestMethod]
    public void Texts_exactly_as_long_as_their_columns_are_taken() =>
        CharterPolicy.Compile(Valid with { Name = new string('x', 100), Version = new string('1', 20) });

    [TestMethod]
    public void Rules_for_each_offer_leave_a_gap_for_leads_whose_offer_is_unknown() =>
        StringAssert.Contains(Problems(Valid with { Rules = [.. Valid.Rules.Where(rule => rule.Code != "LG2081")] }).Single(), "channel Marketing automation in phase MQL");

    [TestMethod]
    public void A_channel_without_any_rule_is_a_gap_in_every_phase() =>
        Assert.HasCount(4, Problems(Valid with { Rules = [.. Valid.Rules.Where(rule => rule.Channel != "referral")] }));

    [TestMethod]
    public void A_rule_that_ends_leaves_a_gap_from_the_day_after()
    {
        var problem = Problems(EditRule("LG2070", rule => rule with { ValidTo = new DateTime(2026, 12, 31) })).Single();
        StringAssert.StartsWith(problem, "LG1003: ");
        StringAssert.Contains(problem, "from 2027-01-01 on");
    }

    [TestMethod]
    public void A_rule_that_begins_later_leaves_a_gap_before() =>
        Only("LG1003", EditRule("LG2070", rule => rule with { ValidFrom = new DateTime(2026, 1, 1) }));

    [TestMethod]
    public void Two_rules_for_the_same_leads_are_both_named()
    {
        var problem = Problems(AddRule(Rule("LG2070") with { Code = "LG2079" })).Single();
        StringAssert.StartsWith(problem, "LG1004: ");
        StringAssert.Contains(problem, "LG2070 and LG2079");
    }

    [TestMethod]
    public void Two_rules_that_share_one_phase_or_one_day_are_the_same_too()
    {
        Only("LG1004", AddRule(Rule("LG2071") with { Code = "LG2079", Stages = [Stage.Sql] }));
        var dated = Rule("LG2070") with { Code = "LG2078", ProductFamily = "Pumps", ValidTo = new DateTime(2026, 6, 30) };
        Only("LG1004", Valid with { Rules = [.. Valid.Rules, dated, dated with { Code = "LG2079", ProductFamily = "PUMPS", ValidFrom = new DateTime(2026, 6, 30), ValidTo = null }] });
    }

    [TestMethod]
    public void Evidence_needs_somebody_else_who_is_accountable_without_it()
    {
        Only("LG1005", EditRule("LG2010", rule => rule with { WithoutEvidence = null }));
        Only("LG1005", EditRule("LG2010", rule => rule with { WithoutEvidence = Responsibility.FieldSales }));
    }

    [TestMethod]
    public void A_rule_a_source_and_a_condition_may_only_name_channels_of_the_charter()
    {
        Only("LG1006", AddRule(Rule("LG2070") with { Code = "LG2079", Channel = "fax" }));
        Only("LG1006", Valid with { Sources = [new SourceMapping(1, "fax")] });
        Only("LG1006", EditCriterion("LG3206", criterion => criterion with { AnyOf = [new Condition("channel") { In = ["fax"] }] }));
    }

    [TestMethod]
    public void A_condition_may_only_name_facts_and_thresholds_that_exist()
    {
        Only("LG1007", EditCriterion("LG3302", criterion => criterion with { AnyOf = [new Condition("shoeSize") { Is = true }] }));
        Only("LG1007", EditCriterion("LG3308", criterion => criterion with { AnyOf = [new Condition("estimatedAmount") { AtLeastThreshold = "shoeSize" }] }));
    }

    [TestMethod]
    public void A_condition_has_exactly_the_form_that_fits_its_fact()
    {
        foreach (var condition in new Condition[]
        {
            new("authority"),
            new("authority") { Is = true, AtLeast = 1 },
            new("authority") { AtLeast = 1 },
            new("need") { Is = true },
            new("need") { In = [] },
            new("bantAtMedium") { In = ["2"] },
        })
        {
            Only("LG1008", EditCriterion("LG3302", criterion => criterion with { AnyOf = [condition] }));
        }
    }

    [TestMethod]
    public void Codes_and_numbers_occur_once()
    {
        Only("LG1009", AddRule(Rule("LG2070") with { ProductFamily = "Pumps" }));
        Only("LG1009", Valid with { Criteria = [.. Valid.Criteria, Valid.Criteria[0]] });
        Only("LG1009", Valid with { Channels = [.. Valid.Channels.Select(channel => channel.Number == 9 ? channel with { Number = 8 } : channel)] });
        Only("LG1009", EditRule("LG2071", rule => rule with { Stages = [Stage.Mql, Stage.Mql, Stage.Sql, Stage.Srl] }));
    }

    [TestMethod]
    public void The_channel_unknown_must_be_there()
    {
        var without = Valid with
        {
            Channels = [.. Valid.Channels.Skip(1)],
            Rules = [.. Valid.Rules.Skip(1)],
            Sources = [.. Valid.Sources.Where(source => source.Channel != "unknown")],
        };
        Only("LG1010", without);
    }

    [TestMethod]
    public void The_creator_keeps_only_leads_of_rules_without_evidence() =>
        Only("LG1015", EditRule("LG2010", rule => rule with { CreatorKeeps = true }));

    [TestMethod]
    public void Thresholds_stay_in_their_range()
    {
        foreach (var thresholds in new[]
        {
            Valid.Thresholds with { LargerCustomerEmployees = -1 },
            Valid.Thresholds with { LargerCustomerRevenue = -0.01m },
            Valid.Thresholds with { TriggerEventDays = 0 },
            Valid.Thresholds with { UnknownWorkingDays = -1 },
            Valid.Thresholds with { UnknownWorkingDays = int.MaxValue },
            Valid.Thresholds with { MinimumFit = 31 },
            Valid.Thresholds with { MinimumAmount = -1 },
            Valid.Thresholds with { QualificationCommentLength = 2001 },
            Valid.Thresholds with { DemotionDays = -1 },
            Valid.Thresholds with { EngagementHalfLifeDays = 0 },
            Valid.Thresholds with { ImmediateDays = 0 },
            Valid.Thresholds with { BudgetConfirmationDays = 0 },
            Valid.Thresholds with { AuthorityConfirmationDays = 3661 },
            Valid.Thresholds with { FirstContactHours = -1 },
            Valid.Thresholds with { FirstContactWorkingDays = 3661 },
            Valid.Thresholds with { MqlContactWorkingDays = -1 },
            Valid.Thresholds with { SqlProgressDays = -1 },
            Valid.Thresholds with { AcceptanceWorkingDays = -1 },
            Valid.Thresholds with { OverdueWorkingDays = -1 },
            Valid.Thresholds with { DisputeWorkingDays = -1 },
            Valid.Thresholds with { SellerPauseDays = -1 },
            Valid.Thresholds with { MostRecycles = 101 },
        })
        {
            Only("LG1016", Valid with { Thresholds = thresholds });
        }
    }

    [TestMethod]
    public void Bands_and_title_classes_descend()
    {
        Only("LG1017", Valid with { Readiness = Valid.Readiness with { Employees = [.. Valid.Readiness.Employees.Reverse()] } });
        Only("LG1017", Valid with { Readiness = Valid.Readiness with { Revenue = [new Band(10, 1), new Band(5, 2)] } });
        Only("LG1017", Valid with { Readiness = Valid.Readiness with { Titles = [.. Valid.Readiness.Titles.Reverse()] } });
    }

    [TestMethod]
    public void Codes_have_their_shape()
    {
        Only("LG1018", EditRule("LG2070", rule => rule with { Code = "LG3070" }));
        Only("LG1018", EditRule("LG2070", rule => rule with { Code = "LG207x" }));
        Only("LG1018", EditCriterion("LG3302", criterion => criterion with { Code = "LG3501" }));
        Only("LG1018", EditCriterion("LG3302", criterion => criterion with { Code = "LG3250" }));
        Only("LG1018", Rename("socialSelling", "Social selling"));
    }

    [TestMethod]
    public void Words_are_there_in_both_languages()
    {
        Only("LG1019", EditRule("LG2070", rule => rule with { Words = rule.Words with { German = " " } }));
        Only("LG1019", EditCriterion("LG3302", criterion => criterion with { Missing = criterion.Missing with { English = "" } }));
        Only("LG1019", EditCriterion("LG3302", criterion => criterion with { Ask = criterion.Ask with { English = "" } }));
        Only("LG1019", Valid with { Channels = [.. Valid.Channels.Select(channel => channel with { Name = channel.Number == 3 ? new("x", "") : channel.Name })] });
        Only("LG1019", Valid with { Readiness = Valid.Readiness with { Titles = [new TitleClass("leader", 10, [""])] } });
    }

    [TestMethod]
    public void A_stage_has_a_criterion_and_a_criterion_an_alternative()
    {
        Only("LG1020", Valid with { Criteria = [.. Valid.Criteria.Where(criterion => criterion.Stage != Stage.Srl)] });
        Only("LG1020", EditCriterion("LG3302", criterion => criterion with { AnyOf = [] }));
    }

    [TestMethod]
    public void A_rule_ends_after_it_begins_and_its_dates_are_days()
    {
        var pumps = Rule("LG2070") with { Code = "LG2079", ProductFamily = "Pumps" };
        Only("LG1021", AddRule(pumps with { ValidFrom = new DateTime(2026, 2, 2), ValidTo = new DateTime(2026, 2, 1) }));
        Only("LG1021", AddRule(pumps with { ValidFrom = new DateTime(2026, 2, 2, 8, 0, 0) }));
    }

    [TestMethod]
    public void Points_and_medium_fit_the_options_of_the_columns()
    {
        Only("LG1022", Valid with { Readiness = Valid.Readiness with { NeedPoints = [14, 10, 4] } });
        Only("LG1022", Valid with { Medium = Valid.Medium with { Timeframe = [5] } });
    }

    [TestMethod]
    public void All_problems_are_named_at_once() =>
        CollectionAssert.IsSubsetOf(
            new[] { "LG1005", "LG1016", "LG1019" },
            Codes(EditRule("LG2010", rule => rule with { WithoutEvidence = null, Words = new("", "") }) with { Thresholds = Valid.Thresholds with { DemotionDays = -1 } }));

    private static CharterRule Rule(string code) => Valid.Rules.Single(rule => rule.Code == code);

    private static Charter AddRule(CharterRule rule) => Valid with { Rules = [.. Valid.Rules, rule] };

    [TestMethod]
    public void Every_reason_for_a_rejection_leads_to_one_place_below_a_Sales_Ready_Lead()
    {
        Only("LG1025", Valid with { Recycle = [.. Valid.Recycle.Skip(1)] });
        Only("LG1025", Valid with { Recycle = [.. Valid.Recycle, Valid.Recycle[0]] });
        Only("LG1025", EditRecycle(RejectionReason.Timing, rule => rule with { Stage = Stage.Srl }));
        Only("LG1025", EditRecycle(RejectionReason.Timing, rule => rule with { Days = -1 }));
        Only("LG1025", EditRecycle(RejectionReason.Timing, rule => rule with { Days = 3661 }));
        Only("LG1025", EditRecycle(RejectionReason.NoFit, rule => rule with { Days = 1 }));
    }

    private static Charter EditRecycle(RejectionReason reason, Func<RecycleRule, RecycleRule> edit) =>
        Valid with { Recycle = [.. Valid.Recycle.Select(rule => rule.Reason == reason ? edit(rule) : rule)] };

    private static Charter EditRule(string code, Func<CharterRule, CharterRule> edit) =>
        Valid with { Rules = [.. Valid.Rules.Select(rule => rule.Code == code ? edit(rule) : rule)] };

    private static Charter EditCriterion(string code, Func<Criterion, Criterion> edit) =>
        Valid with { Criteria = [.. Valid.Criteria.Select(criterion => criterion.Code == code ? edit(criterion) : criterion)] };

    private static Charter Rename(string channel, string code) => Valid with
    {
        Channels = [.. Valid.Channels.Select(known => known.Code == channel ? known with { Code = code } : known)],
        Rules = [.. Valid.Rules.Select(rule => rule.Channel == channel ? rule with { Channel = code } : rule)],
        Criteria = [.. Valid.Criteria.Where(criterion => criterion.Code != "LG3206")],
    };

    private static IReadOnlyList<string> Problems(Charter charter) => Assert.ThrowsExactly<CharterException>(() => CharterPolicy.Compile(charter)).Problems;

    private static string[] Codes(Charter charter) => [.. Problems(charter).Select(problem => problem[..6]).Distinct()];

    private static void Only(string code, Charter charter) => Assert.AreEqual(code, string.Join(' ', Codes(charter)));
}
