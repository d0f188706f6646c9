using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Security;

/// <summary>prv + verb + table, with the platform's exceptions.</summary>
internal static class PrivilegeNames
{
    public static IReadOnlyList<string> Verbs { get; } = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    /// <summary>What lets a caller switch custom steps off for a request; by default only System Administrator has them (bypass-custom-business-logic, Microsoft).</summary>
    public static IReadOnlyList<string> Bypass { get; } = ["prvBypassCustomBusinessLogic", "prvBypassCustomPlugins"];

    /// <summary>Privileges that belong to no table.</summary>
    public static IReadOnlyList<string> Miscellaneous { get; } = ["prvActOnBehalfOfAnotherUser", .. Bypass];

    /// <summary>Null: the table has no privileges of its own; everybody reads it, administrators write it.</summary>
    public static string? Of(string verb, Table table) => Suffix(table) is { } suffix && !(verb == "Read" && IsRegistration(table)) ? "prv" + verb + suffix : null;

    public static IEnumerable<string> AllOf(Table table) =>
        Suffix(table) is { } suffix ? Verbs.Where(v => table.Ownership is Ownership.User or Ownership.Business || v is not ("Assign" or "Share")).Select(v => "prv" + v + suffix) : [];

    private static string? Suffix(Table table) => table switch
    {
        { Name: "systemuser" } => "User",
        { Name: "annotation" } => "Note",
        { IsActivity: true } => "Activity",
        { Ownership: Ownership.None } when !IsRegistration(table) => null,
        { Name: "usersettings" } => null,
        _ => table.SchemaName,
    };

    /// <summary>Registering steps has privileges of its own; what is registered everybody may read, as with any role of the platform.</summary>
    private static bool IsRegistration(Table table) => table.Name is "sdkmessageprocessingstep" or "sdkmessageprocessingstepimage";
}
