using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Explain;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests.Explain;

/// <summary>Every lead of the sample, in both languages: the story is whole and says what the shipped plug-ins decided.</summary>
[TestClass]
public sealed class StoryTests
{
    private const int English = 1033;
    private const int German = 1031;

    private static SampleDemo demo = null!;
    private static DemoDatabase database = null!;
    private static StoryTeller teller = null!;
    private static List<JToken> leads = null!;

    [ClassInitialize]
    public static void Run(TestContext context)
    {
        demo = new SampleDemo();
        database = DemoDatabase.Open(demo.Database);
        teller = new StoryTeller(database.System);
        leads = [.. demo.Result["leads"]!];
    }

    [ClassCleanup]
    public static void Clean()
    {
        database.Dispose();
        demo.Dispose();
    }

    [TestMethod]
    [DataRow(English)]
    [DataRow(German)]
    public void Every_lead_of_the_sample_has_a_whole_story(int language)
    {
        foreach (var story in leads.Select(lead => Story(lead, language)))
        {
            var verdict = story.Verdict!;
            string[] texts = [verdict.Channel.Name, verdict.Stage.Name, verdict.Rule.Name, verdict.Accountable.Name, verdict.OwnerJudgement, verdict.Advice, story.Owner.Name];
            Assert.IsTrue(texts.All(text => text.Length > 1), $"{story.Key}: {string.Join(" | ", texts)}");
            Assert.HasCount(24, verdict.Criteria, story.Key);
            Assert.AreEqual("created", story.Timeline[0].Kind, story.Key);
            Assert.IsTrue(story.Timeline.Zip(story.Timeline.Skip(1)).All(pair => pair.First.On <= pair.Second.On), story.Key);
            using var text = new StringWriter();
            new StoryText(story, text, 80).Write();
            StringAssert.Contains(text.ToString(), verdict.Rule.Code);
        }
    }

    [TestMethod]
    public void The_story_agrees_with_what_the_shipped_plug_ins_wrote_on_every_lead()
    {
        foreach (var lead in leads)
        {
            var row = database.System.Retrieve("lead", Guid.Parse((string)lead["id"]!), new([.. StoredFacts.Columns, "lgov_readiness", "lgov_ownerrule", "lgov_reason", "lgov_missingcodes"]));
            var assessment = teller.Assess(row, row.GetAttributeValue<DateTime>("lgov_governedon"));
            var key = (string)lead["key"]!;

            Assert.AreEqual(row.Choice<Stage>("lgov_stage"), assessment.Stage, key);
            Assert.AreEqual(row.GetAttributeValue<int?>("lgov_readiness"), assessment.Readiness, key);
            Assert.AreEqual(row.GetAttributeValue<string>("lgov_ownerrule"), assessment.Rule.Code, key);
            Assert.AreEqual(row.GetAttributeValue<string>("lgov_reason"), Texts.Reason(assessment).In(English), key);
        }
    }

    [TestMethod]
    public void A_missing_criterion_is_missing_in_the_lead_too()
    {
        foreach (var lead in leads.Where(lead => (string?)lead["stage"] != "Srl" && (string?)lead["missingCodes"] is { Length: > 0 }))
        {
            var stored = ((string)lead["missingCodes"]!).Split(',').Where(code => code.StartsWith("LG30", StringComparison.Ordinal) || code.StartsWith("LG32", StringComparison.Ordinal) || code.StartsWith("LG33", StringComparison.Ordinal)).ToHashSet();
            var told = Story(lead, English).Verdict!.Criteria.Where(criterion => !criterion.Holds && !criterion.Code.StartsWith("LG31", StringComparison.Ordinal)).Select(criterion => criterion.Code).ToHashSet();
            // The lead says each phrase once, so that a criterion whose words came before may be left out there.
            Assert.IsTrue(stored.IsSubsetOf(told), $"{lead["key"]}: {string.Join(",", stored.Except(told))}");
        }
    }

