using System;
using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema;

/// <summary>A role; <paramref name="Id"/> only where it had another name before: ids are for ever.</summary>
public sealed record RoleSchema(string Name, IReadOnlyList<PrivilegeSchema> Privileges, Guid? Id = null)
{
    /// <summary>The role's id in every environment.</summary>
    public Guid RoleId => Id ?? NameBasedGuid.Of("role", Name);
}

/// <summary>Rights on one table (schema name; Activity and Note as the platform calls their privileges) at one depth.</summary>
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
