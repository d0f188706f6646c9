using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Leads;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>Which rows a round of notices looks at.</summary>
internal static class NoticeSelection
{
    /// <summary>So long a job may take before it counts as lost.</summary>
    private const int PatienceMinutes = 10;

    /// <summary>Null when there is no such task.</summary>
    public static NoticeTask? TaskOf(string? kind) =>
        Enum.GetNames(typeof(NoticeTask)).Contains(kind?.Trim(), StringComparer.OrdinalIgnoreCase) ? (NoticeTask)Enum.Parse(typeof(NoticeTask), kind!.Trim(), ignoreCase: true) : null;

    /// <summary>Null when nothing is due at this time of day.</summary>
    /// <param name="clock">The organisation's, for what is due from an hour of the day on.</param>
    public static QueryExpression? Of(NoticeTask task, AlertSettings settings, LocalClock clock, DateTime now) => task switch
    {
        NoticeTask.Alert => Violations(query =>
        {
            query.AddCondition(ViolationTable.AlertState, ConditionOperator.Equal, Choices.Of(AlertState.Pending).Value);
            query.AddCondition(ViolationTable.AlertedTo, ConditionOperator.Null);
            query.AddCondition(ViolationTable.DetectedOn, ConditionOperator.LessEqual, now.AddMinutes(-PatienceMinutes));
        }),
        NoticeTask.Retry => Sorted(NoticeTable.Name, NoticeTable.Id, query =>
        {
            query.AddCondition(NoticeTable.State, ConditionOperator.In, Choices.Of(NoticeState.Pending).Value, Choices.Of(NoticeState.Failed).Value);
            query.AddCondition(NoticeTable.CreatedOn, ConditionOperator.LessEqual, now.AddMinutes(-PatienceMinutes));
        }),
        NoticeTask.Escalation => Violations(query =>
        {
            query.AddCondition(ViolationTable.Status, ConditionOperator.Equal, Choices.Of(ViolationStatus.Open).Value);
            query.AddCondition(ViolationTable.AlertedTo, ConditionOperator.NotNull);
            query.AddCondition(ViolationTable.EscalatedOn, ConditionOperator.Null);
            query.AddCondition(ViolationTable.DetectedOn, ConditionOperator.LessEqual, now.AddHours(-settings.EscalationHours));
        }),
        NoticeTask.Expiry => Violations(query =>
        {
            query.AddCondition(ViolationTable.Status, ConditionOperator.In, DigestReader.PendingStatuses);
            query.AddCondition(ViolationTable.DetectedOn, ConditionOperator.LessEqual, now.AddDays(-settings.ExpiryDays));
        }),
        NoticeTask.Digest => clock.ToLocal(now).Hour >= settings.DigestHour ? Managers() : null,
        NoticeTask.HandoverDue => Offers(query =>
        {
            query.AddCondition(HandoverTable.DueOn, ConditionOperator.GreaterThan, now);
            query.AddCondition(HandoverTable.DueOn, ConditionOperator.LessEqual, now.AddHours(settings.HandoverReminderHours));
        }),
        NoticeTask.HandoverOverdue => Offers(query => query.AddCondition(HandoverTable.DueOn, ConditionOperator.LessEqual, now)),
        NoticeTask.EvidenceLapses => OpenLeads(LeadTable.EvidenceUntil, now, settings.EvidenceReminderDays),
        _ => OpenLeads(LeadTable.NextLookOn, now, settings.AnswerReminderDays),
    };

    /// <summary>The day that a digest is about: it begins at the organisation's midnight.</summary>
    public static DateTime DayOf(DateTime now, LocalClock clock) => clock.ToUtc(clock.ToLocal(now).Date);

    private static QueryExpression Managers()
    {
        var query = Sorted(SystemUserTable.Name, SystemUserTable.Id, _ => { });
        query.ColumnSet.AddColumn(SystemUserTable.Id); // a distinct query returns what it is asked for, and no id beside it
        query.Distinct = true;
        var violation = query.AddLink(ViolationTable.Name, SystemUserTable.Id, ViolationTable.AlertedTo, JoinOperator.Inner);
        violation.LinkCriteria.AddCondition(ViolationTable.Status, ConditionOperator.In, DigestReader.PendingStatuses);
        return query;
    }

    private static QueryExpression Violations(Action<FilterExpression> conditions) => Sorted(ViolationTable.Name, ViolationTable.Id, conditions);

    private static QueryExpression Offers(Action<FilterExpression> conditions)
    {
        var query = Sorted(HandoverTable.Name, HandoverTable.Id, conditions);
        query.Criteria.AddCondition(HandoverTable.State, ConditionOperator.Equal, Choices.Of(HandoverState.Pending).Value);
        return query;
    }

    private static QueryExpression OpenLeads(string column, DateTime now, int days) => Sorted(LeadTable.Name, LeadTable.Id, query =>
    {
        query.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadStates.Open);
        query.AddCondition(column, ConditionOperator.GreaterThan, now);
        query.AddCondition(column, ConditionOperator.LessEqual, now.AddDays(days));
    });

    private static QueryExpression Sorted(string table, string id, Action<FilterExpression> conditions)
    {
        var query = Rows.Of(table);
        query.AddOrder(id, OrderType.Ascending);
        conditions(query.Criteria);
        return query;
    }
}