    [TestMethod]
    public void Everything_that_was_booked_or_handed_over_is_in_the_story_of_its_lead()
    {
        foreach (var group in demo.Result["violations"]!.GroupBy(row => (string)row["lead"]!))
        {
            CollectionAssert.AreEquivalent(
                group.Select(row => (string)row["code"]!).ToArray(),
                Story(Lead(group.Key), English).Timeline.Select(happened => happened.Code).OfType<string>().Where(code => code.StartsWith("LG4", StringComparison.Ordinal)).ToArray(),
                group.Key);
        }

        foreach (var group in demo.Result["handovers"]!.GroupBy(row => (string)row["lead"]!))
        {
            Assert.AreEqual(group.Count(), Story(Lead(group.Key), German).Timeline.Count(happened => happened.Kind == "handover"), group.Key);
        }
    }

    [TestMethod]
    public void The_history_leads_from_the_first_stage_to_the_one_on_record()
    {
        foreach (var story in leads.Select(lead => Story(lead, English)))
        {
            StringAssert.StartsWith(story.Timeline[0].Words, "Entered: stage ", story.Key);
            var stages = story.Timeline.Where(happened => happened.Kind is "created" or "stage").Select(happened => happened.Words.TrimEnd('.').Replace("Entered: stage ", "Stage: – → ").Split(',')[0].Split(": ")[1].Split(" → ")).ToList();
            Assert.AreEqual(story.Verdict!.Stage.Name, stages[^1][1], story.Key);
            Assert.IsTrue(stages.Zip(stages.Skip(1)).All(pair => pair.First[1] == pair.Second[0]), $"{story.Key}: no move is left out");
        }
    }

    [TestMethod]
    public void A_closed_lead_says_when_it_was_closed()
    {
        var closed = leads.Where(lead => (string?)lead["state"] != "open").ToList();
        Assert.IsNotEmpty(closed, "The sample qualifies some.");
        foreach (var story in closed.Select(lead => Story(lead, German)))
        {
            Assert.AreEqual(story.State == "qualified" ? "Der Lead ist jetzt qualifiziert." : "Der Lead ist jetzt disqualifiziert.", story.Timeline.Last(happened => happened.Kind == "state").Words, story.Key);
        }
    }

    [TestMethod]
    public void Only_a_sales_ready_lead_without_a_stop_has_nothing_left_to_do()
    {
        foreach (var story in leads.Select(lead => Story(lead, English)).Where(story => story.State == "open"))
        {
            var done = story.Verdict!.Criteria.Where(criterion => criterion.Stage != "MQL").All(criterion => criterion.Holds);
            Assert.AreEqual(done, story.Verdict.ToBecomeSalesReady.Count == 0, story.Key);
        }
    }

    [TestMethod]
    public void An_owner_without_any_responsibility_is_said_to_be_nobody_responsible()
    {
        var odd = leads.Where(lead => lead["ownerTeam"]!.Type == JTokenType.Null).ToList();
        Assert.IsNotEmpty(odd, "The sample has such owners.");
        foreach (var lead in odd)
        {
            using var text = new StringWriter();
            new StoryText(Story(lead, English), text, null).Write();
            StringAssert.Contains(text.ToString().ReplaceLineEndings(" "), "Nobody responsible owns this lead", (string?)lead["key"]);
        }
    }

    [TestMethod]
    public void The_two_languages_tell_the_same_story_in_different_words()
    {
        foreach (var lead in leads)
        {
            var (english, german) = (Story(lead, English), Story(lead, German));
            Assert.AreEqual(english.Verdict!.Rule.Code, german.Verdict!.Rule.Code);
            Assert.AreNotEqual(english.Verdict.OwnerJudgement, german.Verdict.OwnerJudgement);
            CollectionAssert.AreEqual(english.Timeline.Select(happened => (happened.On, happened.Kind)).ToArray(), german.Timeline.Select(happened => (happened.On, happened.Kind)).ToArray());
            Assert.IsFalse(english.Timeline.Zip(german.Timeline).Any(pair => pair.First.Words == pair.Second.Words), (string?)lead["key"]);
        }
    }

    private static JToken Lead(string key) => leads.Single(lead => (string?)lead["key"] == key);

    private static LeadStory Story(JToken lead, int language) => teller.Tell(database.Find((string)lead["key"]!), language);
}
