using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Explain;

/// <summary>Tells what became of a lead and why. The charter is the one that the demonstration activates.</summary>
internal sealed class StoryTeller
{
    private static readonly string[] States = ["open", "qualified", "disqualified"];

    private readonly IOrganizationService system;
    private readonly CharterPolicy policy = CharterPolicy.Compile(CharterCodec.Default() with { Level = Level.Enforce });
    private readonly Staff staff;
    private readonly Dictionary<Guid, string> channels;
    private readonly Timeline timeline;

    public StoryTeller(IOrganizationService system)
    {
        this.system = system;
        staff = new Staff(system);
        channels = StoredRows.All(system, "lgov_channel", "lgov_code").ToDictionary(row => row.Id, row => row.GetAttributeValue<string>("lgov_code"));
        timeline = new Timeline(system, staff, policy.Charter);
    }

    public LeadStory Tell(KnownLead lead, int language)
    {
        var row = system.Retrieve("lead", lead.Id, new(StoredFacts.Columns));
        var judgedOn = row.GetAttributeValue<DateTime?>("lgov_governedon");
        var owner = staff.HolderOf(row.Reference("ownerid")!, judgedOn ?? row.GetAttributeValue<DateTime>("createdon"));
        return new LeadStory
        {
            Language = new Words("en", "de").In(language),
            Key = lead.Key,
            Id = lead.Id,
            Company = row.Text("companyname"),
            Person = row.Text("fullname"),
            State = StateOf(row),
            JudgedOn = judgedOn,
            Charter = row.Text("lgov_charterversion"),
            Owner = new StoryOwner(staff.NameOf(owner.Id), owner.IsTeam, [.. owner.Responsibilities.Select(held => Names.Of(held).In(language))]),
            Verdict = judgedOn is { } now ? Verdict(row, owner, now, language) : null,
            Timeline = timeline.Of(row, language),
        };
    }

    internal static string StateOf(Entity lead) => States[lead.Option("statecode") ?? 0];

    /// <summary>For tests: the judgement behind the words.</summary>
    internal Assessment Assess(Entity row, DateTime now)
    {
        CheckCharter(row.Text("lgov_charterversion"));
        return policy.Assess(Facts(row), Entered(row), now);
    }

    private StoryVerdict Verdict(Entity row, Holder owner, DateTime now, int language)
    {
        var assessment = Assess(row, now);
        return new StoryVerdict
        {
            Channel = new StoryName(assessment.Channel.Code, assessment.Channel.Name.In(language)),
            Evidence = assessment.Rule.Evidence == EvidenceKind.None
                ? null
                : new StoryEvidence(Names.Of(assessment.Rule.Evidence).In(language), assessment.EvidenceHolds, assessment.EvidenceUntil),
            Stage = new StoryName(assessment.Stage.ToString(), Names.Of(assessment.Stage).In(language)),
            StageSince = assessment.StageSince,
            Readiness = assessment.Readiness,
            Criteria = [.. policy.Check(assessment.Lead, Entered(row), now).Select(check => new StoryCriterion(
                check.Criterion.Code,
                Names.Of(check.Criterion.Stage).In(language),
                check.Criterion.Missing.In(language),
                check.Holds,
                check.Criterion.Ask.In(language)))],
            Rule = new StoryName(assessment.Rule.Code, assessment.Rule.Words.In(language)),
            Accountable = new StoryName(assessment.Accountable.ToString(), Names.Of(assessment.Accountable).In(language)),
            OwnerJudgement = Texts.Explain(policy.Judge(assessment, owner, now)).In(language),
            Advice = Texts.Advice(assessment).In(language),
            ToBecomeSalesReady = ToBecomeSalesReady(assessment, language),
        };
    }

    private static IReadOnlyList<string> ToBecomeSalesReady(Assessment assessment, int language) =>
        !assessment.Lead.IsOpen ? []
        : [
            .. assessment.HardNegatives.Select(code => Codes.Find(code)!).Select(entry => $"{entry.Title.In(language)}: {entry.Remedy.In(language)}"),
            .. assessment.MissingForSalesReady.Select(item => item.Ask.In(language)).Distinct(),
        ];

    private Policy.Leads.LeadFacts Facts(Entity row) =>
        StoredFacts.Read(row, staff, row.Reference("lgov_channel") is { } channel ? channels.GetValueOrDefault(channel.Id) : null);

    /// <summary>Who entered the lead; matters only where the channel on record is none.</summary>
    private Actor Entered(Entity row)
    {
        var user = row.Reference("createdby")!;
        return new Actor(user.Id, staff.IsPerson(user.Id), staff.HolderOf(user, row.GetAttributeValue<DateTime>("createdon")).Responsibilities);
    }

    private void CheckCharter(string? version)
    {
        var known = $"{policy.Charter.Name} {policy.Charter.Version}";
        if (version != known)
        {
            throw new InvalidInputException("charter", $"the lead was judged by \"{version}\", and leadgov knows \"{known}\".", "Run leadgov demo again with this leadgov.");
        }
    }
}
