using LeadGovernance.Cli.Demo;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Who comes to a lead: its owner, or whoever of the owning team has time.</summary>
internal sealed class Habits(Desk desk, People people, RelatedRows related, IOrganizationService system, Dice dice)
{
    private readonly IHabit marketing = new MarketingHabits(desk, people, dice);
    private readonly IHabit inside = new InsideHabits(desk, people, dice);
    private readonly IHabit field = new FieldHabits(desk, system, dice);
    private readonly IHabit creator = new CreatorHabits(desk, related, dice);

    /// <returns>In how many days somebody comes to it again; null: nobody does.</returns>
    public int? Act(LeadCase lead, Standing standing)
    {
        var (habit, role) = people.TeamOf(standing.Owner) switch
        {
            DemoTeams.Marketing => (marketing, "marketing"),
            DemoTeams.InsideSales => (inside, "inside"),
            DemoTeams.ExternalProvider => (inside, "external"),
            DemoTeams.FieldSales => (field, "field"),
            _ => (creator, DemoTeams.Administrator),
        };
        if (standing.OwnerIsUser)
        {
            lead.Caretaker = (role, standing.Owner);
        }
        else if (lead.Caretaker?.Team != role)
        {
            lead.Caretaker = (role, people.User(role));
        }

        return habit.Act(lead.Caretaker!.Value.Person, lead, standing);
    }
}
