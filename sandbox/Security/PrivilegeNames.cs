using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Security;

/// <summary>prv + verb + table, with the platform's exceptions.</summary>
internal static class PrivilegeNames
{
    public static IReadOnlyList<string> Verbs { get; } = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    /// <summary>Privileges that belong to no table.</summary>
    public static IReadOnlyList<string> Miscellaneous { get; } = ["prvActOnBehalfOfAnotherUser"];

    /// <summary>Null: the table has no privileges of its own; everybody reads it, administrators write it.</summary>
    public static string? Of(string verb, Table table) => Suffix(table) is { } suffix ? "prv" + verb + suffix : null;

    public static IEnumerable<string> AllOf(Table table) =>
        Suffix(table) is { } suffix ? Verbs.Where(v => table.Ownership != Ownership.Organization || v is not ("Assign" or "Share")).Select(v => "prv" + v + suffix) : [];

    private static string? Suffix(Table table) => table switch
    {
        { Name: "systemuser" } => "User",
        { Name: "annotation" } => "Note",
        { IsActivity: true } => "Activity",
        { Ownership: Ownership.None } => null,
        { Name: "usersettings" } => null,
        _ => table.SchemaName,
    };
}
