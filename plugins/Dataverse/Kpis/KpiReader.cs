using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Activities;
using LeadGovernance.Policy.Kpis;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Kpis;

/// <summary>Rows of one week → facts of the policy; one query a table.</summary>
internal static class KpiReader
{
    private static readonly object[] PrematureCodes = [GateCodes.FieldTooEarly, GateCodes.FieldWithoutEvidence, GateCodes.QualifiedTooEarly];

    public static KpiFacts Read(KpiWeek week, CharterSnapshot charter, Execution execution)
    {
        var service = execution.System;
        return new KpiFacts
        {
            Offers = [.. Within(week, HandoverTable.Name, [HandoverTable.HandedOverOn, HandoverTable.DueOn, HandoverTable.AnsweredOn, HandoverTable.ReturnsOn], service, HandoverTable.State, HandoverTable.ToTeam, HandoverTable.ToUser)
                .Select(row => Offer(row, charter))],
            PrematureOn = [.. Premature(week, service)],
            NewLeads = [.. Within(week, LeadTable.Name, [LeadTable.CreatedOn], service, LeadTable.OwnerId).Select(row => new NewLeadFact(
                row.GetAttributeValue<DateTime>(LeadTable.CreatedOn),
                charter.Directory.HolderOf(row.GetAttributeValue<EntityReference>(LeadTable.OwnerId), execution.Now).Holds(Responsibility.FieldSales)))],
            Talks = [.. Talks(PhoneCallTable.Name, ActivityKind.PhoneCall, week, charter, service), .. Talks(AppointmentTable.Name, ActivityKind.Appointment, week, charter, service)],
        };
    }

    private static OfferFact Offer(Entity row, CharterSnapshot charter) => new(
        TeamOf(ViolationWriter.Owner(row, HandoverTable.ToTeam, HandoverTable.ToUser), charter),
        Choices.Read<HandoverState>(row, HandoverTable.State) ?? HandoverState.None,
        row.GetAttributeValue<DateTime?>(HandoverTable.HandedOverOn),
        row.GetAttributeValue<DateTime?>(HandoverTable.DueOn),
        row.GetAttributeValue<DateTime?>(HandoverTable.AnsweredOn),
        row.GetAttributeValue<DateTime?>(HandoverTable.ReturnsOn));

    private static IEnumerable<DateTime> Premature(KpiWeek week, IOrganizationService service)
    {
        var query = Query(week, ViolationTable.Name, [ViolationTable.DetectedOn]);
        query.Criteria.AddCondition(ViolationTable.Code, ConditionOperator.In, PrematureCodes);
        return Rows.Read(service, query).Select(row => row.GetAttributeValue<DateTime>(ViolationTable.DetectedOn));
    }

    private static IEnumerable<TalkFact> Talks(string table, ActivityKind kind, KpiWeek week, CharterSnapshot charter, IOrganizationService service)
    {
        // An end that is not said is when it was recorded, as everywhere else.
        var query = Query(week, table, [TaskTable.CreatedOn, TaskTable.ActualEnd, TaskTable.ModifiedOn], [.. ActivityReader.Columns, PhoneCallTable.CallResult, PhoneCallTable.OwnerId]);
        query.Criteria.AddCondition(TaskTable.StateCode, ConditionOperator.NotEqual, ActivityStates.Cancelled);
        query.AddLink(LeadTable.Name, TaskTable.RegardingObjectId, LeadTable.Id);
        return Rows.Read(service, query).Select(row =>
        {
            var activity = ActivityReader.Of(kind, row);
            return new TalkFact(
                TeamOf(row.GetAttributeValue<EntityReference>(PhoneCallTable.OwnerId), charter),
                kind == ActivityKind.Appointment ? activity.EnteredOn : null,
                activity.DoneOn,
                activity.Result == CallResult.DecisionMakerReached);
        });
    }

    private static Guid? TeamOf(EntityReference? owner, CharterSnapshot charter) =>
        owner is null ? null : charter.Directory.TeamsOf(owner).Select(team => (Guid?)team.Id).FirstOrDefault();

    private static List<Entity> Within(KpiWeek week, string table, string[] moments, IOrganizationService service, params string[] columns) => Rows.Read(service, Query(week, table, moments, columns));

    /// <summary>Rows of which one of the moments lies in the week.</summary>
    private static QueryExpression Query(KpiWeek week, string table, string[] moments, params string[] columns)
    {
        var query = Rows.Of(table, [.. moments.Union(columns)]);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var moment in moments)
        {
            var within = either.AddFilter(LogicalOperator.And);
            within.AddCondition(moment, ConditionOperator.GreaterEqual, week.From);
            within.AddCondition(moment, ConditionOperator.LessThan, week.Until);
        }

        return query;
    }
}
