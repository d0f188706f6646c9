using System;

namespace LeadGovernance.Cli.Simulation;

/// <summary>What the people of one role do with a lead when they come to it.</summary>
internal interface IHabit
{
    /// <returns>In how many days somebody comes to it again; null: nobody does.</returns>
    int? Act(Guid person, LeadCase lead, Standing standing);
}
