using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Store;

/// <summary>Keeps the SQL tables in step with the catalog.</summary>
internal static class Schema
{
    /// <summary>The table's name next to a lookup's id; a lookup with one target needs none.</summary>
    public static string TypeColumn(Column column) => column.Name + "__type";

    public static bool HasTypeColumn(Column column) => column.Kind == ColumnKind.Lookup && (column.Targets.Count != 1 || column.Targets[0] == "*");

    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", System.StringComparison.Ordinal) + "\"";

    public static void Create(Database database, Catalog catalog)
    {
        foreach (var table in catalog.Tables)
        {
            Create(database, table);
        }
    }

    /// <summary>Adds what an import brought: whole tables, or columns of tables that exist.</summary>
    public static void Extend(Database database, Catalog before, Catalog after)
    {
        foreach (var table in after.Tables)
        {
            var old = before.Find(table.Name);
            if (old is null)
            {
                Create(database, table);
                continue;
            }

            foreach (var column in table.Stored.Where(c => !old.Has(c.Name)).SelectMany(Declarations))
            {
                database.RunOnce($"ALTER TABLE {Quote(table.Name)} ADD COLUMN {column}");
            }

            foreach (var column in table.Stored.Where(c => HasTypeColumn(c) && old.Find(c.Name) is { } was && !HasTypeColumn(was)))
            {
                database.RunOnce($"ALTER TABLE {Quote(table.Name)} ADD COLUMN {Quote(TypeColumn(column))} TEXT");
            }

            Index(database, table);
        }
    }

    public static void Drop(Database database, Table table) => database.RunOnce($"DROP TABLE {Quote(table.Name)}");

    public static void Drop(Database database, Table table, Column column)
    {
        database.RunOnce($"DROP INDEX IF EXISTS {Quote($"ix_{table.Name}_{column.Name}")}");
        database.RunOnce($"ALTER TABLE {Quote(table.Name)} DROP COLUMN {Quote(column.Name)}");
        if (HasTypeColumn(column))
        {
            database.RunOnce($"ALTER TABLE {Quote(table.Name)} DROP COLUMN {Quote(TypeColumn(column))}");
        }
    }

    private static void Create(Database database, Table table)
    {
        var columns = table.Stored.SelectMany(c => c.Name == table.Key ? [Quote(c.Name) + " TEXT PRIMARY KEY NOT NULL"] : Declarations(c));
        database.RunOnce($"CREATE TABLE {Quote(table.Name)} ({string.Join(", ", columns)})");
        Index(database, table);
    }

    private static void Index(Database database, Table table)
    {
        foreach (var column in Indexed(table))
        {
            database.RunOnce($"CREATE INDEX IF NOT EXISTS {Quote($"ix_{table.Name}_{column}")} ON {Quote(table.Name)} ({Quote(column)})");
        }
    }

    private static IEnumerable<string> Declarations(Column column)
    {
        yield return Quote(column.Name) + " " + SqlValue.SqlType(column);
        if (HasTypeColumn(column))
        {
            yield return Quote(TypeColumn(column)) + " TEXT";
        }
    }

    /// <summary>Columns that memberships, shares and children are looked up by; every other index would cost each create more than it saves.</summary>
    private static IEnumerable<string> Indexed(Table table) => table.Name switch
    {
        "teammembership" => ["systemuserid", "teamid"],
        "systemuserroles" => ["systemuserid"],
        "teamroles" => ["teamid"],
        "roleprivileges" => ["roleid"],
        "principalobjectaccess" => ["objectid"],
        "activityparty" => ["activityid"],
        // The two moments are what a sweep asks for, again and again.
        "lead" => ["parentaccountid", "parentcontactid", "modifiedon", .. table.Has("lgov_nextlookon") ? ["lgov_nextlookon"] : System.Array.Empty<string>()],
        "contact" => ["parentcustomerid"],
        "opportunity" => ["originatingleadid"],
        "phonecall" or "appointment" or "task" or "email" => ["regardingobjectid"],
        _ when table.IsCustom => table.Stored.Where(c => c.Kind == ColumnKind.Lookup && c.Targets.Any(t => !Ubiquitous.Contains(t))).Select(c => c.Name),
        _ => [],
    };

    private static readonly string[] Ubiquitous = ["systemuser", "team", "businessunit", "transactioncurrency"];
}
