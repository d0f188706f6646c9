using System;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>Finding → violation row, by upsert on its name-based id.</summary>
internal static class ViolationWriter
{
    /// <summary>Adds the row to what is written, and leaves the judged facts for its receipt.</summary>
    /// <returns>Id of the violation.</returns>
    public static Guid Book(this Effects effects, JudgedLead lead, Finding finding, EntityReference? from, Execution execution)
    {
        var request = lead.Book(finding, lead.Row.Id, from, execution);
        effects.WriteViolation(request);
        effects.CarryFacts(lead);
        return request.Target.Id;
    }

    /// <summary>A lead that could not be judged, with the error.</summary>
    public static UpsertRequest Park(EntityReference lead, string error, CharterSnapshot charter, Execution execution)
    {
        var row = NewRow(lead, GateCodes.NotJudged, FindingKind.Parked, charter.Policy!.Charter.Level, lead.Id.ToString("D"), charter, execution);
        row[ViolationTable.Explanation] = ColumnText.Fit($"{Codes.Message(GateCodes.NotJudged).In(charter.OrganizationLanguage)} {error}", ViolationTable.ExplanationLength);
        return new UpsertRequest { Target = row };
    }

    /// <summary>A membership that lets a field seller work on leads which field sales may not own: about no single lead.</summary>
    public static UpsertRequest BookMembership(EntityReference team, EntityReference member, Level level, CharterSnapshot charter, Execution execution)
    {
        var row = NewRow(null, GateCodes.JoinsUnripe, level == Level.Observe ? FindingKind.Observed : FindingKind.Noted, level, team.Name ?? team.Id.ToString("D"), charter, execution);
        row[ViolationTable.Explanation] = Codes.Message(GateCodes.JoinsUnripe).In(charter.OrganizationLanguage);
        SetOwner(row, team, ViolationTable.FromTeam, ViolationTable.FromUser);
        SetOwner(row, member, ViolationTable.ToTeam, ViolationTable.ToUser);
        return new UpsertRequest { Target = row };
    }

    /// <summary>What somebody reports; it counts as stopped, so that the manager is told.</summary>
    public static UpsertRequest Report(EntityReference lead, string name, string explanation, CharterSnapshot charter, Execution execution)
    {
        var row = NewRow(lead, GateCodes.Raised, FindingKind.Raised, charter.Policy!.Charter.Level, name, charter, execution);
        row[ViolationTable.Explanation] = ColumnText.Fit(explanation, ViolationTable.ExplanationLength);
        return new UpsertRequest { Target = row };
    }

    private static Entity NewRow(EntityReference? lead, string code, FindingKind kind, Level level, string name, CharterSnapshot charter, Execution execution)
    {
        var actor = execution.Root().InitiatingUserId;
        var row = new Entity(ViolationTable.Name, RowIds.Violation(lead?.Id ?? Guid.Empty, $"{code}:{name}", actor, execution.Now))
        {
            [ViolationTable.PrimaryName] = $"{code} {name}",
            [ViolationTable.Lead] = lead,
            [ViolationTable.Code] = code,
            [ViolationTable.Kind] = Choices.Of(kind),
            [ViolationTable.Level] = Choices.Of(level),
            [ViolationTable.Severity] = Choices.Of(charter.Policy!.Charter.Alerts.SeverityOf(code)),
            [ViolationTable.Actor] = new EntityReference(SystemUserTable.Name, actor),
            [ViolationTable.OnBehalfOf] = new EntityReference(SystemUserTable.Name, execution.Context.UserId),
            [ViolationTable.ApplicationId] = execution.ApplicationId()?.ToString("D"),
            [ViolationTable.Door] = execution.Context.MessageName,
            [ViolationTable.DetectedOn] = execution.Now,
            [ViolationTable.CorrelationId] = execution.Context.CorrelationId.ToString("D"),
        };
        if (charter.GovernanceTeam is { } team)
        {
            row[ViolationTable.OwnerId] = team;
        }

        return row;
    }

    private static UpsertRequest Book(this JudgedLead lead, Finding finding, Guid leadId, EntityReference? from, Execution execution)
    {
        var assessment = finding.Verdict.Assessment;
        var row = new Entity(ViolationTable.Name, RowIds.Violation(leadId, finding.Code, lead.Actor.Id, lead.Now))
        {
            [ViolationTable.PrimaryName] = $"{finding.Code} {assessment.Lead.CompanyName ?? assessment.Lead.LastName}".Trim(),
            [ViolationTable.Lead] = new EntityReference(LeadTable.Name, leadId),
            [ViolationTable.Code] = finding.Code,
            [ViolationTable.Kind] = Choices.Of(finding.Kind),
            [ViolationTable.Level] = Choices.Of(assessment.Level),
            [ViolationTable.Severity] = Choices.Of(lead.Policy.Charter.Alerts.SeverityOf(finding.Code)),
            [ViolationTable.Rule] = assessment.Rule.Code,
            [ViolationTable.Stage] = Choices.Of(assessment.Stage),
            [ViolationTable.MissingCodes] = ColumnText.FitList(finding.MissingCodes, ",", ViolationTable.MissingCodesLength),
            [ViolationTable.Explanation] = Texts.Explain(finding.Verdict).In(lead.Charter.OrganizationLanguage),
            [ViolationTable.Actor] = new EntityReference(SystemUserTable.Name, lead.Actor.Id),
            [ViolationTable.OnBehalfOf] = new EntityReference(SystemUserTable.Name, execution.Context.UserId),
            [ViolationTable.ApplicationId] = execution.ApplicationId()?.ToString("D"),
            [ViolationTable.Door] = execution.Context.MessageName,
            [ViolationTable.DetectedOn] = lead.Now,
            [ViolationTable.CorrelationId] = execution.Context.CorrelationId.ToString("D"),
        };
        SetOwner(row, from, ViolationTable.FromTeam, ViolationTable.FromUser);
        SetOwner(row, Reference(finding.Verdict.Owner), ViolationTable.ToTeam, ViolationTable.ToUser);
        if (lead.Charter.GovernanceTeam is { } team)
        {
            row[ViolationTable.OwnerId] = team;
        }

        return new UpsertRequest { Target = row };
    }

    public static EntityReference Reference(this Holder holder) => new(holder.IsTeam ? TeamTable.Name : SystemUserTable.Name, holder.Id);

    /// <summary>The twin of <see cref="SetOwner"/>.</summary>
    public static EntityReference? Owner(Entity row, string teamColumn, string userColumn) =>
        row.GetAttributeValue<EntityReference>(teamColumn) ?? row.GetAttributeValue<EntityReference>(userColumn);

    /// <summary>A lookup of our own can't point to team or user, so each owner takes two columns.</summary>
    public static void SetOwner(Entity row, EntityReference? owner, string teamColumn, string userColumn)
    {
        row[teamColumn] = owner?.LogicalName == TeamTable.Name ? owner : null;
        row[userColumn] = owner?.LogicalName == SystemUserTable.Name ? owner : null;
    }
}
