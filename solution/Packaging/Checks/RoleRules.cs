using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>An unknown privilege or a depth that a table does not have fails the whole role at import.</summary>
internal static class RoleRules
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var ofOrganization = package.OwnTables.ToDictionary(t => t.Element("Name")!.Value, t => t.Descendants("OwnershipTypeMask").Single().Value == "OrgOwned");
        foreach (var role in package.Components("Roles"))
        {
            foreach (var privilege in role.Descendants("RolePrivilege"))
            {
                var name = privilege.Attribute("name")?.Value ?? string.Empty;
                var level = privilege.Attribute("level")?.Value ?? string.Empty;
                var subject = $"Role \"{role.Attribute("name")?.Value}\"";
                if (package.PrivilegeOf(name) is not var (right, table))
                {
                    yield return Rules.Privilege.At(subject, $"names the privilege {name}, which no table of the package or of standard.json has. Correct its spelling (schema case).");
                }
                else if (!Levels.Contains(level))
                {
                    yield return Rules.PrivilegeLevel.At(subject, $"gives {name} the level {level}. Use {string.Join(", ", Levels)}.");
                }
                else if (ofOrganization.GetValueOrDefault(table) && (level != "Global" || right is "Assign" or "Share"))
                {
                    yield return Rules.OrganizationLevel.At(subject, $"gives {name} at {level}, but {table} belongs to the organisation: only Global, without Assign and Share.");
                }
            }

            foreach (var twice in role.Descendants("RolePrivilege").GroupBy(p => p.Attribute("name")?.Value).Where(g => g.Count() > 1))
            {
                yield return Rules.PrivilegeOnce.At($"Role \"{role.Attribute("name")?.Value}\"", $"names {twice.Key} twice. Keep one level.");
            }
        }
    }
}
