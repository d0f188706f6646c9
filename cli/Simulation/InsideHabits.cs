using System;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Inside sales (and the external provider) calls, asks, and hands over when the lead is ripe – sometimes earlier.</summary>
internal sealed class InsideHabits(Desk desk, People people, Dice dice) : IHabit
{
    private const int MostAttempts = 5;
    private const int WithoutFuture = 12;

    public int? Act(Guid person, LeadCase lead, Standing standing)
    {
        if (standing.Stage == Stage.Srl || dice.Percent(4))
        {
            return desk.HandOver(person, lead, people, dice) ? 1 : dice.Between(2, 9);
        }

        var isReached = dice.Percent(45 + (lead.Promise / 3));
        desk.Call(person, lead, isReached);
        if (!isReached)
        {
            return Missed(person, lead);
        }

        lead.Unreached = 0;
        if (lead.Talks > 0 && lead.Promise < WithoutFuture)
        {
            desk.Disqualify(person, lead, Endings.NoLongerInterested);
            return dice.Between(20, 60);
        }

        desk.Hold(person, lead, dice);
        return lead.Promise < 30 && lead.Talks > 3 ? dice.Between(20, 45) : dice.Between(1, 8);
    }

    private int? Missed(Guid person, LeadCase lead)
    {
        if (++lead.Unreached < MostAttempts)
        {
            return dice.Between(1, 4);
        }

        desk.Disqualify(person, lead, Endings.CannotContact);
        return null;
    }
}
