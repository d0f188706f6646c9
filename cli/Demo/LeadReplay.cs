using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Packaging;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Demo;

/// <summary>Enters every lead through the service of the person (or application) who brings it.</summary>
internal sealed class LeadReplay(LeadGovernance.Sandbox.Sandbox sandbox, People people, RelatedRows related, bool skipRefused)
{
    /// <summary>Who enters a lead whose file names nobody.</summary>
    private const string Nobody = DemoTeams.Integration;

    private readonly Dictionary<Guid, IOrganizationService> services = [];
    private readonly List<BadCell> refused = [];

    /// <summary>Rows that the platform did not take.</summary>
    public IReadOnlyList<BadCell> Refused => refused;

    /// <returns>The leads that now exist.</returns>
    public IReadOnlyList<MappedLead> Run(IReadOnlyList<MappedLead> leads, Action<int> done)
    {
        foreach (var lead in leads)
        {
            Enter(lead);
            sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
            done(1);
        }

        sandbox.RunJobs();
        return [.. leads.Where(lead => related.Leads.ContainsKey(lead.Key))];
    }

    /// <returns>Id of the new lead; null when the platform did not take it and that is to be skipped.</returns>
    public Guid? Enter(MappedLead lead)
    {
        var by = people.User(lead.Names.GetValueOrDefault(LeadColumns.EnteredBy, Nobody));
        if (!services.TryGetValue(by, out var service))
        {
            service = services[by] = sandbox.ServiceFor(by);
        }

        if (skipRefused && lead.Names.TryGetValue(LeadColumns.DuplicateOf, out var original) && !related.Leads.ContainsKey(original))
        {
            refused.Add(new BadCell(lead.Line, LeadColumns.DuplicateOf, original, "the platform refused the lead it repeats.", "Correct that line first."));
            return null;
        }

        related.BeginRow();
        try
        {
            var id = service.Create(Row(lead));
            related.Remember(lead.Key, id);
            return id;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (skipRefused)
        {
            related.UndoRow();
            refused.Add(new BadCell(lead.Line, string.Empty, string.Empty, $"the platform refused the lead: {fault.Message}", "Correct the line."));
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new InvalidInputException($"line {lead.Line}, lead {lead.Key}", $"the platform refused the lead: {fault.Message}", "Correct the line.", fault);
        }
    }

    private Entity Row(MappedLead lead)
    {
        // The id follows from the key, so that the same file gives the same result and a lead is found again by its key.
        var row = new Entity("lead", NameBasedGuid.Of("demo-lead", lead.Key));
        foreach (var (column, value) in lead.Columns.Where(column => column.Key != LeadColumns.TriggerEventOn))
        {
            row[column] = value;
        }

        foreach (var (column, value) in related.Lookups(lead.Names.Select(name => new KeyValuePair<string, string?>(name.Key, name.Value))))
        {
            row[column] = value;
        }

        if (lead.Columns.TryGetValue(LeadColumns.TriggerEventOn, out var on))
        {
            row["lgov_triggerevent"] = related.TriggerEvent(lead.Names[LeadColumns.Account], (DateTime)on);
        }

        return row;
    }
}
