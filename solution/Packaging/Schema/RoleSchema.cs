using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema;

public sealed record RoleSchema(string Name, IReadOnlyList<PrivilegeSchema> Privileges);

/// <summary>Rights on one table (schema name) at one depth.</summary>
public sealed record PrivilegeSchema(string Table, PrivilegeDepth Depth, IReadOnlyList<AccessRight> Access);

public enum PrivilegeDepth
{
    Basic,
    Local,
    Deep,
    Global,
}

public enum AccessRight
{
    Create,
    Read,
    Write,
    Delete,
    Append,
    AppendTo,
    Assign,
    Share,
}

internal sealed record RolesFile(IReadOnlyList<RoleSchema> Roles);
