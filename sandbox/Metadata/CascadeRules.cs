using System;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>What a relationship does to the children for each action on the parent.</summary>
public sealed record CascadeRules
{
    public CascadeType Assign { get; init; }

    public CascadeType Delete { get; init; }

    public CascadeType Merge { get; init; }

    public CascadeType Reparent { get; init; }

    public CascadeType Share { get; init; }

    public CascadeType Unshare { get; init; }

    /// <summary>Whether any action on the parent concerns the children.</summary>
    internal bool DoAnything => this != new CascadeRules();

    internal static CascadeType Read(string? name) => name switch
    {
        null or "" or "NoCascade" => CascadeType.None,
        "Cascade" => CascadeType.All,
        "Active" => CascadeType.Active,
        "UserOwned" => CascadeType.UserOwned,
        "RemoveLink" => CascadeType.RemoveLink,
        "Restrict" => CascadeType.Restrict,
        _ => throw new InvalidOperationException($"The cascade '{name}' is unknown. Teach CascadeRules.Read what it is."),
    };
}
