using System.Linq;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>What one job of a role needs of a table: rights on the holder's own rows, on those of his business unit and on everybody's.</summary>
internal sealed record Need(string Role, string Job, string Table, string Own = "", string Unit = "", string All = "")
{
    /// <summary>Who reads no row of a table can't own one.</summary>
    public bool Reads => new[] { Own, Unit, All }.Any(verbs => verbs.Split(' ').Contains("Read"));

    public string[] At(Depth depth) => (depth switch { Depth.Basic => Own, Depth.Local => Unit, _ => All }).Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>roleprivileges.privilegedepthmask, as far as our roles use it.</summary>
internal enum Depth
{
    Basic = 1,
    Local = 2,
    Global = 8,
}
