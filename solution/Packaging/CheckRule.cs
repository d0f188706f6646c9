using System;

namespace LeadGovernance.Packaging;

/// <summary>What one check asks; the id is stable: the solution checker's own (meta-…, il-…, web-…) where it has such a rule, else LGS and four digits.</summary>
public sealed record CheckRule(string Id, string Asks, CheckLevel Level = CheckLevel.Error, string? HelpUri = null)
{
    /// <summary>Whether Microsoft's solution checker has the rule under this id.</summary>
    public bool IsOfficial => !Id.StartsWith("LGS", StringComparison.Ordinal);

    internal CheckFinding At(string component, string message) => new(this, component, message);
}

/// <summary>How bad a finding is.</summary>
public enum CheckLevel
{
    /// <summary>The import fails, or what was imported cannot work.</summary>
    Error,

    /// <summary>It works, but badly: slowly, unsafely or only today.</summary>
    Warning,
}
