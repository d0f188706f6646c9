using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Simulation;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Cli.Presentation;

/// <summary>The funnel by week, or by month where the weeks would be more than a screen.</summary>
internal static class FunnelTable
{
    private const int MostWeeks = 16;

    /// <summary>Heads of the columns after the period's own, and their numbers.</summary>
    public static IReadOnlyList<(Words Head, System.Func<Period, int> Number)> Columns { get; } =
    [
        (FunnelPhrases.New, period => period.NewLeads),
        (FunnelPhrases.Mql, period => period.ToMql),
        (FunnelPhrases.Sql, period => period.ToSql),
        (FunnelPhrases.Srl, period => period.ToSrl),
        (FunnelPhrases.Demoted, period => period.Demoted),
        (FunnelPhrases.HandedOver, period => period.HandedOver),
        (FunnelPhrases.Accepted, period => period.Accepted),
        (FunnelPhrases.Rejected, period => period.Rejected.Values.Sum()),
        (FunnelPhrases.Returned, period => period.Returned),
        (FunnelPhrases.Recycled, period => period.Recycled),
        (FunnelPhrases.Qualified, period => period.Qualified),
        (FunnelPhrases.Disqualified, period => period.Disqualified),
        (FunnelPhrases.Violations, period => period.Violations),
        (FunnelPhrases.Refusals, period => period.Refusals),
    ];

    public static bool ByMonth(SimulationResult result) => result.Weeks.Count > MostWeeks;

    public static IReadOnlyList<Period> Periods(SimulationResult result) => ByMonth(result) ? result.Months : result.Weeks;

    public static string Open(Period period) => string.Join('/', period.Open.Values.Select(Number));

    public static void Write(SimulationResult result, int language, Terminal terminal)
    {
        PlainTable.Write(
            terminal.Data,
            [
                new((ByMonth(result) ? FunnelPhrases.Month : FunnelPhrases.Week).In(language)),
                new(FunnelPhrases.From.In(language)),
                .. Columns.Select(column => new PlainColumn(column.Head.In(language), Right: true)),
                new(FunnelPhrases.Open.In(language), Right: true),
            ],
            [.. Periods(result).Select(period => (IReadOnlyList<string>)
            [
                Number(period.Number),
                period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                .. Columns.Select(column => Number(column.Number(period))),
                Open(period),
            ])],
            terminal.DataWidth);
        if (Reasons(result, language) is { } reasons)
        {
            terminal.Data.WriteLine(reasons);
        }
    }

    /// <summary>Null when nothing was rejected.</summary>
    public static string? Reasons(SimulationResult result, int language)
    {
        var times = result.Weeks.SelectMany(week => week.Rejected).GroupBy(reason => reason.Key).Select(reason => (Reason: System.Enum.Parse<RejectionReason>(reason.Key), Times: reason.Sum(count => count.Value)));
        var words = times.OrderByDescending(reason => reason.Times).ThenBy(reason => reason.Reason).Select(reason => $"{Names.Of(reason.Reason).In(language)} {Number(reason.Times)}").ToList();
        return words.Count == 0 ? null : string.Format(CultureInfo.InvariantCulture, FunnelPhrases.Reasons.In(language), string.Join(", ", words));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
