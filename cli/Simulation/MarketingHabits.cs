using System;
using LeadGovernance.Cli.Demo;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Marketing keeps leads warm: it sees who reads and clicks, and who asks for a call.</summary>
internal sealed class MarketingHabits(Desk desk, People people, Dice dice) : IHabit
{
    private const decimal MostEngagement = 20;

    public int? Act(Guid person, LeadCase lead, Standing standing)
    {
        switch (dice.Below(100))
        {
            case < 3:
                desk.HandOver(person, lead, people, dice);
                return dice.Between(3, 10);
            case < 6:
                desk.Disqualify(person, lead, Endings.NoLongerInterested);
                return dice.Between(20, 60);
            case < 20:
                // Silence: the newsletter goes unread.
                return dice.Between(14, 40);
            case < 30:
                desk.Set(person, lead, "note a request for contact", ("lgov_explicitrequest", true));
                return dice.Between(1, 3);
            default:
                lead.Engagement += dice.Between(2, 7);
                desk.Set(person, lead, "note engagement", ("lgov_engagement", Math.Min(MostEngagement, lead.Engagement)), ("lgov_engagementon", desk.Now));
                return dice.Between(4, 15);
        }
    }
}
