using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Doors;

/// <summary>Who owned the open leads of an account or contact, as text that travels in shared variables.</summary>
internal sealed class LeadOwners
{
    // The platform takes so many values in one condition without complaint.
    private const int AtOnce = 500;

    private readonly Dictionary<Guid, EntityReference> owners;

    public LeadOwners(string text)
        : this(text.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).ToDictionary(
            parts => Guid.Parse(parts[0]), parts => new EntityReference(parts[1], Guid.Parse(parts[2]))))
    {
        Text = text;
    }

    private LeadOwners(Dictionary<Guid, EntityReference> owners)
    {
        this.owners = owners;
        Text = string.Join(";", owners.Select(pair => $"{pair.Key:N}|{pair.Value.LogicalName}|{pair.Value.Id:N}"));
    }

    public string Text { get; }

    /// <param name="table">account or contact.</param>
    public static LeadOwners Of(string table, Guid parent, IOrganizationService service)
    {
        var rows = new List<Entity>();
        rows.AddRange(Rows.Read(service, Direct(table, parent)));
        if (table == AccountTable.Name)
        {
            // The account's contacts may go along, and their leads with them.
            rows.AddRange(Rows.Read(service, OfContacts(LeadTable.CustomerId, parent)));
            rows.AddRange(Rows.Read(service, OfContacts(LeadTable.ParentContactId, parent)));
        }

        return new(rows.GroupBy(row => row.Id).ToDictionary(group => group.Key, group => group.First().GetAttributeValue<EntityReference>(LeadTable.OwnerId)));
    }

    public EntityReference OwnerOf(Guid lead) => owners[lead];

    /// <summary>Those of the leads that have another owner now.</summary>
    public IEnumerable<Entity> Moved(IOrganizationService service)
    {
        var ids = owners.Keys.ToList();
        for (var start = 0; start < ids.Count; start += AtOnce)
        {
            var query = Rows.Of(LeadTable.Name, LeadColumns.AllList);
            query.Criteria.AddCondition(LeadTable.Id, ConditionOperator.In, [.. ids.Skip(start).Take(AtOnce).Cast<object>()]);
            foreach (var row in Rows.Read(service, query).Where(row => !row.GetAttributeValue<EntityReference>(LeadTable.OwnerId).Equals(owners[row.Id])))
            {
                yield return row;
            }
        }
    }

    private static QueryExpression OfContacts(string column, Guid account)
    {
        var query = OpenLeads();
        query.AddLink(ContactTable.Name, column, ContactTable.Id).LinkCriteria.AddCondition(ContactTable.ParentCustomerId, ConditionOperator.Equal, account);
        return query;
    }

    /// <summary>The customer's leads follow by default; those of a parent account or contact where an administrator made them.</summary>
    private static QueryExpression Direct(string table, Guid parent)
    {
        var query = OpenLeads();
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(table == AccountTable.Name ? LeadTable.ParentAccountId : LeadTable.ParentContactId, ConditionOperator.Equal, parent);
        either.AddCondition(LeadTable.CustomerId, ConditionOperator.Equal, parent);
        return query;
    }

    private static QueryExpression OpenLeads()
    {
        var query = Rows.Of(LeadTable.Name, LeadTable.OwnerId);
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadStates.Open);
        return query;
    }
}
