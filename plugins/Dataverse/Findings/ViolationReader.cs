using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Gate;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>What is on record already.</summary>
internal static class ViolationReader
{
    /// <summary>Whether this lead with this owner is on record with the same code: a gate saw it (level observe), or an earlier sweep.</summary>
    public static bool IsBooked(JudgedLead lead, Finding finding, IOrganizationService system)
    {
        var query = Rows.Of(ViolationTable.Name);
        query.Criteria.AddCondition(ViolationTable.Lead, ConditionOperator.Equal, lead.Row.Id);
        query.Criteria.AddCondition(ViolationTable.Code, ConditionOperator.Equal, finding.Code);
        query.Criteria.AddCondition(finding.Verdict.Owner.IsTeam ? ViolationTable.ToTeam : ViolationTable.ToUser, ConditionOperator.Equal, finding.Verdict.Owner.Id);
        query.TopCount = 1;
        return system.RetrieveMultiple(query).Entities.Count > 0;
    }
}
