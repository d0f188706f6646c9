using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Counts day by day what leads were seen to become. Grows with the days only by a few numbers each.</summary>
internal sealed class FunnelBook(int days)
{
    private const int Week = 7;

    private readonly DayFigures[] figures = [.. Enumerable.Range(0, days).Select(_ => new DayFigures())];
    private readonly int[] open = new int[DayFigures.Stages];

    public int StageMoves { get; private set; }

    public DayFigures On(DateTime moment) => figures[Math.Clamp((moment.Date - DemoScript.Start.Date).Days, 0, days - 1)];

    /// <param name="before">Null for a new lead.</param>
    public void Note(Standing? before, Standing after, DateTime moment)
    {
        var day = On(moment);
        day.NewLeads += before is null ? 1 : 0;
        Count(before, -1);
        Count(after, 1);
        if (before?.Stage != after.Stage && after.Stage is { } stage)
        {
            StageMoves++;
            if (before?.Stage > stage)
            {
                day.Demoted++;
            }
            else
            {
                day.Reached[(int)stage]++;
            }
        }

        if ((before?.Handover ?? HandoverState.None) != after.Handover)
        {
            Handover(day, after);
        }

        day.Recycled += after.RecycledOn != null && after.RecycledOn != before?.RecycledOn ? 1 : 0;
        if ((before?.State ?? Standing.Open) == Standing.Open)
        {
            day.Qualified += after.State == Standing.Qualified ? 1 : 0;
            day.Disqualified += after.State == Standing.Disqualified ? 1 : 0;
        }
    }

    /// <summary>The day is over.</summary>
    public void Close(DateTime day) => On(day).Open = [.. open];

    public IReadOnlyList<Period> Weeks() => Periods(day => day / Week);

    public IReadOnlyList<Period> Months() => Periods(day => DemoScript.Start.Date.AddDays(day) is var date ? (date.Year * 12) + date.Month : 0);

    private Period[] Periods(Func<int, int> key) => [.. Enumerable.Range(0, days).GroupBy(key).Select((period, number) => Of(number + 1, [.. period]))];

    private Period Of(int number, IReadOnlyList<int> period) => Period.Of(
        number, DemoScript.Start.Date.AddDays(period[0]), DemoScript.Start.Date.AddDays(period[^1]), DayFigures.Sum([.. period.Select(day => figures[day])]));

    private void Count(Standing? standing, int by)
    {
        if (standing is { State: Standing.Open, Stage: { } stage })
        {
            open[(int)stage] += by;
        }
    }

    private static void Handover(DayFigures day, Standing after)
    {
        switch (after.Handover)
        {
            case HandoverState.Pending:
                day.HandedOver++;
                break;
            case HandoverState.Accepted:
                day.Accepted++;
                break;
            case HandoverState.Rejected when after.Reason is { } given:
                day.Rejected[given] = day.Rejected.GetValueOrDefault(given) + 1;
                break;
            case HandoverState.Returned:
                day.Returned++;
                break;
            default:
                break;
        }
    }
}
