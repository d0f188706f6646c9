using System.Collections.Generic;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Notices;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Health;

/// <summary>Whether managers hear of violations.</summary>
internal static class AlertHealth
{
    /// <summary>More than so many are not counted.</summary>
    private const int Most = 5000;

    public static IEnumerable<HealthFinding> Of(CharterSnapshot charter, Execution execution)
    {
        var settings = charter.Policy!.Charter.Alerts;
        yield return new(HealthCodes.AlertSender, charter.AlertQueue is null ? HealthState.Amber : HealthState.Green, CharterTable.AlertQueue, charter.AlertQueue?.Id.ToString("D") ?? "-");
        yield return Counted(HealthCodes.AlertsWithoutRecipient, Unheard(), execution);
        yield return Counted(HealthCodes.NoticesNotDelivered, NoticeSelection.Of(NoticeTask.Retry, settings, charter.Calendars.Of(null).Clock, execution.Now)!, execution);
        yield return Counted(HealthCodes.AlertsLost, NoticeSelection.Of(NoticeTask.Alert, settings, charter.Calendars.Of(null).Clock, execution.Now)!, execution);
    }

    private static QueryExpression Unheard()
    {
        var query = Rows.Of(ViolationTable.Name);
        query.Criteria.AddCondition(ViolationTable.AlertState, ConditionOperator.Equal, Choices.Of(AlertState.NoRecipient).Value);
        query.Criteria.AddCondition(ViolationTable.Status, ConditionOperator.In, DigestReader.PendingStatuses);
        return query;
    }

    private static HealthFinding Counted(string code, QueryExpression query, Execution execution)
    {
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = Most };
        var page = execution.System.RetrieveMultiple(query);
        var count = page.Entities.Count;
        return new(code, count == 0 ? HealthState.Green : HealthState.Amber, page.MoreRecords ? $"> {count}" : $"{count}", query.EntityName);
    }
}
