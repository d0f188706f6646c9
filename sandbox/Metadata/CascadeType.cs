namespace LeadGovernance.Sandbox.Metadata;

/// <summary>To which children an action on the parent extends (CascadeType of the platform's metadata).</summary>
public enum CascadeType
{
    None,

    /// <summary>All children; the platform's metadata calls it Cascade.</summary>
    All,

    /// <summary>Children in the active state.</summary>
    Active,

    /// <summary>Children of the same owner as the parent.</summary>
    UserOwned,

    /// <summary>Delete only: the children stay and lose the lookup.</summary>
    RemoveLink,

    /// <summary>Delete only: refused while there are children.</summary>
    Restrict,
}
