using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Security;
using LeadGovernance.Sandbox.Store;

namespace LeadGovernance.Sandbox.Solutions;

/// <summary>Takes components away with all that can't be without them: a table goes with its rows, views, forms, charts, filters, privileges and shares.</summary>
internal sealed class Removal(Organization organization)
{
    private Database Database => organization.Database;

    public void Run(IEnumerable<SolutionMember> members, CatalogDifference lost, Catalog after)
    {
        foreach (var member in members)
        {
            Remove(member);
        }

        foreach (var table in lost.Tables)
        {
            Remove(table, after);
        }

        foreach (var (table, column) in lost.Columns)
        {
            Remove(table, column);
        }
    }

    private void Remove(SolutionMember member)
    {
        var id = SqlValue.Id(member.Id);
        switch (member.Type)
        {
            case ComponentTypes.Inert:
                Database.Run("DELETE FROM sandbox_component WHERE path=@p0", member.Name);
                return;
            case ComponentTypes.Role:
                Delete("roleid", id, "roleprivileges", "systemuserroles", "teamroles", "appmoduleroles");
                break;
            case ComponentTypes.App:
                Delete("appmoduleid", id, "appmoduleroles");
                break;
            case ComponentTypes.Step:
                Delete("sdkmessageprocessingstepid", id, "sdkmessageprocessingstepimage");
                Database.Run("UPDATE asyncoperation SET statecode=3, statuscode=32, friendlymessage=@p1 WHERE owningextensionid=@p0 AND statecode=0", id, "The step of this job is gone with its solution.");
                break;
            case ComponentTypes.CustomApi:
                Delete("customapiid", id, "customapirequestparameter", "customapiresponseproperty");
                var message = Database.Scalar("SELECT sdkmessageid FROM customapi WHERE customapiid=@p0", id);
                Delete("sdkmessageid", message, "sdkmessagefilter", "sdkmessage");
                break;
        }

        var table = organization.Table(ComponentTypes.TableOf(member.Type));
        organization.Rows.Delete(table, member.Id);
        organization.NoteWrite(table.Name);
    }

    private void Remove(Table table, Catalog after)
    {
        foreach (var privilege in PrivilegeNames.AllOf(table))
        {
            Database.Run("DELETE FROM roleprivileges WHERE privilegeid IN (SELECT privilegeid FROM privilege WHERE name=@p0)", privilege);
            Database.Run("DELETE FROM privilege WHERE name=@p0", privilege);
        }

        Delete("returnedtypecode", table.Name, "savedquery");
        Delete("primaryentitytypecode", table.Name, "savedqueryvisualization");
        Delete("objecttypecode", table.Name, "systemform", "stringmap", "principalobjectaccess");
        Delete("primaryobjecttypecode", table.Name, "sdkmessagefilter");
        Delete("objectid__type", table.Name, "annotation");
        Delete("tablename", table.Name, "sandbox_deleted", "sandbox_deletedlink");
        foreach (var (other, column) in after.Tables.SelectMany(t => t.Stored.Where(Schema.HasTypeColumn).Select(c => (t, c))))
        {
            Database.Run($"UPDATE {Schema.Quote(other.Name)} SET {Schema.Quote(column.Name)}=NULL, {Schema.Quote(Schema.TypeColumn(column))}=NULL WHERE {Schema.Quote(Schema.TypeColumn(column))}=@p0", table.Name);
        }

        organization.NoteWrite("privilege");
        organization.NoteWrite("sdkmessagefilter");
        Schema.Drop(Database, table);
    }

    private void Remove(Table table, Column column)
    {
        Database.Run("DELETE FROM stringmap WHERE objecttypecode=@p0 AND attributename=@p1", table.Name, column.Name);
        Database.Run("DELETE FROM sandbox_deletedlink WHERE tablename=@p0 AND columnname=@p1", table.Name, column.Name);
        if (!column.IsStored)
        {
            return;
        }

        Database.Run($"UPDATE sandbox_deleted SET content=json_remove(content, @p1, @p2) WHERE tablename=@p0", table.Name, $"$.{column.Name}", $"$.{Schema.TypeColumn(column)}");
        Schema.Drop(Database, table, column);
    }

    private void Delete(string column, object? value, params string[] tables)
    {
        foreach (var table in tables)
        {
            Database.Run($"DELETE FROM {table} WHERE {column}=@p0", value);
        }
    }
}
