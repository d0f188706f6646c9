using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging.Checks;

/// <summary>A package with the indexes that rules look names up in.</summary>
internal sealed class Package
{
    private static readonly string[] Rights = ["Create", "Read", "Write", "Delete", "AppendTo", "Append", "Assign", "Share"];
    private readonly Dictionary<string, HashSet<string>> columns = [];

    public Package(PackageContent content, IReadOnlyList<StandardTable> platform)
    {
        Content = content;
        Manifest = content.Manifest;
        Customizations = content.Customizations;
        Platform = platform;
        Dlls = content.Entries.Where(e => e.Key.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Select(e => PackagedDll.Read(e.Key, e.Value)).ToList();
        foreach (var table in platform)
        {
            columns[table.LogicalName] = [table.Id, .. table.Columns.Select(c => c.LogicalName)];
        }

        foreach (var table in Tables)
        {
            var name = LogicalName(table);
            columns.TryAdd(name, []);
            columns[name].UnionWith(ColumnsOf(table).Select(a => a.Element("LogicalName")?.Value ?? string.Empty));
        }
    }

    public PackageContent Content { get; }

    public XElement Manifest { get; }

    public XElement Customizations { get; }

    public IReadOnlyList<StandardTable> Platform { get; }

    public IReadOnlyList<PackagedDll> Dlls { get; }

    public IEnumerable<XElement> Tables => Components("Entities");

    public IEnumerable<XElement> OwnTables => Tables.Where(t => t.Descendants("EntitySetName").Any());

    public IEnumerable<XElement> Steps => Components("SdkMessageProcessingSteps");

    public IEnumerable<XElement> PluginTypes => Customizations.Descendants("PluginType");

    public static string LogicalName(XElement table) => table.Element("Name")!.Value.ToLowerInvariant();

    /// <summary>The columns of a table; its views have attributes too.</summary>
    public static IEnumerable<XElement> ColumnsOf(XElement table) => table.Element("EntityInfo")?.Descendants("attribute") ?? [];

    public IEnumerable<XElement> Components(string node) => Customizations.Element(node)?.Elements() ?? [];

    public bool HasTable(string logicalName) => columns.ContainsKey(logicalName);

    public bool HasColumn(string table, string column) => columns.TryGetValue(table, out var names) && names.Contains(column);

    /// <summary>The right and the table that a privilege names (prvWritelgov_Charter); null when no table of the package or the platform has it.</summary>
    public (string Right, string Table)? PrivilegeOf(string name)
    {
        if (Rights.FirstOrDefault(right => name.StartsWith("prv" + right, StringComparison.Ordinal)) is not { } right)
        {
            return null;
        }

        var table = name[("prv".Length + right.Length)..];
        return OwnTables.Any(own => own.Element("Name")!.Value == table) || Platform.Any(standard => standard.PrivilegeName == table) ? (right, table) : null;
    }

    /// <summary>Raw component files of one kind, e.g. customapi.xml.</summary>
    public IEnumerable<(string Entry, XElement Root)> Files(string fileName) =>
        Content.Entries.Keys.Where(e => e.EndsWith("/" + fileName, StringComparison.Ordinal)).Select(e => (e, Content.Xml(e)));
}
