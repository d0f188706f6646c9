using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Receipts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>Decision → receipt row, by upsert on its name-based id.</summary>
internal static class ReceiptWriter
{
    /// <param name="about">What tells this decision from others of its kind on the same lead.</param>
    /// <param name="to">The owner judged: the new one, or the one attempted.</param>
    public static OrganizationRequest Keep(
        this JudgedLead lead, ReceiptKind kind, EntityReference leadRow, string about, EntityReference? from, EntityReference to, Outcome outcome, string correlation)
    {
        var row = new Entity(ReceiptTable.Name, RowIds.Receipt(leadRow.Id, kind.ToString(), about))
        {
            [ReceiptTable.PrimaryName] = $"{kind} {outcome.Rule}".Trim(),
            [ReceiptTable.Lead] = leadRow,
            [ReceiptTable.Kind] = Choices.Of(kind),
            [ReceiptTable.DecidedOn] = lead.Now,
            [ReceiptTable.CharterName] = outcome.CharterName,
            [ReceiptTable.CharterVersion] = outcome.CharterVersion,
            [ReceiptTable.Actor] = new EntityReference(SystemUserTable.Name, lead.Actor.Id),
            [ReceiptTable.ActorHeld] = string.Join(",", lead.Actor.Responsibilities),
            [ReceiptTable.OwnerHeld] = string.Join(",", lead.HolderOf(to).Responsibilities),
            // As it was on record: the facts judged may have been demoted by the clock since.
            [ReceiptTable.StageBefore] = (lead.Row.StandingChoice<Stage>(LeadTable.Stage) ?? lead.Assessment.Lead.Stage) is { } stage ? Choices.Of(stage) : null,
            [ReceiptTable.StageAfter] = outcome.StageAfter is { } after ? Choices.Of(after) : null,
            [ReceiptTable.Readiness] = outcome.Readiness,
            [ReceiptTable.Rule] = outcome.Rule,
            [ReceiptTable.ExceptionUntil] = outcome.ExceptionUntil,
            [ReceiptTable.Codes] = outcome.Codes,
            [ReceiptTable.MissingCodes] = ColumnText.FitCodes(outcome.MissingCodes, ReceiptTable.MissingCodesLength),
            [ReceiptTable.ExplanationCodes] = ColumnText.FitCodes(outcome.ExplanationCodes, ReceiptTable.ExplanationCodesLength),
            [ReceiptTable.Inputs] = LeadFactsCodec.Write(lead.Assessment.Lead),
            [ReceiptTable.Calendar] = lead.Assessment.Calendar == WorkingCalendar.Default ? null : WorkingCalendarCodec.Write(lead.Assessment.Calendar),
            [ReceiptTable.CorrelationId] = correlation,
        };
        ViolationWriter.SetOwner(row, from, ReceiptTable.FromTeam, ReceiptTable.FromUser);
        ViolationWriter.SetOwner(row, to, ReceiptTable.ToTeam, ReceiptTable.ToUser);
        if (lead.Charter.GovernanceTeam is { } team)
        {
            row[ReceiptTable.OwnerId] = team;
        }

        return new UpsertRequest { Target = row };
    }
}
