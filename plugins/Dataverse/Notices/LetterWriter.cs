using System;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>Notice → letter, from the rows as they are now; null when what it is about is gone or over.</summary>
internal sealed class LetterWriter(CharterSnapshot charter, Execution execution)
{
    private const string ViolationList = "?pagetype=entitylist&etn=" + ViolationTable.Name;

    private Charter Charter => charter.Policy!.Charter;

    public Letter? Write(StoredNotice notice) => notice.Kind switch
    {
        NoticeKind.Alert or NoticeKind.Neutralised or NoticeKind.Escalation => OfViolation(notice),
        NoticeKind.Summary => Mailed(NoticeTexts.Summary(Charter.Alerts), ViolationList),
        NoticeKind.Digest => OfDay(notice),
        NoticeKind.HandoverDue or NoticeKind.HandoverOverdue => OfHandover(notice),
        _ => OfLead(notice),
    };

    private static string Page(string table, Guid id) => $"?pagetype=entityrecord&etn={table}&id={id:D}";

    /// <summary>Only an alert of high severity is worth a mail at once; the digest brings the others.</summary>
    private Letter? OfViolation(StoredNotice notice)
    {
        if (notice.Subject.Violation is not { } reference || BookedViolation.Read(execution.System, reference.Id) is not { } booked)
        {
            return null;
        }

        var link = Page(ViolationTable.Name, reference.Id);
        var alert = booked.Words(Charter);
        return notice.Kind == NoticeKind.Escalation ? Mailed(NoticeTexts.Escalation(alert, Charter.Alerts), link)
            : notice.Kind == NoticeKind.Alert && booked.Severity == Severity.High ? Mailed(alert, link)
            : new Letter(alert, link, null);
    }

    private Letter? OfDay(StoredNotice notice)
    {
        var lines = notice.Recipient is { } manager ? DigestReader.Lines(manager, charter, execution.System) : [];
        return lines.Count == 0 ? null : new Letter(
            DigestTexts.Short(lines),
            ViolationList,
            DigestTexts.Mail(lines, violation => Address(Page(ViolationTable.Name, violation)), charter.Calendars.Of(null).Clock, execution.Now));
    }

    private Letter? OfHandover(StoredNotice notice)
    {
        var row = notice.Subject.Handover is { } reference ? Rows.Find(execution.System, HandoverTable.Name, HandoverTable.Id, reference.Id, StoredHandover.Columns) : null;
        if (row is null || Choices.Read<HandoverState>(row, HandoverTable.State) != HandoverState.Pending || row.GetAttributeValue<EntityReference>(HandoverTable.Lead) is not { } lead)
        {
            return null;
        }

        if (Rows.Find(execution.System, LeadTable.Name, LeadTable.Id, lead.Id, LeadTable.CompanyName) is not { } stored)
        {
            return null;
        }

        var company = stored.GetAttributeValue<string>(LeadTable.CompanyName);
        var clock = charter.Calendars.Of(null).Clock;
        var link = Page(LeadTable.Name, lead.Id);
        return notice.Kind == NoticeKind.HandoverDue
            ? new Letter(NoticeTexts.HandoverDue(company, row.GetAttributeValue<DateTime>(HandoverTable.DueOn), clock, execution.Now), link, null)
            : Mailed(NoticeTexts.HandoverOverdue(company, row.GetAttributeValue<DateTime>(HandoverTable.ReturnsOn), clock, execution.Now), link);
    }

    private Letter? OfLead(StoredNotice notice)
    {
        if (notice.Subject is not { Lead: { } reference, About: { } about } || JudgedLead.Find(reference.Id, charter, execution) is not { } lead)
        {
            return null;
        }

        var company = lead.Assessment.Lead.CompanyName;
        var clock = lead.Assessment.Calendar.Clock;
        var link = Page(LeadTable.Name, reference.Id);
        if (notice.Kind == NoticeKind.EvidenceLapses)
        {
            return lead.Assessment.EvidenceUntil == about ? new Letter(NoticeTexts.EvidenceLapses(company, about, clock, execution.Now), link, null) : null;
        }

        var ending = charter.Policy!.EndingAnswers(lead.Assessment, about);
        return ending.Count == 0 ? null : new Letter(NoticeTexts.AnswersAge(company, ending, clock, execution.Now), link, null);
    }

    private Letter Mailed(Alert alert, string link) => new(alert, link, MailTexts.Of(alert, Address(link)));

    /// <summary>The app's own address may carry a query of its own.</summary>
    private string? Address(string link) => charter.AppUrl is { } app ? app + (app.Contains("?") ? "&" + link.Substring(1) : link) : null;
}
