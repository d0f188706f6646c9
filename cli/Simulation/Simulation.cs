using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Automation;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Cli.Simulation;

/// <summary>The days one after the other: leads come in, people come to them, the sweep runs, all on the sandbox's clock.</summary>
internal sealed class Simulation
{
    private const int MostTouches = 16;

    /// <summary>Hour (UTC) of the daily round of notices: just after the digests are due.</summary>
    private const int RoundsHour = 8;

    private readonly SimulationOptions options;
    private readonly LeadGovernance.Sandbox.Sandbox sandbox;
    private readonly People people;
    private readonly LeadReplay entry;
    private readonly Dice dice;
    private readonly FunnelBook book;
    private readonly Watch watch;
    private readonly Desk desk;
    private readonly Habits habits;
    private readonly PriorityQueue<LeadCase, (DateTime On, int Number)> agenda = new();
    private readonly List<MappedLead> entered = [];
    private DateTime nextSweep;
    private int errands;
    private int sweeps;
    private int swept;
    private int parked;
    private int told;

    public Simulation(SimulationOptions options, LeadGovernance.Sandbox.Sandbox sandbox, People people, RelatedRows related, LeadReplay entry)
    {
        this.options = options;
        this.sandbox = sandbox;
        this.people = people;
        this.entry = entry;
        dice = new Dice(options.Seed);
        book = new FunnelBook(options.Days);
        watch = new Watch(sandbox.System, sandbox.Clock, book, options.Moved);
        desk = new Desk(sandbox, people, book, options.Asked);
        habits = new Habits(desk, people, related, sandbox.System, dice);
        nextSweep = options.SweepEvery is { } every ? DemoScript.Start + every : DateTime.MaxValue;
    }

    /// <summary>The leads that came in.</summary>
    public IReadOnlyList<MappedLead> Entered => entered;

    public IReadOnlyList<Refusal> Refusals => desk.Refusals;

    public int Requests => desk.Requests;

    /// <param name="dayDone">Is told of every day that is over.</param>
    public void Run(IReadOnlyList<MappedLead> file, Action<DateTime> dayDone)
    {
        var arrivals = new Queue<Arrival>(new Arrivals(file, options, dice).Draw());
        for (var day = DemoScript.Start.Date; day < DemoScript.Start.Date.AddDays(options.Days); day = day.AddDays(1))
        {
            while (Next(arrivals) is { } moment && moment.Date <= day)
            {
                SweepUntil(moment);
                Set(moment);
                if (arrivals.TryPeek(out var arrival) && arrival.On == moment)
                {
                    Enter(arrivals.Dequeue().Lead);
                }
                else
                {
                    ComeTo(agenda.Dequeue());
                }
            }

            SweepUntil(day.AddDays(1).AddTicks(-1));
            book.Close(day);
            dayDone(day);
        }
    }

    /// <param name="violations">Counted on their days.</param>
    public SimulationResult Result(IEnumerable<ViolationOutcome> violations)
    {
        foreach (var violation in violations)
        {
            book.On(violation.DetectedOn).Violations++;
        }

        var from = DemoScript.Start.Date;
        return new SimulationResult(options.Days, options.Seed, from, from.AddDays(options.Days - 1), desk.Requests, book.StageMoves, sweeps, swept, parked, told, book.Weeks()) { Months = book.Months() };
    }

    private DateTime? Next(Queue<Arrival> arrivals)
    {
        DateTime? arrival = arrivals.TryPeek(out var first) ? first.On : null;
        return agenda.TryPeek(out _, out var errand) && !(arrival <= errand.On) ? errand.On : arrival;
    }

    private void Enter(MappedLead lead)
    {
        if (entry.Enter(lead) is not { } id)
        {
            return;
        }

        sandbox.RunJobs();
        entered.Add(lead);
        watch.Look(id);
        Plan(new LeadCase(lead.Key, id, dice.Below(100)), dice.Between(0, 2));
    }

    private void ComeTo(LeadCase lead)
    {
        var standing = watch.Last(lead.Id);
        if (standing.State != Standing.Open)
        {
            return;
        }

        var next = habits.Act(lead, standing);
        sandbox.RunJobs();
        var after = watch.Look(lead.Id);
        // A handover is answered, or not, whatever else there is to do.
        if (next is { } days && after.State == Standing.Open && (++lead.Touches < MostTouches || after.Handover == HandoverState.Pending))
        {
            Plan(lead, days);
        }
    }

    private void Plan(LeadCase lead, int days) => agenda.Enqueue(lead, (OfficeHours.Later(sandbox.Clock.Now, days, dice), errands++));

    private void SweepUntil(DateTime moment)
    {
        for (; nextSweep <= moment; nextSweep += options.SweepEvery!.Value)
        {
            Set(nextSweep);
            var written = new List<Guid>();
            var result = new SweepRun(sandbox.System) { Written = written.Add }.Run(new SweepOptions());
            sandbox.RunJobs();
            written.ForEach(lead => watch.Look(lead));
            sweeps++;
            swept += result.Changed;
            parked += result.Parked;
            if (nextSweep.Hour == RoundsHour)
            {
                told += new NoticeRun(sandbox.System).Run(NoticeKinds.All).Kinds.Sum(kind => kind.People);
                sandbox.RunJobs();
            }
        }
    }

    /// <summary>Two things never happen at the same moment.</summary>
    private void Set(DateTime moment) => sandbox.Clock.Set(moment > sandbox.Clock.Now ? moment : sandbox.Clock.Now.AddSeconds(1));
}
