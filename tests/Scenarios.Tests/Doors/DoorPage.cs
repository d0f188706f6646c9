using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>docs/reference/doors.md.</summary>
internal static class DoorPage
{
    public static string Write(IReadOnlyList<DoorStep> walk)
    {
        var page = new StringBuilder();
        page.Append(
            """
            <!-- Written by tests/Scenarios.Tests (Doors). A test holds this page equal to what the walk through all doors says. -->

            # Doors

            Every way by which a lead can reach field sales or "qualified", what becomes of an attempt, and why. Verified in the sandbox.

            **passed** nothing to say against it · **blocked** refused with a message, the violation remains · **blocked, trace only** refused inside somebody's transaction, where no row survives · **neutralised** the request lives on without what was illegal in it, booked · **handed back** undone by a job, booked · **logged** goes through, booked · **sweep** goes through unseen, the next sweep books it.


            """);
        foreach (var level in new[] { "enforce", "observe" })
        {
            page.Append("## Level ").Append(level).Append("\n\n");
            var situations = Enum.GetValues<Situation>();
            page.Append("| Door | ").AppendJoin(" | ", situations.Select(Name)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", situations.Length + 1))).Append('\n');
            foreach (var door in DoorBook.All)
            {
                var cells = situations.Select(situation => walk.FirstOrDefault(step => step.Door == door && step.Situation == situation && step.Level == level) is { } step ? Name(step.Outcome) : "–");
                page.Append("| ").Append(door.Name).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
            }

            page.Append('\n');
        }

        page.Append("## Who watches, and why so\n\n| Door | Steps | Why |\n| --- | --- | --- |\n");
        foreach (var door in DoorBook.All)
        {
            page.Append("| ").Append(door.Name).Append(" | ").Append(door.Guards.Length == 0 ? "none: no event exists" : string.Join(", ", door.Guards) + (door.SecondLine.Length == 0 ? string.Empty : $"; behind it {string.Join(", ", door.SecondLine)}")).Append(" | ").Append(door.Why).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Name(Situation situation) => situation switch
    {
        Situation.Legal => "legal",
        Situation.Premature => "premature",
        Situation.WrongChannel => "wrong channel",
        Situation.WithException => "with exception",
        Situation.AsAdministrator => "as administrator",
        Situation.AsIntegration => "as integration user",
        Situation.ThroughCustomApi => "through a custom API",
        Situation.InTransaction => "in a transaction",
        _ => "in a bulk of 100",
    };

    private static string Name(DoorOutcome outcome) => outcome switch
    {
        DoorOutcome.BlockedTraceOnly => "blocked, trace only",
        DoorOutcome.HandedBack => "handed back",
        DoorOutcome.FoundBySweep => "sweep",
        _ => outcome.ToString().ToLowerInvariant(),
    };
}
