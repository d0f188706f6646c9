using System;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
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
    public static void Book(this Effects effects, JudgedLead lead, Finding finding, EntityReference? from, Execution execution)
    {
        effects.Writes.Add(lead.Book(finding, lead.Row.Id, from, execution));
        effects.CarryFacts(lead);
    }

    private static OrganizationRequest Book(this JudgedLead lead, Finding finding, Guid leadId, EntityReference? from, Execution execution)
    {
        var assessment = finding.Verdict.Assessment;
        var row = new Entity(ViolationTable.Name, RowIds.Violation(leadId, finding.Code, lead.Actor.Id, lead.Now))
        {
            [ViolationTable.PrimaryName] = $"{finding.Code} {assessment.Lead.CompanyName ?? assessment.Lead.LastName}".Trim(),
            [ViolationTable.Lead] = new EntityReference(LeadTable.Name, leadId),
            [ViolationTable.Code] = finding.Code,
            [ViolationTable.Kind] = Choices.Of(finding.Kind),
            [ViolationTable.Level] = Choices.Of(assessment.Level),
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
