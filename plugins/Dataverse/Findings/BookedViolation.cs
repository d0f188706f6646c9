using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>A violation as it stands now, with the lead it is about (null when that is gone).</summary>
internal sealed record BookedViolation(Entity Row, Entity? Lead)
{
    public FindingKind Kind => Choices.Read<FindingKind>(Row, ViolationTable.Kind) ?? FindingKind.Noted;

    public string Code => Row.GetAttributeValue<string>(ViolationTable.Code) ?? string.Empty;

    public EntityReference? Actor => Row.GetAttributeValue<EntityReference>(ViolationTable.Actor);

    public Level Level => Choices.Read<Level>(Row, ViolationTable.Level) ?? Level.Off;

    public Severity Severity => Choices.Read<Severity>(Row, ViolationTable.Severity) ?? Severity.Medium;

    public ViolationStatus Status => Choices.Read<ViolationStatus>(Row, ViolationTable.Status) ?? ViolationStatus.Open;

    public EntityReference? AlertedTo => Row.GetAttributeValue<EntityReference>(ViolationTable.AlertedTo);

    public AlertState Alert => Choices.Read<AlertState>(Row, ViolationTable.AlertState) ?? AlertState.Pending;

    /// <summary>Read anew, not taken from the job: an earlier delivery of the job may have done everything.</summary>
    public static BookedViolation? Read(IOrganizationService service, Guid id)
    {
        var row = Rows.Find(
            service, ViolationTable.Name, ViolationTable.Id, id, ViolationTable.Lead, ViolationTable.Code, ViolationTable.Kind, ViolationTable.Level,
            ViolationTable.Stage, ViolationTable.MissingCodes, ViolationTable.Actor, ViolationTable.ToTeam, ViolationTable.ToUser,
            ViolationTable.AlertState, ViolationTable.AlertedTo, ViolationTable.Severity, ViolationTable.Status, ViolationTable.EscalatedOn, ViolationTable.DetectedOn);
        var lead = row?.GetAttributeValue<EntityReference>(ViolationTable.Lead);
        return row is null ? null : new BookedViolation(
            row,
            lead is null ? null : Rows.Find(service, LeadTable.Name, LeadTable.Id, lead.Id, LeadTable.CompanyName, LeadTable.OwnerId));
    }

    /// <summary>Who might be told: the charter's choice, the actor's manager, the administrator of the team the lead was meant for, then of the team that has it.</summary>
    public IEnumerable<AlertCandidate?> Candidates(IOrganizationService service, CharterSnapshot charter)
    {
        var owners = new[] { ViolationWriter.Owner(Row, ViolationTable.ToTeam, ViolationTable.ToUser), Lead?.GetAttributeValue<EntityReference>(LeadTable.OwnerId) };
        return AlertRecipients.InOrder(
            service,
            charter.AlertManager,
            Actor,
            owners.OfType<EntityReference>().SelectMany(charter.Directory.TeamsOf));
    }

    public Alert Words(Charter charter) => AlertTexts.Of(
        Row.GetAttributeValue<string>(ViolationTable.Code),
        Kind,
        Choices.Read<Stage>(Row, ViolationTable.Stage),
        (Row.GetAttributeValue<string>(ViolationTable.MissingCodes) ?? string.Empty).Split([','], StringSplitOptions.RemoveEmptyEntries),
        Lead?.GetAttributeValue<string>(LeadTable.CompanyName),
        charter);
}
