using System;

namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>Versions of the tiny solution: the first with all, a next one without the column rec_count, the lead's rec_note and the role.</summary>
internal static class TinyVersions
{
    public const string RoleId = "7d0d2c52-0000-4000-8000-0000000000aa";

    public static TinySolution First() => new()
    {
        Roles = $"<Role id=\"{{{RoleId}}}\" name=\"Thing Reader\"><RolePrivileges><RolePrivilege name=\"prvReadrec_Thing\" level=\"Global\" /></RolePrivileges></Role>",
    };

    public static TinySolution Next(string version = "1.1.0.0") => new() { Version = version, Entities = Without(Without(TinyTable.Xml, "rec_Count"), "rec_Note") };

    private static string Without(string xml, string column)
    {
        var start = xml.IndexOf($"<attribute PhysicalName=\"{column}\">", StringComparison.Ordinal);
        var end = xml.IndexOf("</attribute>", start, StringComparison.Ordinal) + "</attribute>".Length;
        return xml[..start] + xml[end..];
    }
}
