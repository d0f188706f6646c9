using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Leads;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Demo;

/// <summary>Names in files → rows that a lead points to. People and trigger events are entered when they are first named.</summary>
internal sealed class RelatedRows
{
    private readonly IOrganizationService system;
    private readonly Dictionary<string, Guid> channels;
    private readonly Dictionary<string, Guid> accounts = [];
    private readonly Dictionary<string, Guid> contacts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EntityReference> made = [];
    private readonly Dictionary<string, Guid> leads = new(StringComparer.OrdinalIgnoreCase);

    public RelatedRows(IOrganizationService system, OrganisationFile file)
    {
        this.system = system;
        channels = system.RetrieveMultiple(new QueryExpression("lgov_channel") { ColumnSet = new ColumnSet("lgov_code") }).Entities
            .ToDictionary(row => row.GetAttributeValue<string>("lgov_code"), row => row.Id);
        foreach (var account in file.Accounts)
        {
            accounts[account.Name] = system.Create(new Entity("account")
            {
                ["name"] = account.Name,
                ["numberofemployees"] = account.Employees,
                ["revenue"] = new Money(account.Revenue),
            });
        }
    }

    public IReadOnlyDictionary<string, Guid> Leads => leads;

    /// <summary>From here on, rows made for a lead belong together with it.</summary>
    public void BeginRow() => made.Clear();

    /// <summary>Takes back what was made for a lead that then was refused: never half a row.</summary>
    public void UndoRow()
    {
        foreach (var row in made)
        {
            system.Delete(row.LogicalName, row.Id);
            foreach (var name in contacts.Where(contact => contact.Value == row.Id).Select(contact => contact.Key).ToList())
            {
                contacts.Remove(name);
            }
        }

        made.Clear();
    }

    public void Remember(string key, Guid lead) => leads[key] = lead;

    public Guid Lead(string key) => leads[key];

    public Guid? Channel(string code) => channels.TryGetValue(code, out var id) ? id : null;

    public string? ChannelCode(Guid? id) => channels.FirstOrDefault(channel => channel.Value == id).Key;

    /// <summary>The lookups that the pseudo columns stand for; a null name clears its lookup.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Lookups(IEnumerable<KeyValuePair<string, string?>> names)
    {
        foreach (var (name, text) in names)
        {
            switch (name)
            {
                case LeadColumns.Channel:
                    yield return new("lgov_channel", Reference("lgov_channel", text, known => channels[known]));
                    break;
                case LeadColumns.Account:
                    yield return new("parentaccountid", Reference("account", text, known => accounts[known]));
                    break;
                case LeadColumns.Referrer:
                    yield return new("lgov_referrer", Reference("contact", text, Contact));
                    break;
                case LeadColumns.Stakeholder:
                    yield return new("lgov_stakeholder", Reference("contact", text, Contact));
                    break;
                case LeadColumns.DuplicateOf:
                    yield return new("lgov_duplicateof", Reference("lead", text, Lead));
                    break;
                default:
                    break;
            }
        }
    }

    public EntityReference TriggerEvent(string account, DateTime on) => new("lgov_triggerevent", Make(new Entity("lgov_triggerevent")
    {
        ["lgov_name"] = $"Management change at {account}",
        ["lgov_account"] = new EntityReference("account", accounts[account]),
        ["lgov_kind"] = new OptionSetValue(LeadColumns.FirstOption + 2),
        ["lgov_occurredon"] = on,
        ["lgov_source"] = "Trade register",
    }));

    private static EntityReference? Reference(string table, string? name, Func<string, Guid> find) => name is null ? null : new EntityReference(table, find(name));

    private Guid Make(Entity row)
    {
        var id = system.Create(row);
        made.Add(new EntityReference(row.LogicalName, id));
        return id;
    }

    private Guid Contact(string name)
    {
        if (!contacts.TryGetValue(name, out var id))
        {
            var parts = name.Split(' ', 2, StringSplitOptions.TrimEntries);
            id = contacts[name] = Make(new Entity("contact") { ["firstname"] = parts.Length > 1 ? parts[0] : null, ["lastname"] = parts[^1] });
        }

        return id;
    }
}
