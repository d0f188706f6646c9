using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Records;

/// <summary>Senders and receivers of activities are rows of activityparty.</summary>
internal static class PartyLists
{
    // participationtypemask, from Microsoft's entity reference of activityparty.
    private static readonly Dictionary<string, int> Masks = new(StringComparer.Ordinal)
    {
        ["from"] = 1, ["to"] = 2, ["cc"] = 3, ["bcc"] = 4, ["requiredattendees"] = 5, ["optionalattendees"] = 6, ["organizer"] = 7,
        ["resources"] = 10, ["customer"] = 11, ["customers"] = 11, ["partner"] = 12, ["partners"] = 12,
    };

    public static void Write(Organization organization, Table table, Guid activity, IDictionary<string, object?> values)
    {
        foreach (var (name, value) in values.Where(v => table.Find(v.Key)?.Kind == ColumnKind.PartyList))
        {
            if (!Masks.TryGetValue(name, out var mask))
            {
                throw Fault.NotSupported($"party list '{name}' of '{table.Name}'.");
            }

            organization.Database.Run("DELETE FROM activityparty WHERE activityid=@p0 AND participationtypemask=@p1", SqlValue.Id(activity), (long)mask);
            foreach (var party in (value as EntityCollection)?.Entities.ToArray() ?? [])
            {
                organization.Rows.Insert(organization.Table("activityparty"), Guid.CreateVersion7(), new Dictionary<string, object?>
                {
                    ["activityid"] = new EntityReference(table.Name, activity),
                    ["participationtypemask"] = new OptionSetValue(mask),
                }.Concat(Check(organization, table.Find(name)!, party)));
            }
        }
    }

    /// <summary>A party is a row that the column may hold, or an address that no row has.</summary>
    private static Dictionary<string, object?> Check(Organization organization, Column column, Entity party)
    {
        foreach (var name in party.Attributes.Keys.Where(k => k is not ("partyid" or "addressused" or "participationtypemask" or "activitypartyid")))
        {
            throw Fault.NotSupported($"column '{name}' of a party in '{column.Name}'. Set partyid or addressused.");
        }

        var values = new Dictionary<string, object?>();
        if (party.GetAttributeValue<EntityReference>("partyid") is { } reference)
        {
            if (!column.MayPointAt(reference.LogicalName))
            {
                throw Fault.Of(Codes.PartyNotAllowed, $"A {reference.LogicalName} can't be a party in '{column.Name}'. It may hold: {string.Join(", ", column.Targets)}.");
            }

            if (!organization.Rows.Exists(organization.Table(reference.LogicalName), reference.Id))
            {
                throw Fault.Missing(reference.LogicalName, reference.Id);
            }

            values["partyid"] = reference;
        }

        if (party.GetAttributeValue<string>("addressused") is { } address)
        {
            values["addressused"] = address;
        }

        return values.Count > 0 ? values : throw Fault.Of(Codes.InvalidArgument, $"A party in '{column.Name}' needs partyid or addressused.");
    }

    /// <summary>An activity takes its parties with it.</summary>
    public static void Delete(Organization organization, Table table, Guid activity)
    {
        if (table.IsActivity)
        {
            organization.Database.Run("DELETE FROM activityparty WHERE activityid=@p0", SqlValue.Id(activity));
        }
    }

    /// <summary>Puts the parties back into the columns that a row was asked for.</summary>
    public static void Read(Organization organization, Entity row, IEnumerable<Column> columns)
    {
        foreach (var column in columns.Where(c => c.Kind == ColumnKind.PartyList && Masks.ContainsKey(c.Name)))
        {
            var parties = organization.Database.Query(
                "SELECT activitypartyid, partyid, partyid__type, addressused FROM activityparty WHERE activityid=@p0 AND participationtypemask=@p1 ORDER BY rowid",
                [SqlValue.Id(row.Id), (long)Masks[column.Name]],
                r =>
                {
                    var party = new Entity("activityparty", Guid.Parse(r.GetString(0))) { ["participationtypemask"] = new OptionSetValue(Masks[column.Name]) };
                    if (!r.IsDBNull(1))
                    {
                        party["partyid"] = new EntityReference(r.GetString(2), Guid.Parse(r.GetString(1)));
                    }

                    if (!r.IsDBNull(3))
                    {
                        party["addressused"] = r.GetString(3);
                    }

                    return party;
                });
            if (parties.Count > 0)
            {
                organization.Rows.AddNames(parties.SelectMany(p => p.Attributes.Values));
                row[column.Name] = new EntityCollection(parties) { EntityName = "activityparty" };
            }
        }
    }
}
