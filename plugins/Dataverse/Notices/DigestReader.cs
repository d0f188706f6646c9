using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Alerts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>Open violations that a manager was told of.</summary>
internal static class DigestReader
{
    public static IReadOnlyList<DigestLine> Lines(Guid manager, CharterSnapshot charter, IOrganizationService service)
    {
        var query = Rows.Of(
            ViolationTable.Name, ViolationTable.Code, ViolationTable.Severity, ViolationTable.Status, ViolationTable.DetectedOn, ViolationTable.ToTeam, ViolationTable.ToUser);
        query.Criteria.AddCondition(ViolationTable.AlertedTo, ConditionOperator.Equal, manager);
        query.Criteria.AddCondition(ViolationTable.Status, ConditionOperator.In, PendingStatuses);
        query.AddOrder(ViolationTable.Id, OrderType.Ascending);
        var lead = query.AddLink(LeadTable.Name, ViolationTable.Lead, LeadTable.Id, JoinOperator.LeftOuter);
        lead.EntityAlias = "lead";
        lead.Columns = new ColumnSet(LeadTable.CompanyName);
        var rows = Rows.Read(service, query);
        var teams = rows.ToDictionary(row => row.Id, row => TeamOf(row, charter));
        var names = Names([.. teams.Values.OfType<Guid>().Distinct()], service);
        return [.. rows.Select(row => new DigestLine(
            row.Id,
            row.GetAttributeValue<string>(ViolationTable.Code) ?? string.Empty,
            Choices.Read<Severity>(row, ViolationTable.Severity) ?? Severity.Medium,
            teams[row.Id] is { } team && names.TryGetValue(team, out var name) ? name : null,
            row.GetAttributeValue<AliasedValue>("lead." + LeadTable.CompanyName)?.Value as string,
            row.GetAttributeValue<DateTime>(ViolationTable.DetectedOn),
            Choices.Read<ViolationStatus>(row, ViolationTable.Status) ?? ViolationStatus.Open))];
    }

    /// <summary>Values of the status with which somebody still has to do something.</summary>
    public static object[] PendingStatuses { get; } =
        [.. Enum.GetValues(typeof(ViolationStatus)).Cast<ViolationStatus>().Where(ViolationLife.IsPending).Select(status => (object)Choices.Of(status).Value)];

    private static Guid? TeamOf(Entity row, CharterSnapshot charter) =>
        ViolationWriter.Owner(row, ViolationTable.ToTeam, ViolationTable.ToUser) is { } owner ? charter.Directory.TeamsOf(owner).Select(team => (Guid?)team.Id).FirstOrDefault() : null;

    private static IReadOnlyDictionary<Guid, string> Names(object[] teams, IOrganizationService service)
    {
        if (teams.Length == 0)
        {
            return new Dictionary<Guid, string>();
        }

        var query = Rows.Of(TeamTable.Name, TeamTable.PrimaryName);
        query.Criteria.AddCondition(TeamTable.Id, ConditionOperator.In, teams);
        return Rows.Read(service, query).ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(TeamTable.PrimaryName));
    }
}
