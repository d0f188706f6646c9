using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>
/// Which messages are events of which table. The tables' pages in Microsoft's entity reference list them one by one ("Event: True");
/// here they follow from what kind of table it is, which gives the same for the tables the pack touches.
/// </summary>
internal static class TableMessages
{
    private static readonly string[] OfAll = ["Create", "Update", "Delete", "Retrieve", "RetrieveMultiple"];
    private static readonly string[] OfRows = ["CreateMultiple", "UpdateMultiple", "Associate", "Disassociate"];
    private static readonly string[] OfOwned = ["Assign", "GrantAccess", "ModifyAccess", "RevokeAccess"];
    private static readonly string[] OfStates = ["SetState", "SetStateDynamicEntity"];
    private static readonly string[] Mergeable = ["lead", "account", "contact"];

    /// <summary>Rows of these come and go with another row or by Associate.</summary>
    private static readonly string[] ReadOnly = ["teammembership", "teamroles", "systemuserroles", "roleprivileges", "principalobjectaccess", "activityparty"];

    public static IEnumerable<string> Of(Table table) => ReadOnly.Contains(table.Name) ? ["RetrieveMultiple"] : All(table);

    public static bool Supports(Table table, string message) => Of(table).Contains(message);

    private static IEnumerable<string> All(Table table)
    {
        IEnumerable<string> messages = table.Ownership == Ownership.None ? OfAll : OfAll.Concat(OfRows);
        messages = table.HasOwner ? messages.Concat(OfOwned) : messages;
        messages = table.Has("statecode") ? messages.Concat(OfStates) : messages;
        messages = CanBeRestored(table) ? messages.Append("Restore") : messages;
        messages = Mergeable.Contains(table.Name) ? messages.Append("Merge") : messages;
        return table.Name switch
        {
            "lead" => messages.Append("QualifyLead"),
            "team" => messages.Append("AddMembersTeam").Append("RemoveMembersTeam"),
            _ => messages,
        };
    }

    /// <summary>
    /// Microsoft lists the tables that the recycle bin does not take (restore deleted records with code); queue and appnotification are among them.
    /// Activities are the sandbox's own limit: their parties are rows of another table.
    /// </summary>
    public static bool CanBeRestored(Table table) => (table.HasOwner || (table.IsCustom && table.Ownership == Ownership.Organization))
        && !table.IsActivity && table.Name is not ("queue" or "appnotification" or "annotation");
}
