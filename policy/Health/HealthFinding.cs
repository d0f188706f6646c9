using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Health;

/// <summary>One line of the health report.</summary>
/// <param name="Code">LG05xx.</param>
/// <param name="Subject">What it is about by name: a step, role, team, column.</param>
/// <param name="Particulars">What was found; null when the code says it all.</param>
public sealed record HealthFinding(string Code, HealthState State, string Subject, string? Particulars = null)
{
    /// <summary>The line in words; the remedy only where there is something to do.</summary>
    public Words Words
    {
        get
        {
            var entry = Codes.Find(Code)!;
            var what = Particulars is null ? string.Empty : $" ({Particulars})";
            return State == HealthState.Green
                ? new($"{entry.Title.English}: {Subject}{what}.", $"{entry.Title.German}: {Subject}{what}.")
                : new($"{entry.Title.English}: {Subject}{what}. {entry.Remedy.English}", $"{entry.Title.German}: {Subject}{what}. {entry.Remedy.German}");
        }
    }
}
