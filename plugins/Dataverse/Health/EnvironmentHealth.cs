using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Health;

/// <summary>What of the environment itself works for or against the charter.</summary>
internal static class EnvironmentHealth
{
    // Documented with inverted labels in some organisations: 0 may read "Yes".
    private static readonly object[] TwoOptions = [LeadTable.ConfirmInterest, LeadTable.EvaluateFit];

    public static IEnumerable<HealthFinding> Of(IOrganizationService service) => [.. AssignmentRules(service), PreviousOwner(service), .. Labels(service)];

    /// <summary>The table is there only with Dynamics 365 Sales; asking a table that is not would fault.</summary>
    private static IEnumerable<HealthFinding> AssignmentRules(IOrganizationService service)
    {
        const string table = "msdyn_assignmentrule";
        var known = Rows.Of(SdkMessageFilterTable.Name);
        known.Criteria.AddCondition(SdkMessageFilterTable.PrimaryObjectTypeCode, ConditionOperator.Equal, table);
        known.TopCount = 1;
        if (service.RetrieveMultiple(known).Entities.Count == 0)
        {
            return [];
        }

        var active = Rows.Read(service, Rows.OfActive(table)).Count;
        return [new HealthFinding(HealthCodes.AssignmentRules, active == 0 ? HealthState.Green : HealthState.Amber, table, $"{active}")];
    }

    private static HealthFinding PreviousOwner(IOrganizationService service)
    {
        var shares = Rows.Read(service, Rows.Of(OrganizationTable.Name, OrganizationTable.ShareToPreviousOwnerOnAssign))
            .Any(row => row.GetAttributeValue<bool>(OrganizationTable.ShareToPreviousOwnerOnAssign));
        return new(HealthCodes.ShareToPreviousOwner, shares ? HealthState.Amber : HealthState.Green, OrganizationTable.ShareToPreviousOwnerOnAssign, shares ? "1" : "0");
    }

    private static IEnumerable<HealthFinding> Labels(IOrganizationService service)
    {
        var query = Rows.Of(StringMapTable.Name, StringMapTable.AttributeName, StringMapTable.AttributeValue, StringMapTable.Value, StringMapTable.LangId);
        query.Criteria.AddCondition(StringMapTable.ObjectTypeCode, ConditionOperator.Equal, LeadTable.Name);
        query.Criteria.AddCondition(StringMapTable.AttributeName, ConditionOperator.In, TwoOptions);
        return Rows.Read(service, query)
            .GroupBy(row => row.GetAttributeValue<string>(StringMapTable.AttributeName))
            .OrderBy(column => column.Key, System.StringComparer.Ordinal)
            .Select(column => new HealthFinding(
                HealthCodes.TwoOptionLabels,
                HealthState.Green,
                column.Key,
                string.Join(", ", column
                    .OrderBy(row => row.GetAttributeValue<int>(StringMapTable.LangId)).ThenBy(row => row.GetAttributeValue<int>(StringMapTable.AttributeValue))
                    .Select(row => $"{row.GetAttributeValue<int>(StringMapTable.AttributeValue)} = {row.GetAttributeValue<string>(StringMapTable.Value)}"))));
    }
}
