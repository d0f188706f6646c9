using System;
using System.Collections.Generic;

namespace LeadGovernance.Sandbox.Security;

/// <summary>How far one privilege of one principal reaches.</summary>
internal sealed class Reach
{
    /// <summary>The deepest that a role gave.</summary>
    public Depth Depth { get; set; } = Depth.Basic;

    /// <summary>Everywhere in the organisation.</summary>
    public bool Global { get; set; }

    /// <summary>To rows that the principal or one of its teams owns.</summary>
    public bool Own { get; set; }

    /// <summary>To rows that these teams own; from roles that give their members team privileges only.</summary>
    public HashSet<Guid> Teams { get; } = [];

    /// <summary>To rows of these business units.</summary>
    public HashSet<Guid> BusinessUnits { get; } = [];

    public static Reach Everywhere { get; } = new() { Global = true, Depth = Depth.Global };
}
