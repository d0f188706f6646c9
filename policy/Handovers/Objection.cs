namespace LeadGovernance.Policy.Handovers;

/// <summary>What the handovers of a lead say to a change of owner that is legal otherwise.</summary>
/// <param name="Code">LG44xx.</param>
/// <param name="Stops">Whether the change is stopped; else it is allowed and booked.</param>
/// <param name="ManagerMay">A manager may do it all the same, and it is booked.</param>
public sealed record Objection(string Code, bool Stops, bool ManagerMay)
{
    /// <summary>The same for a manager who acts.</summary>
    public Objection OfManager() => this with { Stops = Stops && !ManagerMay };
}
