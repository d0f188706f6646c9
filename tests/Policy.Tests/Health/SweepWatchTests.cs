using System;
using LeadGovernance.Policy.Health;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Health;

[TestClass]
public class SweepWatchTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    [DataRow(0, HealthState.Green)]
    [DataRow(89, HealthState.Green)]
    [DataRow(90, HealthState.Amber)]
    [DataRow(119, HealthState.Amber)]
    [DataRow(120, HealthState.Red)]
    [DataRow(100_000, HealthState.Red)]
    public void A_sweep_that_ran_ages_from_green_to_red(int minutes, HealthState state) =>
        Assert.AreEqual(state, SweepWatch.StateOf(Now.AddMinutes(-minutes), Now.AddYears(-1), Now));

    [TestMethod]
    [DataRow(0, HealthState.Amber)]
    [DataRow(119, HealthState.Amber)]
    [DataRow(120, HealthState.Red)]
    public void After_set_up_the_first_sweep_is_waited_for(int minutes, HealthState state) =>
        Assert.AreEqual(state, SweepWatch.StateOf(null, Now.AddMinutes(-minutes), Now));

    [TestMethod]
    public void With_nothing_on_record_it_is_red() => Assert.AreEqual(HealthState.Red, SweepWatch.StateOf(null, null, Now));

    [TestMethod]
    public void Changes_count_from_a_little_before_the_last_sweep() =>
        Assert.AreEqual(Now.AddMinutes(-5), SweepWatch.ChangedSince(Now, Now.AddDays(-1)));

    [TestMethod]
    public void Everything_counts_when_no_sweep_went_through_or_the_charter_changed_since()
    {
        Assert.IsNull(SweepWatch.ChangedSince(null, null));
        Assert.IsNull(SweepWatch.ChangedSince(Now, Now.AddSeconds(1)));
        Assert.IsNull(SweepWatch.ChangedSince(Now, Now.AddMinutes(-4)), "its save may have become visible after the sweep had read the charter");
    }
}
