using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Roles/…xml: privileges sorted by name.</summary>
internal static class RoleFile
{
    public static GeneratedFile Write(RoleSchema role)
    {
        var privileges = role.Privileges
            .SelectMany(p => p.Access.Select(access => (Name: $"prv{access}{p.Table}", p.Depth)))
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new XElement("RolePrivilege", new XAttribute("name", p.Name), new XAttribute("level", p.Depth)));
        var root = new XElement(
            "Role",
            new XAttribute("id", XmlText.Braced(role.RoleId)),
            new XAttribute("name", role.Name),
            XmlText.XsiDeclaration,
            XmlText.Values(("IsCustomizable", 1), ("IsAutoAssigned", 0)),
            new XElement("RolePrivileges", privileges));
        return new GeneratedFile(Path.Combine("Roles", role.Name + ".xml"), XmlText.Write(root, declaration: true), $"Role \"{role.Name}\"");
    }
}
