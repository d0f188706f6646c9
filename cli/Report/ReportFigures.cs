using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Cli.Report;

/// <summary>The numbers behind the report, without words: counted from the result of a demonstration and its charter.</summary>
internal sealed class ReportFigures(DemoResult result, Charter charter)
{
    private const int MostMissing = 10;

    private readonly HashSet<string> fieldChannels = charter.Rules.Where(rule => rule.Accountable == Responsibility.FieldSales).Select(rule => rule.Channel).ToHashSet();

    public IReadOnlyList<Channel> Channels { get; } = [.. charter.Channels.OrderBy(channel => channel.Number)];

    /// <summary>Leads by the stage that they stand on; leads that the charter never judged are in none.</summary>
    public int InStage(Stage stage) => result.Leads.Count(lead => lead.Stage == stage.ToString());

    /// <summary>Leads that reached the stage or a later one.</summary>
    public int AtLeast(Stage stage) => Enum.GetValues<Stage>().Where(reached => reached >= stage).Sum(InStage);

    /// <param name="owner">Null: owners on whose account no team counts.</param>
    public int Owned(Channel channel, Responsibility? owner) => result.Leads.Count(lead => lead.Channel == channel.Code && OwnerOf(lead) == owner);

    public int Owned(Responsibility? owner) => result.Leads.Count(lead => OwnerOf(lead) == owner);

    /// <summary>Refused moves by code, most frequent first.</summary>
    public IReadOnlyList<Counted<string>> Refusals => Count(result.Refusals.Select(refusal => refusal.Code));

    /// <summary>What was missing when a move was refused, most frequent first, by code of the criterion or evidence.</summary>
    public IReadOnlyList<Counted<string>> Missing => [.. Count(result.Violations
        .Where(violation => violation.Kind == nameof(FindingKind.Refused))
        .SelectMany(violation => (violation.MissingCodes ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries))).Take(MostMissing)];

    public IReadOnlyList<Counted<FindingKind>> Violations => Count(result.Violations.Select(violation => Enum.Parse<FindingKind>(violation.Kind)));

    public IReadOnlyList<Counted<(FindingKind Kind, string Code)>> ViolationCodes => Count(result.Violations.Select(violation => (Enum.Parse<FindingKind>(violation.Kind), violation.Code)));

    /// <summary>New leads by day, oldest first.</summary>
    public IReadOnlyList<NewLeads> Days => [.. result.Leads.GroupBy(lead => lead.EnteredOn.Date).OrderBy(day => day.Key).Select(day => Of(day.Key, [.. day]))];

    public NewLeads AllDays => Of(null, result.Leads);

    private NewLeads Of(DateTime? day, IReadOnlyList<LeadOutcome> leads)
    {
        var byChannel = Channels.ToDictionary(channel => channel.Code, channel => leads.Count(lead => lead.Channel == channel.Code));
        var field = byChannel.Where(channel => fieldChannels.Contains(channel.Key)).Sum(channel => channel.Value);
        var unknown = leads.Count(lead => lead.Channel is null or ChannelCodes.Unknown);
        return new NewLeads(day, field, leads.Count - field - unknown, unknown, byChannel);
    }

    private static Responsibility? OwnerOf(LeadOutcome lead) =>
        DemoTeams.Owning.ToList().IndexOf(lead.OwnerTeam ?? string.Empty) is var index and >= 0 ? (Responsibility)index : null;

    private static IReadOnlyList<Counted<T>> Count<T>(IEnumerable<T> items)
        where T : notnull =>
        [.. items.GroupBy(item => item).Select(group => new Counted<T>(group.Key, group.Count())).OrderByDescending(item => item.Times).ThenBy(item => item.What.ToString(), StringComparer.Ordinal)];
}

internal sealed record Counted<T>(T What, int Times);

/// <param name="Day">Null: all days.</param>
/// <param name="Field">Leads of channels that the charter gives to field sales.</param>
/// <param name="Others">Leads of the channels of marketing and inside sales.</param>
internal sealed record NewLeads(DateTime? Day, int Field, int Others, int Unknown, IReadOnlyDictionary<string, int> ByChannel)
{
    public int All => Field + Others + Unknown;

    /// <summary>Field channels supplement the others, they never replace them: a day without any lead of the others breaks that.</summary>
    public bool Supplements => Others > 0 || Field == 0;
}
