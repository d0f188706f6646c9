using System;
using System.Collections.Generic;
using LeadGovernance.Cli.Demo;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Who entered a lead without a source is asked for it, and answers or forgets.</summary>
internal sealed class CreatorHabits(Desk desk, RelatedRows related, Dice dice) : IHabit
{
    private static readonly IReadOnlyList<string> Sources = ["inbound", "coldCalling", "personalNetwork"];

    public int? Act(Guid person, LeadCase lead, Standing standing)
    {
        if (dice.Percent(60) && related.Channel(dice.Pick(Sources)) is { } channel)
        {
            desk.Set(person, lead, "enter the source", ("lgov_channel", new EntityReference("lgov_channel", channel)));
        }

        return dice.Between(2, 8);
    }
}
