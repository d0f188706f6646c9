using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>The tables of one query by alias, for both query languages.</summary>
internal sealed class QueryScope(Organization organization)
{
    private readonly Dictionary<string, Table> aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> closed = new(StringComparer.OrdinalIgnoreCase);
    private string main = "";

    public Table AddMain(string? name)
    {
        var table = organization.Table(name);
        aliases[main = table.Name] = table;
        return table;
    }

    /// <summary>Names a link; the platform numbers those that have no alias: contact1, contact2, …</summary>
    public string AddLink(Table table, string? wanted)
    {
        var alias = wanted;
        for (var number = 1; string.IsNullOrEmpty(alias) || (string.IsNullOrEmpty(wanted) && (aliases.ContainsKey(alias) || closed.Contains(alias))); number++)
        {
            alias = table.Name + number.ToString(CultureInfo.InvariantCulture);
        }

        return !closed.Contains(alias) && aliases.TryAdd(alias, table) ? alias : throw Fault.Of(Codes.InvalidArgument, $"The alias '{alias}' is used twice in the query.");
    }

    public Table TableOf(string alias) => aliases[alias];

    /// <summary>What is read inside can't be named from outside: links that only ask whether there are rows.</summary>
    public T Closed<T>(Func<T> read)
    {
        var before = aliases.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var result = read();
        foreach (var alias in aliases.Keys.Where(a => !before.Contains(a)).ToList())
        {
            aliases.Remove(alias);
            closed.Add(alias);
        }

        return result;
    }

    /// <summary>The alias that a condition or order of one table means when it names an entity.</summary>
    public string Named(string alias, string? entityName)
    {
        if (string.IsNullOrEmpty(entityName) || entityName == alias)
        {
            return alias;
        }

        // A link without alias may be called by its table.
        var found = aliases.ContainsKey(entityName) ? entityName : Only(aliases.Where(a => a.Value.Name == entityName).Select(a => a.Key).ToList()) ?? entityName;
        return alias == main || found == alias ? found
            : throw Fault.NotSupported($"a condition or order of link '{alias}' that names '{entityName}'. Move it to the query itself.");
    }

    /// <summary>A column for a condition or an order.</summary>
    public Column ColumnOf(string alias, string? name)
    {
        if (!aliases.TryGetValue(alias, out var table))
        {
            throw Fault.Of(Codes.LinkNotFound, $"No table of the query has the alias '{alias}', which a condition or an order names.");
        }

        var column = Find(table, name);
        return column.IsStored ? column : throw Fault.NotSupported($"filtering or ordering by '{name}' of '{table.Name}', which is not stored.");
    }

    private static string? Only(List<string> found) => found.Count == 1 ? found[0] : null;

    public static Column Find(Table table, string? name) => table.Find(name ?? "") ?? throw Fault.NoAttribute(table.Name, name ?? "");

    public static IReadOnlyList<Column> ReadColumns(Table table, ColumnSet? columns) => columns switch
    {
        null => [],
        { AllColumns: true } => table.Readable,
        _ => columns.Columns.Select(name => Find(table, name)).Where(table.Readable.Contains).DistinctBy(c => c.Name).ToList(),
    };
}
