using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;

namespace LeadGovernance.Sandbox.Tests.Security;

/// <summary>Roles for tests, as a zip brings them.</summary>
internal static class Roles
{
    /// <summary>Privileges are written <c>prvReadLead=Basic</c>.</summary>
    public static string Xml(string name, string[] privileges, bool teamOnly = false) =>
        $"<Role id=\"{Guid.NewGuid():B}\" name=\"{name}\" isinherited=\"{(teamOnly ? 0 : 1)}\"><RolePrivileges>"
        + string.Concat(privileges.Select(p => p.Split('=')).Select(p => $"<RolePrivilege name=\"{p[0]}\" level=\"{p[1]}\" />")) + "</RolePrivileges></Role>";

    public static string Xml(string name, params string[] privileges) => Xml(name, privileges, teamOnly: false);

    public static Bench Bench(SandboxSwitches switches, string roles, params StepSpec[] steps) => new(switches, s => s.Roles = roles, steps);

    public static Bench Bench(string roles) => Bench(new SandboxSwitches(), roles);
}
