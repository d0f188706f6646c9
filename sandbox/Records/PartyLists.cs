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
                    ["partyid"] = party.GetAttributeValue<EntityReference>("partyid"),
                    ["participationtypemask"] = new OptionSetValue(mask),
                });
            }
        }
    }
}
