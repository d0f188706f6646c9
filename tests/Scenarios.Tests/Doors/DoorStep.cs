namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>One step of the walk.</summary>
internal sealed record DoorStep(Door Door, Situation Situation, string Level, DoorOutcome Outcome)
{
    public override string ToString() => $"{Door.Name}, {Situation}, {Level}: {Outcome}";
}
