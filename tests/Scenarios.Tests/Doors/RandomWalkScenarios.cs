using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>No sequence of operations by anybody through any door leaves a lead where the policy does not allow it without a row that says so.</summary>
[TestClass]
public sealed class RandomWalkScenarios
{
    private const int Walks = 10_000;
    private const int Offices = 20;

    /// <summary>The same walks each time, so that a change is judged by what it changes; another number looks elsewhere.</summary>
    private const string SeedVariable = "LEADGOV_WALKS_SEED";
    private const int Seed = 20_261_125;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Ten_thousand_walks_leave_nothing_unexplained()
    {
        var counts = new WalkCounts();
        var found = new ConcurrentBag<string>();
        var seed = Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Seed;
        Parallel.For(0, Offices, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, office =>
        {
            using var house = new DoorOffice("enforce", Setting.Switches);
            for (var i = 0; i < Walks / Offices && found.IsEmpty; i++)
            {
                if (RandomWalk.Find(house, unchecked(seed + (office * Walks) + i), counts) is { } problem)
                {
                    found.Add(problem);
                }
            }
        });

        Show(counts);
        Assert.IsEmpty(found, string.Join(Environment.NewLine, found));
        foreach (var door in RandomOperation.All.Where(operation => DoorBook.All.Any(known => known.Name == operation.Door)))
        {
            Assert.IsGreaterThanOrEqualTo(500, counts.Doors.GetValueOrDefault(door.Door), door.Door);
        }

        Assert.IsGreaterThanOrEqualTo(1000, counts.Refusals.Values.Sum());
    }

    /// <summary>What a run with a seed of its own found once: a closed lead whose owner joined field sales was opened again by SetState, which shows no Update.</summary>
    [TestMethod]
    [DataRow(1259482103)]
    public void A_walk_that_once_left_something_unexplained_does_so_no_more(int seed)
    {
        using var house = new DoorOffice("enforce", Setting.Switches);
        Assert.IsNull(RandomWalk.Find(house, seed, new WalkCounts()));
    }

    public static IEnumerable<object[]> GuardedDoors => DoorBook.All.Where(door => door.Guards.Length > 0 && RandomOperation.All.Any(known => known.Door == door.Name)).Select(door => new object[] { door.Name });

    [TestMethod]
    [DynamicData(nameof(GuardedDoors))]
    public void A_door_without_its_gate_is_found_by_the_walks(string name)
    {
        const int enough = 300;
        var door = DoorBook.All.Single(known => known.Name == name);
        using var house = new DoorOffice("enforce", Setting.Switches);
        house.Disable(door.Guards.Concat(door.SecondLine));
        var operations = RandomOperation.All.Where(operation => operation.Door == name || operation.Door == "facts").ToArray();

        var found = Enumerable.Range(1, enough).Select(seed => RandomWalk.Find(house, seed, new WalkCounts(), operations)).FirstOrDefault(problem => problem != null);

        Assert.IsNotNull(found);
        TestContext.WriteLine(found);
    }

    [TestMethod]
    public void Every_door_of_the_page_is_walked() =>
        Assert.IsEmpty(DoorBook.All.Select(door => door.Name).Except(RandomOperation.All.Select(operation => operation.Door)).Except(["Field seller joins a team that owns unripe leads"]));

    private void Show(WalkCounts counts)
    {
        foreach (var (name, count) in counts.Doors.Concat(counts.Refusals).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            TestContext.WriteLine($"{count,7}  {name}");
        }
    }
}
