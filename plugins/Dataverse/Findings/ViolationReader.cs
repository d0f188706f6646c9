using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Notices;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Exceptions;
using LeadGovernance.Policy.Gate;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>What is on record already.</summary>
internal static class ViolationReader
{
    /// <summary>Whether what has been so for a while is on record since then, whoever owned the lead.</summary>
    public static bool IsBooked(Guid lead, string code, DateTime since, IOrganizationService system)
    {
        var query = Rows.Of(ViolationTable.Name);
        query.Criteria.AddCondition(ViolationTable.Lead, ConditionOperator.Equal, lead);
        query.Criteria.AddCondition(ViolationTable.Code, ConditionOperator.Equal, code);
        query.Criteria.AddCondition(ViolationTable.DetectedOn, ConditionOperator.GreaterEqual, since);
        query.TopCount = 1;
        return system.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>Whether this lead with this owner is on record with the same code: a gate saw it (level observe), or an earlier sweep.</summary>
    /// <param name="since">Only what was booked from then on counts; null: whatever was.</param>
    public static bool IsBooked(JudgedLead lead, Finding finding, IOrganizationService system, DateTime? since = null)
    {
        var query = Rows.Of(ViolationTable.Name);
        query.Criteria.AddCondition(ViolationTable.Lead, ConditionOperator.Equal, lead.Row.Id);
        query.Criteria.AddCondition(ViolationTable.Code, ConditionOperator.Equal, finding.Code);
        query.Criteria.AddCondition(finding.Verdict.Owner.IsTeam ? ViolationTable.ToTeam : ViolationTable.ToUser, ConditionOperator.Equal, finding.Verdict.Owner.Id);
        if (since is { } moment)
        {
            query.Criteria.AddCondition(ViolationTable.DetectedOn, ConditionOperator.GreaterEqual, moment);
        }

        query.TopCount = 1;
        return system.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>Violations of a lead that an exception excuses and nobody has resolved.</summary>
    public static IEnumerable<Guid> Excusable(Guid lead, IOrganizationService system)
    {
        var query = Rows.Of(ViolationTable.Name);
        query.Criteria.AddCondition(ViolationTable.Lead, ConditionOperator.Equal, lead);
        query.Criteria.AddCondition(ViolationTable.Code, ConditionOperator.In, [.. ExceptionPolicy.Excused]);
        query.Criteria.AddCondition(ViolationTable.Status, ConditionOperator.In, DigestReader.PendingStatuses);
        return Rows.Read(system, query).Select(row => row.Id);
    }
}
