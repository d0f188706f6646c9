using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Activities;

/// <summary>Rows about one lead → activities and engagement of the policy; one query a table.</summary>
internal static class ActivityReader
{
    /// <summary>What an activity is read from, whatever its table.</summary>
    public static readonly IReadOnlyList<string> Columns = [TaskTable.StateCode, TaskTable.StatusCode, TaskTable.ActualEnd, TaskTable.CreatedOn, TaskTable.ModifiedOn];

    public static IReadOnlyCollection<Activity> Activities(Guid lead, IOrganizationService service) =>
    [
        .. Read(PhoneCallTable.Name, lead, service, PhoneCallTable.CallResult).Select(row => Of(ActivityKind.PhoneCall, row)),
        .. Read(AppointmentTable.Name, lead, service, AppointmentTable.CallResult).Select(row => Of(ActivityKind.Appointment, row)),
        .. Read(EmailTable.Name, lead, service, EmailTable.DirectionCode).Select(row => Of(ActivityKind.Email, row)),
        .. Read(TaskTable.Name, lead, service).Select(row => Of(ActivityKind.Task, row)),
    ];

    public static IReadOnlyCollection<Engagement> Engagements(Guid lead, IOrganizationService service)
    {
        var query = Rows.OfActive(EngagementTable.Name, EngagementTable.Kind, EngagementTable.OccurredOn, EngagementTable.CreatedOn);
        query.Criteria.AddCondition(EngagementTable.Lead, ConditionOperator.Equal, lead);
        return
        [
            .. from row in Rows.Read(service, query)
               let kind = Choices.Read<EngagementKind>(row, EngagementTable.Kind)
               where kind != null
               select new Engagement(kind.Value, NotAfter(row.GetAttributeValue<DateTime>(EngagementTable.CreatedOn), row.GetAttributeValue<DateTime?>(EngagementTable.OccurredOn))),
        ];
    }

    /// <summary>The lead that an activity is about; null when it is about something else, or gone.</summary>
    public static Guid? LeadOf(EntityReference activity, IOrganizationService service) =>
        Rows.Find(service, activity.LogicalName, TaskTable.Id, activity.Id, TaskTable.RegardingObjectId)?.GetAttributeValue<EntityReference>(TaskTable.RegardingObjectId) is { LogicalName: LeadTable.Name } lead
            ? lead.Id
            : null;

    private static List<Entity> Read(string table, Guid lead, IOrganizationService service, params string[] own)
    {
        var query = Rows.Of(table, [.. Columns, .. own]);
        query.Criteria.AddCondition(TaskTable.RegardingObjectId, ConditionOperator.Equal, lead);
        query.Criteria.AddCondition(TaskTable.StateCode, ConditionOperator.NotEqual, ActivityStates.Cancelled);
        if (table != AppointmentTable.Name)
        {
            query.Criteria.AddCondition(TaskTable.StateCode, ConditionOperator.Equal, ActivityStates.Completed);
        }

        return Rows.Read(service, query);
    }

    public static Activity Of(ActivityKind kind, Entity row) => new(kind)
    {
        EnteredOn = row.GetAttributeValue<DateTime>(TaskTable.CreatedOn),
        DoneOn = ActivityStates.IsDone(row, kind) ? NotAfter(row.GetAttributeValue<DateTime>(TaskTable.ModifiedOn), row.GetAttributeValue<DateTime?>(TaskTable.ActualEnd)) : null,
        Result = Choices.Read<CallResult>(row, PhoneCallTable.CallResult),
        IsIncoming = kind == ActivityKind.Email && row.GetAttributeValue<bool?>(EmailTable.DirectionCode) == false,
    };

    /// <summary>What is on record has happened: a moment that is left out, or lies in the future, is when it was recorded.</summary>
    private static DateTime NotAfter(DateTime recorded, DateTime? said) => said < recorded ? said.Value : recorded;
}
