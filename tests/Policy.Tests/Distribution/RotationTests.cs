using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using LeadGovernance.Policy.Distribution;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Distribution;

[TestClass]
public class RotationTests
{
    private static readonly Gen<Table> Tables =
        from members in Gen.Select(Gen.Int[1, 100], Gen.Int[0, 20].Nullable(), Gen.Int[0, 20], Gen.Bool, Gen.Int[0, 5_000]).Array[0, 8]
        from teamTurn in Gen.Int[0, 5_000]
        select new Table(members.Select((m, n) => new Candidate(Id(n), m.Item1, m.Item2, m.Item3, m.Item4, m.Item5 / 100m)), teamTurn / 100m);

    [TestMethod]
    public void Equal_weights_never_differ_by_more_than_one() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 100], Gen.Int[0, 300]).Sample((people, weight, leads) =>
        {
            var given = Team(Enumerable.Repeat(weight, people)).Give(leads);

            Assert.IsLessThanOrEqualTo(1, given.Values.Max() - given.Values.Min());
        });

    [TestMethod]
    public void Weights_give_in_proportion_at_every_moment() =>
        Gen.Select(Gen.Int[1, 12].Array[1, 6], Gen.Int[0, 400]).Sample((weights, leads) =>
        {
            var given = Team(weights).Give(leads);

            // Nobody is further ahead of another than by one lead of each.
            foreach (var (one, other) in from one in Enumerable.Range(0, weights.Length) from other in Enumerable.Range(0, weights.Length) select (one, other))
            {
                var ahead = ((decimal)given[Id(one)] / weights[one]) - ((decimal)given[Id(other)] / weights[other]);
                Assert.IsLessThanOrEqualTo((1m / weights[one]) + (1m / weights[other]) + 0.000001m, ahead);
            }
        });

    [TestMethod]
    public void Two_to_one_alternates_and_never_gives_all_at_once()
    {
        var team = Team([2, 1]);

        Assert.AreEqual("0 1 0 0 1 0", string.Join(" ", Enumerable.Range(0, 6).Select(_ => team.GiveOne() == Id(0) ? 0 : 1)));
    }

    [TestMethod]
    public void Nobody_who_is_away_or_full_gets_a_lead_and_the_team_keeps_it_when_all_are() =>
        Tables.Sample(table =>
        {
            var candidates = table.Members.ToDictionary(candidate => candidate.Id);
            foreach (var _ in Enumerable.Range(0, 60))
            {
                var free = table.Members.Count(candidate => candidate.CanTakeOne);
                if (table.GiveOne() is not { } id)
                {
                    Assert.AreEqual(0, free);
                    return;
                }

                var given = table.Members.Single(candidate => candidate.Id == id);
                Assert.IsFalse(candidates[id].IsAway);
                Assert.IsFalse(given.OpenLeads > given.Capacity);
            }
        });

    [TestMethod]
    public void Who_was_away_gets_the_normal_share_from_the_first_day_back() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[1, 100]).Sample((people, missed) =>
        {
            var team = Team(Enumerable.Repeat(1, people));
            team.SetAway(Id(0), true);
            team.Give(missed);
            team.SetAway(Id(0), false);

            var given = team.Give(people * 10);

            Assert.IsTrue(given[Id(0)] is >= 9 and <= 11, $"{given[Id(0)]} of {people * 10}");
        });

    [TestMethod]
    public void The_order_of_the_rows_does_not_matter() =>
        Tables.Sample(table => Assert.AreEqual(
            Rotation.Next(table.Members, table.TeamTurn),
            Rotation.Next(table.Members.AsEnumerable().Reverse(), table.TeamTurn)));

    [TestMethod]
    [DataRow(4, false)]
    [DataRow(5, true)]
    [DataRow(6, true)]
    [DataRow(7, false)]
    public void An_absence_counts_from_its_first_day_to_its_last(int day, bool covered) =>
        Assert.AreEqual(covered, new Absence(new(2026, 1, 5), new(2026, 1, 6)).Covers(new DateTime(2026, 1, day, 23, 0, 0)));

    [TestMethod]
    public void An_absence_without_a_last_day_is_until_further_notice() =>
        Assert.IsTrue(new Absence(new(2026, 1, 5), null).Covers(new(2030, 1, 1)));

    private static Table Team(IEnumerable<int> weights) => new(weights.Select((weight, n) => new Candidate(Id(n), weight, null, 0, false, 0)), 0);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>The rows of a team, written after each draw as the plug-in writes them.</summary>
    private sealed class Table(IEnumerable<Candidate> members, decimal teamTurn)
    {
        public List<Candidate> Members { get; } = [.. members];

        public decimal TeamTurn { get; private set; } = teamTurn;

        public Guid? GiveOne()
        {
            if (Rotation.Next(Members, TeamTurn) is not { } draw)
            {
                return null;
            }

            TeamTurn = draw.TeamTurn;
            Change(draw.Candidate, member => member with { Turn = draw.CandidateTurn, OpenLeads = member.OpenLeads + 1 });
            return draw.Candidate;
        }

        /// <summary>How many of so many leads each got.</summary>
        public Dictionary<Guid, int> Give(int leads)
        {
            var drawn = Enumerable.Range(0, leads).Select(_ => GiveOne()).ToList();
            return Members.ToDictionary(member => member.Id, member => drawn.Count(id => id == member.Id));
        }

        public void SetAway(Guid id, bool away) => Change(id, member => member with { IsAway = away });

        private void Change(Guid id, Func<Candidate, Candidate> change)
        {
            var index = Members.FindIndex(member => member.Id == id);
            Members[index] = change(Members[index]);
        }
    }
}
