using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>Every door × every situation × observe and enforce; the page of doors is what this walk says.</summary>
[TestClass]
public sealed class DoorScenarios
{
    public static IEnumerable<object[]> OtherSettings => SwitchScenarios.Settings.Keys.Where(name => name != "default").Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(OtherSettings))]
    public void No_door_lets_a_lead_escape_its_verdict_and_none_stops_a_legal_one(string setting) => AssertRight(Walk(setting));

    [TestMethod]
    public void Under_the_default_settings_the_page_of_doors_says_what_the_walk_says()
    {
        var walk = Walk("default");
        AssertRight(walk);
        var page = DoorPage.Write(walk);
        var folder = Directory.CreateDirectory(Path.Combine(Package.RepositoryRoot, "artifacts")).FullName;
        File.WriteAllText(Path.Combine(folder, "doors.md"), page);
        var committed = Path.Combine(Package.RepositoryRoot, "docs", "reference", "doors.md");
        Assert.AreEqual(page, File.Exists(committed) ? File.ReadAllText(committed) : string.Empty, "cp artifacts/doors.md docs/reference/doors.md");
    }

    private static void AssertRight(List<DoorStep> walk)
    {
        var wrong = walk.Where(step => !IsRight(step)).Select(step => step.ToString()).ToList();
        Assert.IsEmpty(wrong, string.Join(Environment.NewLine, wrong));
    }

    private static List<DoorStep> Walk(string setting)
    {
        var steps = new List<DoorStep>();
        foreach (var level in new[] { "enforce", "observe" })
        {
            using var house = new DoorOffice(level, SwitchScenarios.Settings[setting]);
            foreach (var door in DoorBook.All)
            {
                steps.AddRange(DoorWalk.Situations(door, setting).Select(situation => new DoorStep(door, situation, level, DoorWalk.Go(house, door, situation))));
            }
        }

        return steps;
    }

    private static bool IsRight(DoorStep step)
    {
        var isLegal = step.Situation is Situation.Legal or Situation.WithException;
        return isLegal ? step.Outcome == DoorOutcome.Passed || (step.Door.BooksTheWay && step.Outcome == DoorOutcome.Logged)
            : step.Level == "observe" ? step.Outcome is DoorOutcome.Logged or DoorOutcome.FoundBySweep
            : step.Outcome != DoorOutcome.Passed && (step.Outcome != DoorOutcome.BlockedTraceOnly || step.Situation is Situation.ThroughCustomApi or Situation.InTransaction);
    }

}
