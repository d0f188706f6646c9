using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Calls, appointments, e-mails, tasks and engagement as people and tools enter them.</summary>
internal static class Activities
{
    private const int FirstOption = 723100000;
    private const int Completed = 1;

    public static OptionSetValue Result(CallResult result) => new(FirstOption + (int)result);

    /// <summary>An open activity about a row; nothing is regarded when that is null.</summary>
    public static Guid Add(this Office office, string table, EntityReference? about, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table) { ["subject"] = "Muster" };
        if (about != null)
        {
            row["regardingobjectid"] = about;
        }

        return office.System.Create(row.With(values));
    }

    public static void Complete(this Office office, string table, Guid id, params (string Column, object? Value)[] values) =>
        office.System.Update(new Entity(table, id) { ["statecode"] = new OptionSetValue(Completed) }.With(values));

    /// <summary>A call that was made now, and the jobs it causes.</summary>
    public static Guid Call(this Office office, Guid lead, CallResult? result)
    {
        var id = office.Add("phonecall", new EntityReference("lead", lead));
        office.Complete("phonecall", id, ("lgov_callresult", result is { } reached ? Result(reached) : null));
        office.Sandbox.RunJobs();
        return id;
    }

    public static Guid Engage(this Office office, Guid lead, EngagementKind kind, DateTime? on = null)
    {
        var id = office.System.Create(Engagement(lead, kind, on));
        office.Sandbox.RunJobs();
        return id;
    }

    public static Entity Engagement(Guid lead, EngagementKind kind, DateTime? on = null) => new("lgov_engagement")
    {
        ["lgov_name"] = kind.ToString(),
        ["lgov_lead"] = new EntityReference("lead", lead),
        ["lgov_kind"] = new OptionSetValue(FirstOption + (int)kind),
        ["lgov_occurredon"] = on,
        ["lgov_source"] = "Newsletter",
    };

    public static int Readiness(this Office office, Guid lead) => office.Read(lead).GetAttributeValue<int>("lgov_readiness");

    public static DateTime? Moment(this Office office, Guid lead, string column) => office.Read(lead).GetAttributeValue<DateTime?>(column);

    /// <summary>What the charter says now, without a save.</summary>
    public static OrganizationResponse Evaluate(this Office office, Guid lead) =>
        office.System.Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", lead) });

    /// <summary>Jobs that failed stay behind with their error.</summary>
    public static List<string> FailedJobs(this Office office)
    {
        const int failed = 31;
        var query = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("name", "friendlymessage") };
        query.Criteria.AddCondition("statuscode", ConditionOperator.Equal, failed);
        return [.. office.System.RetrieveMultiple(query).Entities.Select(job => $"{job["name"]}: {job["friendlymessage"]}")];
    }

    public static bool Exists(this Office office, string table, Guid id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, id);
        return office.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}

/// <summary>As the choice lgov_callresult stores it.</summary>
internal enum CallResult
{
    DecisionMakerReached,
    OtherPersonReached,
    NotReached,
    LeftMessage,
    WrongNumber,
}

/// <summary>As the choice lgov_engagementkind stores it.</summary>
internal enum EngagementKind
{
    ExplicitRequest,
    Event,
    Download,
    Click,
    Conversation,
    Reply,
}
