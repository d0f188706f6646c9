using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Cli.Reference;

/// <summary>The page of security: what each role may do to each table, and which custom APIs it may call.</summary>
internal static class SecurityPage
{
    public static string Write(SolutionSchema schema) =>
        "# Roles\n\nWhat each role of the solution adds to the roles that people have; none is enough to sell with. Depth: Basic = own rows and those of own teams, Local = those of the business unit, Global = all. `Activity`, `Note` and `User` are the platform's names for the privileges of activities, notes and users. "
        + "A test tries every right with each role alone: what its jobs need works, and no right stands here that no job needs.\n\n"
        + string.Join("\n", schema.Roles.Select(Section))
        + "\n## Custom APIs\n\nyes = the role has the privilege; – = it has not. Rights on the rows named hold besides. Without a privilege anybody may call, and the rights on the rows decide (rows, below).\n\n"
        + MarkdownTable.Of(
            ["Custom API", "Privilege", .. schema.Roles.Select(role => Short(role.Name))],
            schema.CustomApis.OrderBy(api => api.Name, StringComparer.Ordinal).Select(api => Row(api, schema.Roles)));

    private static string Section(RoleSchema role) =>
        $"## {role.Name}\n\n"
        + MarkdownTable.Of(
            ["Table", .. Enum.GetNames<AccessRight>()],
            role.Privileges.GroupBy(privilege => privilege.Table).OrderBy(table => table.Key, StringComparer.Ordinal).Select(table => (IReadOnlyList<string>)
            [
                $"`{table.Key}`",
                .. Enum.GetValues<AccessRight>().Select(access => table.FirstOrDefault(privilege => privilege.Access.Contains(access))?.Depth.ToString() ?? "–"),
            ]));

    private static IReadOnlyList<string> Row(CustomApiSchema api, IReadOnlyList<RoleSchema> roles) =>
    [
        $"`{api.Name}`",
        api.Privilege is { } privilege ? $"`{privilege}`" : "none",
        .. roles.Select(role => api.Privilege is null ? "rows" : Names(role).Contains(api.Privilege) ? "yes" : "–"),
    ];

    private static IEnumerable<string> Names(RoleSchema role) =>
        role.Privileges.SelectMany(privilege => privilege.Access.Select(access => $"prv{access}{privilege.Table}"));

    private static string Short(string name) => name.Replace("Lead Governance ", string.Empty, StringComparison.Ordinal);
}
