using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Handovers;

namespace LeadGovernance.Cli.Simulation;

/// <summary>What happened on one day, or in a period of them.</summary>
internal sealed class DayFigures
{
    public const int Stages = 4;

    public int NewLeads { get; set; }

    /// <summary>Leads that came up to the stage, new ones that stand there at once included.</summary>
    public int[] Reached { get; private init; } = new int[Stages];
    public int Demoted { get; set; }
    public int HandedOver { get; set; }
    public int Accepted { get; set; }
    public SortedDictionary<RejectionReason, int> Rejected { get; private init; } = [];
    public int Returned { get; set; }
    public int Recycled { get; set; }
    public int Qualified { get; set; }
    public int Disqualified { get; set; }
    public int Violations { get; set; }
    public int Refusals { get; set; }

    /// <summary>Open leads by stage at the end.</summary>
    public int[] Open { get; set; } = new int[Stages];

    public static DayFigures Sum(IReadOnlyList<DayFigures> days) => new()
    {
        NewLeads = days.Sum(day => day.NewLeads),
        Reached = [.. Enumerable.Range(0, Stages).Select(stage => days.Sum(day => day.Reached[stage]))],
        Demoted = days.Sum(day => day.Demoted),
        HandedOver = days.Sum(day => day.HandedOver),
        Accepted = days.Sum(day => day.Accepted),
        Rejected = new(days.SelectMany(day => day.Rejected).GroupBy(reason => reason.Key).ToDictionary(reason => reason.Key, reason => reason.Sum(times => times.Value))),
        Returned = days.Sum(day => day.Returned),
        Recycled = days.Sum(day => day.Recycled),
        Qualified = days.Sum(day => day.Qualified),
        Disqualified = days.Sum(day => day.Disqualified),
        Violations = days.Sum(day => day.Violations),
        Refusals = days.Sum(day => day.Refusals),
        Open = days[^1].Open,
    };
}
