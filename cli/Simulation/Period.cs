using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Cli.Simulation;

/// <summary>A week or month of the funnel, as the result shows it.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="ToMql">Leads that came up to the stage, new ones that stand there at once included.</param>
/// <param name="Rejected">By reason.</param>
/// <param name="Returned">Handovers that nobody answered in time.</param>
/// <param name="Refusals">What people asked for and did not get.</param>
/// <param name="Open">Open leads by stage at the end.</param>
internal sealed record Period(
    int Number,
    DateTime From,
    DateTime To,
    int NewLeads,
    int ToMql,
    int ToSql,
    int ToSrl,
    int Demoted,
    int HandedOver,
    int Accepted,
    IReadOnlyDictionary<string, int> Rejected,
    int Returned,
    int Recycled,
    int Qualified,
    int Disqualified,
    int Violations,
    int Refusals,
    IReadOnlyDictionary<string, int> Open)
{
    public static Period Of(int number, DateTime from, DateTime to, DayFigures figures) => new(
        number,
        from,
        to,
        figures.NewLeads,
        figures.Reached[(int)Stage.Mql],
        figures.Reached[(int)Stage.Sql],
        figures.Reached[(int)Stage.Srl],
        figures.Demoted,
        figures.HandedOver,
        figures.Accepted,
        figures.Rejected.ToDictionary(reason => reason.Key.ToString(), reason => reason.Value),
        figures.Returned,
        figures.Recycled,
        figures.Qualified,
        figures.Disqualified,
        figures.Violations,
        figures.Refusals,
        Enum.GetValues<Stage>().ToDictionary(stage => stage.ToString(), stage => figures.Open[(int)stage]));
}
