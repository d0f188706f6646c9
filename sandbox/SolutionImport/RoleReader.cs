using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Security;

namespace LeadGovernance.Sandbox.SolutionImport;

internal static class RoleReader
{
    public static RolePlan Read(Node node, Catalog catalog)
    {
        var known = catalog.Tables.SelectMany(t => PrivilegeNames.AllOf(t).Select(p => (Privilege: p, Table: t))).DistinctBy(p => p.Privilege).ToDictionary(p => p.Privilege, p => p.Table);
        var privileges = new List<(string, Depth)>();
        foreach (var privilege in node.Children("RolePrivileges", "RolePrivilege"))
        {
            var name = privilege.NeededAttribute("name");
            if (!known.TryGetValue(name, out var table) && !PrivilegeNames.Miscellaneous.Contains(name))
            {
                throw privilege.Refuse($"There is no privilege '{name}'.", "Correct the name; an import that names an unknown one fails on the platform too.");
            }

            if (!Enum.TryParse<Depth>(privilege.NeededAttribute("level"), out var depth))
            {
                throw privilege.Refuse($"There is no level '{privilege.Attribute("level")}'.", "Use Basic, Local, Deep or Global.");
            }

            if (table?.Ownership == Ownership.Organization && depth != Depth.Global)
            {
                throw privilege.Refuse($"{table.SchemaName} is owned by the organisation, so its privileges have no level {depth}.", "Use Global.");
            }

            privileges.Add((name, depth));
        }

        var inherited = node.Attribute("isinherited");
        if (inherited is not (null or "" or "0" or "1"))
        {
            throw node.Refuse($"isinherited is '{inherited}'.", "Use 0 (team privileges only) or 1 (direct user access level and team privileges).");
        }

        return new RolePlan(node.Id(node.NeededAttribute("id")), node.NeededAttribute("name"), privileges, inherited != "0");
    }
}
