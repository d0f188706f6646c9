using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Records;

/// <summary>
/// Keeps deleted rows while the organisation wants it: a row of recyclebinconfig named "organization" stands, and no inactive row names the table
/// (restore deleted records with code, Microsoft). The platform makes a row for each table by itself; here their absence means yes.
/// Shares of a deleted row are not kept.
/// </summary>
internal sealed class RecycleBin(Organization organization)
{
    private const int DefaultDays = 30;

    // The number that the documentation gives for DuplicateExceptionRestoreRecycleBin; its hexadecimal code there is another.
    private const int RowIsBack = -2147182279;
    private const int ReferenceMissing = unchecked((int)0x80049959);

    private Database Database => organization.Database;

    public static void Create(Database database)
    {
        database.RunOnce("CREATE TABLE sandbox_deleted (id TEXT PRIMARY KEY NOT NULL, tablename TEXT NOT NULL, content TEXT NOT NULL, deletedon INTEGER NOT NULL, deletedwith TEXT)");
        database.RunOnce("CREATE TABLE sandbox_deletedlink (parent TEXT NOT NULL, tablename TEXT NOT NULL, id TEXT NOT NULL, columnname TEXT NOT NULL)");
    }

    /// <param name="with">The row whose delete took this one along.</param>
    public void Keep(Table table, Guid id, Guid? with)
    {
        if (!Keeps(table))
        {
            return;
        }

        var content = Database.Query($"SELECT * FROM {Schema.Quote(table.Name)} WHERE {Schema.Quote(table.Key)}=@p0", [SqlValue.Id(id)], ReadRaw).FirstOrDefault();
        if (content is not null)
        {
            Database.Run("INSERT OR REPLACE INTO sandbox_deleted (id, tablename, content, deletedon, deletedwith) VALUES (@p0,@p1,@p2,@p3,@p4)",
                SqlValue.Id(id), table.Name, content.ToJsonString(), SqlValue.Seconds(organization.Clock.Now), with is { } cause ? SqlValue.Id(cause) : null);
        }
    }

    /// <summary>The delete of <paramref name="parent"/> empties a lookup; a restore fills it again.</summary>
    public void KeepLink(Table parentTable, Guid parent, string child, Guid childId, string column)
    {
        if (Keeps(parentTable))
        {
            Database.Run("INSERT INTO sandbox_deletedlink (parent, tablename, id, columnname) VALUES (@p0,@p1,@p2,@p3)", SqlValue.Id(parent), child, SqlValue.Id(childId), column);
        }
    }

    public EntityReference? OwnerOf(Table table, Guid id) =>
        Find(table, id) is { } kept && kept["ownerid"]?.GetValue<string>() is { } owner ? new EntityReference(kept["ownerid__type"]?.GetValue<string>() ?? "systemuser", Guid.Parse(owner)) : null;

    /// <summary>Brings back the row, the rows that went with it, and the lookups that pointed at it.</summary>
    public void Restore(Table table, Guid id)
    {
        if (organization.Rows.Exists(table, id))
        {
            throw Fault.Of(RowIsBack, $"Please delete the existing conflicting record '{table.SchemaName}' with primary key '{table.Key}' and primary key value '{id}' before attempting restore.");
        }

        var content = Find(table, id) ?? throw Fault.Missing(table.Name, id);
        Insert(table, content);
        Database.Run("DELETE FROM sandbox_deleted WHERE id=@p0", SqlValue.Id(id));
        CheckReferences(table, id);
        foreach (var (child, childId) in Database.Query("SELECT tablename, id FROM sandbox_deleted WHERE deletedwith=@p0", [SqlValue.Id(id)], r => (r.GetString(0), Guid.Parse(r.GetString(1)))))
        {
            Restore(organization.Table(child), childId);
        }

        RestoreLinks(table, id);
        organization.NoteWrite(table.Name);
    }

    private void RestoreLinks(Table table, Guid id)
    {
        foreach (var (child, childId, column) in Database.Query("SELECT tablename, id, columnname FROM sandbox_deletedlink WHERE parent=@p0", [SqlValue.Id(id)], r => (r.GetString(0), Guid.Parse(r.GetString(1)), r.GetString(2))))
        {
            var childTable = organization.Table(child);
            if (organization.Rows.Read(childTable, childId, [childTable.Find(column)!]) is { } row && !row.Contains(column))
            {
                organization.Rows.Update(childTable, childId, [new(column, new EntityReference(table.Name, id))]);
            }
        }

        Database.Run("DELETE FROM sandbox_deletedlink WHERE parent=@p0", SqlValue.Id(id));
    }

    private bool Keeps(Table table) => TableMessages.CanBeRestored(table)
        && Database.Scalar("SELECT 1 FROM recyclebinconfig WHERE name='organization' AND statecode=0 AND isreadyforrecyclebin=1") is not null
        && Database.Scalar("SELECT 1 FROM recyclebinconfig WHERE name=@p0 AND statecode<>0", table.Name) is null;

    private JsonObject? Find(Table table, Guid id)
    {
        var since = organization.Has(Defect.KeepsBinForEver) ? 0 : SqlValue.Seconds(organization.Clock.Now.AddDays(-Days(table)));
        return Database.Scalar("SELECT content FROM sandbox_deleted WHERE id=@p0 AND tablename=@p1 AND deletedon>=@p2", SqlValue.Id(id), table.Name, since) is string content
            ? JsonNode.Parse(content)!.AsObject() : null;
    }

    /// <summary>-1 = as the organisation has it.</summary>
    private long Days(Table table) => new[] { table.Name, "organization" }
        .Select(name => Database.Scalar("SELECT cleanupintervalindays FROM recyclebinconfig WHERE name=@p0", name) as long?).FirstOrDefault(days => days is >= 0) ?? DefaultDays;

    private void Insert(Table table, JsonObject content)
    {
        var columns = content.Select(c => c.Key).ToList();
        Database.Run($"INSERT INTO {Schema.Quote(table.Name)} ({string.Join(',', columns.Select(Schema.Quote))}) VALUES ({string.Join(',', columns.Select((_, i) => "@p" + i.ToString(CultureInfo.InvariantCulture)))})",
            content.Select(c => FromJson(c.Value)).ToArray());
    }

    private void CheckReferences(Table table, Guid id)
    {
        foreach (var (column, value) in organization.Rows.Read(table, id, table.Stored.Where(c => c.Kind == ColumnKind.Lookup).ToList())!.Attributes)
        {
            if (value is EntityReference reference && !organization.Rows.Exists(organization.Table(reference.LogicalName), reference.Id))
            {
                throw Fault.Of(ReferenceMissing,
                    $"Entity with id '{reference.Id}' and logical name '{reference.LogicalName}' does not exist. We cannot restore the reference '{column}' that must be restored as part of this Restore call.");
            }
        }
    }

    private static JsonObject ReadRaw(SqliteDataReader reader)
    {
        var content = new JsonObject();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            content[reader.GetName(i)] = reader.GetValue(i) switch
            {
                DBNull => null,
                long number => JsonValue.Create(number),
                double number => JsonValue.Create(number),
                string text => JsonValue.Create(text),
                var other => throw new InvalidOperationException($"Column {reader.GetName(i)} holds a {other.GetType().Name}, which the recycle bin can't keep."),
            };
        }

        return content;
    }

    private static object? FromJson(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<string>(out var text) ? text
        : value.TryGetValue<long>(out var whole) ? whole
        : value.GetValue<double>();
}
