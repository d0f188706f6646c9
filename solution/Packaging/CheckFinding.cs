namespace LeadGovernance.Packaging;

/// <summary>Something in a package that the platform would refuse or that cannot work; the message names cause and remedy.</summary>
public sealed record CheckFinding(CheckRule Rule, string Component, string Message)
{
    public override string ToString() => $"{Component}: {Message} ({Rule.Id})";
}
