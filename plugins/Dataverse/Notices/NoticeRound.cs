using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>One thing to tell: whether it still stands, who is told, what is written down.</summary>
internal sealed class NoticeRound(CharterSnapshot charter, Execution execution)
{
    /// <param name="told">How many people are told.</param>
    /// <param name="problem">Code of what stands against it; null when nothing does.</param>
    public Effects Raise(NoticeTask task, Guid id, out int told, out string? problem)
    {
        var effects = task switch
        {
            NoticeTask.Alert => Alert(id),
            NoticeTask.Retry => Retry(id),
            NoticeTask.Escalation => Escalate(id),
            NoticeTask.Expiry => Expire(id),
            NoticeTask.Digest => Digest(id),
            NoticeTask.HandoverDue => Offer(id, NoticeKind.HandoverDue),
            NoticeTask.HandoverOverdue => Offer(id, NoticeKind.HandoverOverdue),
            NoticeTask.EvidenceLapses => Lead(id, NoticeKind.EvidenceLapses),
            _ => Lead(id, NoticeKind.AnswersAge),
        };
        told = effects?.Writes.Count(write => write.Parameters.TryGetValue("Target", out var target) && target is Entity { LogicalName: NoticeTable.Name }) ?? 0;
        problem = effects is null ? AlertCodes.NothingToTell : told == 0 && task != NoticeTask.Expiry ? AlertCodes.NoRecipient : null;
        return effects ?? new Effects();
    }

    private Effects? Alert(Guid id) =>
        BookedViolation.Read(execution.System, id) is { Alert: AlertState.Pending, AlertedTo: null } booked ? AlertRouting.Tell(booked, charter, execution) : null;

    private Effects? Retry(Guid id)
    {
        if (StoredNotice.Read(execution.System, id) is not { State: NoticeState.Pending or NoticeState.Failed } notice)
        {
            return null;
        }

        var effects = new Effects();
        effects.Writes.Add(NoticeWriter.Retry(notice));
        return effects;
    }

    /// <summary>To the manager's manager, else to whom the charter names. Where nobody is left, it is noted and not tried again.</summary>
    private Effects? Escalate(Guid id)
    {
        if (BookedViolation.Read(execution.System, id) is not { Status: ViolationStatus.Open, AlertedTo: { } manager } booked || booked.Row.Contains(ViolationTable.EscalatedOn))
        {
            return null;
        }

        var above = AlertRecipients.InOrder(execution.System, null, manager, []).Concat(AlertRecipients.InOrder(execution.System, charter.AlertManager, null, []));
        var recipient = AlertPolicy.Recipient(above.Where(candidate => candidate?.Id != manager.Id));
        var effects = new Effects();
        if (recipient is { } told)
        {
            effects.Writes.Add(NoticeWriter.Raise(NoticeKind.Escalation, new NoticeSubject(booked.Row.ToEntityReference()), told, charter));
        }

        effects.NoteEscalation(id, execution.Now, recipient);
        return effects;
    }

    private Effects? Expire(Guid id)
    {
        if (BookedViolation.Read(execution.System, id) is not { } booked || !ViolationLife.IsPending(booked.Status))
        {
            return null;
        }

        var effects = new Effects();
        effects.SetStatus(id, ViolationStatus.Expired);
        return effects;
    }

    private Effects? Digest(Guid manager) => DigestReader.Lines(manager, charter, execution.System).Count == 0
        ? null
        : Tell(NoticeKind.Digest, new NoticeSubject(About: NoticeSelection.DayOf(execution.Now, charter.Calendars.Of(null).Clock)), [manager]);

    /// <summary>Whoever can answer; when it is late, whoever handed over too.</summary>
    private Effects? Offer(Guid id, NoticeKind kind)
    {
        var row = Rows.Find(execution.System, HandoverTable.Name, HandoverTable.Id, id, [.. StoredHandover.Columns, HandoverTable.HandedOverBy]);
        if (row is null || Choices.Read<HandoverState>(row, HandoverTable.State) != HandoverState.Pending || ViolationWriter.Owner(row, HandoverTable.ToTeam, HandoverTable.ToUser) is not { } to)
        {
            return null;
        }

        var late = kind == NoticeKind.HandoverOverdue;
        var people = charter.Directory.PeopleOf(to).Concat(late && row.GetAttributeValue<EntityReference>(HandoverTable.HandedOverBy) is { } giver ? [giver.Id] : []);
        var about = row.GetAttributeValue<DateTime?>(late ? HandoverTable.ReturnsOn : HandoverTable.DueOn);
        return Tell(kind, new NoticeSubject(Handover: row.ToEntityReference(), Lead: row.GetAttributeValue<EntityReference>(HandoverTable.Lead), About: about), people);
    }

    /// <summary>The owner, or the administrator of the team that owns it.</summary>
    private Effects? Lead(Guid id, NoticeKind kind)
    {
        if (JudgedLead.Find(id, charter, execution) is not { } lead)
        {
            return null;
        }

        var settings = charter.Policy!.Charter.Alerts;
        var about = kind == NoticeKind.EvidenceLapses
            ? lead.Assessment.EvidenceUntil is { } until && until > execution.Now ? until : (DateTime?)null
            : charter.Policy.EndingAnswers(lead.Assessment, execution.Now.AddDays(settings.AnswerReminderDays)).Select(answer => (DateTime?)answer.EndedOn).Min();
        if (about is null || !lead.Assessment.Lead.IsOpen)
        {
            return null;
        }

        var owner = lead.StoredOwner!;
        var people = owner.LogicalName == SystemUserTable.Name ? [owner.Id] : AlertRecipients.InOrder(execution.System, null, null, [owner]).Select(candidate => candidate?.Id ?? Guid.Empty);
        return Tell(kind, new NoticeSubject(Lead: new EntityReference(LeadTable.Name, id), About: about), people);
    }

    private Effects Tell(NoticeKind kind, NoticeSubject subject, IEnumerable<Guid> people)
    {
        var effects = new Effects();
        foreach (var person in AlertRecipients.Find(execution.System, [.. people.Where(id => id != Guid.Empty).Distinct()]).Values.Where(candidate => candidate.CanBeTold))
        {
            effects.Writes.Add(NoticeWriter.Raise(kind, subject, person.Id, charter));
        }

        return effects;
    }
}
