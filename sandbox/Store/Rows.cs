using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Store;

/// <summary>Writes and reads rows by id. Checks nothing: what comes in has passed the rules for rows.</summary>
internal sealed class Rows(Database database, Func<Catalog> catalog)
{
    private const int MostNames = 20_000;

    private readonly Dictionary<Guid, string?> names = [];
    private long version = -1;
    private bool versionMoved;

    /// <summary>Belongs to each commit: the counter must survive a restart.</summary>
    public void SaveVersion()
    {
        if (versionMoved)
        {
            database.Run("INSERT INTO sandbox_setting (name, value) VALUES ('version', @p0) ON CONFLICT (name) DO UPDATE SET value = excluded.value", version);
            versionMoved = false;
        }
    }

    /// <summary>After a rollback: names and the counter may be of rows that never were.</summary>
    public void Forget()
    {
        names.Clear();
        version = -1;
        versionMoved = false;
    }

    public void Insert(Table table, Guid id, IEnumerable<KeyValuePair<string, object?>> values)
    {
        names.Remove(id);
        var columns = new StringBuilder("INSERT INTO ").Append(Schema.Quote(table.Name)).Append(" (").Append(Schema.Quote(table.Key));
        var places = new StringBuilder("@p0");
        var parameters = new List<object?> { SqlValue.Id(id) };
        foreach (var (column, value) in Parts(table, values))
        {
            columns.Append(',').Append(Schema.Quote(column));
            places.Append(",@p").Append(parameters.Count);
            parameters.Add(value);
        }

        columns.Append(") VALUES (").Append(places).Append(')');
        database.Run(columns.ToString(), parameters.ToArray());
    }

    public bool Update(Table table, Guid id, IEnumerable<KeyValuePair<string, object?>> values)
    {
        names.Remove(id);
        var sql = new StringBuilder("UPDATE ").Append(Schema.Quote(table.Name)).Append(" SET ");
        var parameters = new List<object?> { SqlValue.Id(id) };
        foreach (var (column, value) in Parts(table, values))
        {
            sql.Append(parameters.Count > 1 ? "," : "").Append(Schema.Quote(column)).Append("=@p").Append(parameters.Count);
            parameters.Add(value);
        }

        sql.Append(" WHERE ").Append(Schema.Quote(table.Key)).Append("=@p0");
        return database.Run(sql.ToString(), parameters.ToArray()) > 0;
    }

    public bool Delete(Table table, Guid id)
    {
        names.Remove(id);
        return database.Run($"DELETE FROM {Schema.Quote(table.Name)} WHERE {Schema.Quote(table.Key)}=@p0", SqlValue.Id(id)) > 0;
    }

    public bool Exists(Table table, Guid id) =>
        database.Scalar($"SELECT 1 FROM {Schema.Quote(table.Name)} WHERE {Schema.Quote(table.Key)}=@p0", SqlValue.Id(id)) is not null;

    /// <summary>Reads one row; null columns stay out. Null when there is no such row.</summary>
    public Entity? Read(Table table, Guid id, IReadOnlyList<Column> columns)
    {
        var sql = $"SELECT {string.Join(',', columns.SelectMany(c => SelectList(c, null)).DefaultIfEmpty("1"))} FROM {Schema.Quote(table.Name)} WHERE {Schema.Quote(table.Key)}=@p0";
        var row = database.Query(sql, [SqlValue.Id(id)], reader =>
        {
            var entity = new Entity(table.Name, id);
            var index = 0;
            foreach (var column in columns)
            {
                if (ReadColumn(column, reader, ref index) is { } value)
                {
                    entity.Attributes[column.Name] = value;
                }
            }

            return entity;
        }).FirstOrDefault();
        if (row is not null)
        {
            AddNames(row.Attributes.Values);
        }

        return row;
    }

    public List<Guid> Find(string table, string column, Guid value)
    {
        var found = catalog().Find(table)!;
        return database.Query(
            $"SELECT {Schema.Quote(found.Key)} FROM {Schema.Quote(table)} WHERE {Schema.Quote(column)}=@p0", [SqlValue.Id(value)], r => Guid.Parse(r.GetString(0)));
    }

    public static IEnumerable<string> SelectList(Column column, string? alias)
    {
        var prefix = alias is null ? "" : Schema.Quote(alias) + ".";
        yield return prefix + Schema.Quote(column.Name);
        if (Schema.HasTypeColumn(column))
        {
            yield return prefix + Schema.Quote(Schema.TypeColumn(column));
        }
    }

    public static object? ReadColumn(Column column, SqliteDataReader reader, ref int index)
    {
        if (column.Kind != ColumnKind.Lookup)
        {
            return SqlValue.FromSql(column, reader, index++);
        }

        var id = reader.IsDBNull(index) ? null : reader.GetString(index);
        index++;
        string? type = column.Targets.Count == 1 ? column.Targets[0] : null;
        if (Schema.HasTypeColumn(column))
        {
            type = reader.IsDBNull(index) ? null : reader.GetString(index);
            index++;
        }

        return id is null ? null : new EntityReference(type ?? "", Guid.Parse(id));
    }

    /// <summary>A lookup's name is read when the lookup is, as on the platform.</summary>
    public void AddNames(IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            if (value is EntityReference { Name: null } reference)
            {
                reference.Name = NameOf(reference.LogicalName, reference.Id);
            }
            else if (value is AliasedValue { Value: EntityReference { Name: null } linked })
            {
                linked.Name = NameOf(linked.LogicalName, linked.Id);
            }
        }
    }

    public string? NameOf(string table, Guid id)
    {
        if (!names.TryGetValue(id, out var name))
        {
            var found = catalog().Find(table);
            name = found?.PrimaryName is null ? null
                : (string?)database.Scalar($"SELECT {Schema.Quote(found.PrimaryName)} FROM {Schema.Quote(table)} WHERE {Schema.Quote(found.Key)}=@p0", SqlValue.Id(id));
            // A long run names more rows than anybody asks for again.
            if (names.Count >= MostNames)
            {
                names.Clear();
            }

            names[id] = name;
        }

        return name;
    }

    private IEnumerable<KeyValuePair<string, object?>> Parts(Table table, IEnumerable<KeyValuePair<string, object?>> values)
    {
        foreach (var (name, value) in values)
        {
            var column = table.Find(name)!;
            if (!column.IsStored || name == table.Key)
            {
                continue;
            }

            yield return new(name, SqlValue.ToSql(column, value));
            if (Schema.HasTypeColumn(column))
            {
                yield return new(Schema.TypeColumn(column), (value as EntityReference)?.LogicalName);
            }
        }

        if (table.Has("versionnumber"))
        {
            yield return new("versionnumber", NextVersion());
        }
    }

    /// <summary>One counter for all tables, so that a version says which row changed last.</summary>
    private long NextVersion()
    {
        if (version < 0)
        {
            version = (long)(database.Scalar("SELECT value FROM sandbox_setting WHERE name='version'") ?? 1_000_000L);
        }

        versionMoved = true;
        return ++version;
    }
}
