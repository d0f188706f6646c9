using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Automation;

/// <summary>
/// One sweep: all pages first, then one call per lead, at last the note that it went through. Killed in the middle it is simply run again:
/// nothing but that note says where it was, and a lead looked at twice is written once.
/// </summary>
internal sealed class SweepRun(IOrganizationService service)
{
    private const int MostFailures = 100;

    private readonly List<SweepFailure> failures = [];
    private int changed;
    private int booked;
    private int parked;
    private int gone;
    private int failed;

    /// <summary>Called for every lead that the sweep wrote.</summary>
    public Action<Guid>? Written { get; init; }

    /// <param name="found">Is told how many leads were selected.</param>
    /// <param name="done">Is told of each lead that is done.</param>
    public SweepResult Run(SweepOptions options, Action<int>? found = null, Action? done = null)
    {
        var watch = Stopwatch.StartNew();
        var (leads, first) = Select(options);
        found?.Invoke(leads.Count);
        foreach (var lead in leads)
        {
            LookAt(lead);
            done?.Invoke();
        }

        var startedOn = (DateTime)first["StartedOn"];
        // A lead that could not even be parked would be forgotten.
        var noted = options.CountsAsDone && failed == parked;
        if (noted)
        {
            service.Execute(new OrganizationRequest("lgov_SweepLeads") { ["Done"] = startedOn });
        }

        return new SweepResult
        {
            Select = options.Select,
            StartedOn = startedOn,
            ChangedSince = ChangedSince(first),
            LookedAt = leads.Count,
            Changed = changed,
            Booked = booked,
            Parked = parked,
            Gone = gone,
            Failures = failures,
            Noted = noted,
            Seconds = Math.Round(watch.Elapsed.TotalSeconds, 3),
        };
    }

    /// <summary>All pages before the first look, and all of one moment.</summary>
    private (IReadOnlyList<Guid> Leads, OrganizationResponse First) Select(SweepOptions options)
    {
        OrganizationResponse? first = null;
        var leads = PageReader.All(
            cursor =>
            {
                var request = new OrganizationRequest("lgov_SweepLeads") { ["Select"] = options.Select, ["Cursor"] = cursor, ["PageSize"] = options.PageSize };
                if ((options.Since ?? ChangedSince(first)) is { } since)
                {
                    request["Since"] = since;
                }

                var page = service.Execute(request);
                first ??= page;
                return page;
            },
            "LeadIds");
        return (leads, first!);
    }

    /// <summary>All pages of one moment, even when another sweep ends between two of them.</summary>
    private static DateTime? ChangedSince(OrganizationResponse? first) =>
        first?.Results.TryGetValue("ChangedSince", out var since) == true && since is DateTime moment && moment != default ? moment : null;

    private void LookAt(Guid id)
    {
        var lead = new EntityReference("lead", id);
        try
        {
            Count(id, service.Execute(new OrganizationRequest("lgov_ReevaluateLead") { ["Lead"] = lead }));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (IsGone(id))
            {
                gone++;
                return;
            }

            Park(lead, fault.Message);
        }
    }

    private void Count(Guid id, OrganizationResponse answer)
    {
        if (answer.Results.TryGetValue("ViolationId", out var violation) && violation is Guid row && row != Guid.Empty)
        {
            booked++;
        }

        if (answer["Changed"] is true)
        {
            changed++;
            Written?.Invoke(id);
        }
    }

    private void Park(EntityReference lead, string error)
    {
        failed++;
        var isParked = true;
        try
        {
            service.Execute(new OrganizationRequest("lgov_ReevaluateLead") { ["Lead"] = lead, ["Error"] = error });
            parked++;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            isParked = false;
        }

        if (failures.Count < MostFailures)
        {
            failures.Add(new SweepFailure(lead.Id, error, isParked));
        }
    }

    private bool IsGone(Guid lead)
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("leadid"), TopCount = 1 };
        query.Criteria.AddCondition("leadid", ConditionOperator.Equal, lead);
        return service.RetrieveMultiple(query).Entities.Count == 0;
    }
}
