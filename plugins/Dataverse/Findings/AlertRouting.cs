using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Notices;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>Violation → notices: who is told, whether alone or in a summary.</summary>
internal static class AlertRouting
{
    /// <summary>To the responsible manager, to the governance team's queue where nobody can be told, and to whoever's change was taken out; who acted can read the violation. What the violation says of it is written last: until then a lost job starts anew.</summary>
    public static Effects Tell(BookedViolation booked, CharterSnapshot charter, Execution execution)
    {
        var effects = new Effects();
        if (!AlertPolicy.IsNeeded(booked.Kind, booked.Level, booked.Code))
        {
            effects.TellActor(booked, charter, execution);
            effects.NoteAlert(booked.Row.Id, AlertState.NotNeeded);
            return effects;
        }

        var manager = AlertPolicy.Recipient(booked.Candidates(execution.System, charter));
        var state = manager is { } told ? effects.TellManager(booked, told, charter, execution) : effects.TellQueue(booked, charter, execution);
        effects.TellActor(booked, charter, execution);
        effects.NoteAlert(booked.Row.Id, state, null, manager);
        return effects;
    }

    private static AlertState TellManager(this Effects effects, BookedViolation booked, Guid manager, CharterSnapshot charter, Execution execution)
    {
        var subject = new NoticeSubject(booked.Row.ToEntityReference());
        var storm = IsStorm(manager, NoticeWriter.IdOf(NoticeKind.Alert, subject, manager), charter, execution);
        effects.Writes.Add(storm
            ? NoticeWriter.Raise(NoticeKind.Summary, new NoticeSubject(About: Storm.StretchOf(charter.Policy!.Charter.Alerts, execution.Now)), manager, charter)
            : NoticeWriter.Raise(NoticeKind.Alert, subject, manager, charter));
        return storm ? AlertState.Summarised : AlertState.Pending;
    }

    private static AlertState TellQueue(this Effects effects, BookedViolation booked, CharterSnapshot charter, Execution execution)
    {
        if (QueueOfGovernance(charter, execution) is { } queue)
        {
            effects.Writes.Add(NoticeWriter.RaiseToQueue(NoticeKind.Alert, new NoticeSubject(booked.Row.ToEntityReference()), queue, charter));
        }

        return AlertState.NoRecipient;
    }

    /// <summary>
    /// Whoever was stopped can read what stands against him; what was only observed stays between the managers. Whose change of owner was taken out of a
    /// request that went through got no message from the save, and is told.
    /// </summary>
    private static void TellActor(this Effects effects, BookedViolation booked, CharterSnapshot charter, Execution execution)
    {
        if (booked is not { Level: Level.Enforce, Actor: { } actor } || !AlertRecipients.Find(execution.System, [actor.Id]).Values.Any(candidate => candidate.CanBeTold))
        {
            return;
        }

        var violation = booked.Row.ToEntityReference();
        if (booked.Kind == FindingKind.Neutralised)
        {
            effects.Writes.Add(NoticeWriter.Raise(NoticeKind.Neutralised, new NoticeSubject(violation), actor.Id, charter));
        }

        effects.Attempts.Add(new Attempt([Shares.ReadOf(violation, actor.Id)], violation, Otherwise: null));
    }

    private static EntityReference? QueueOfGovernance(CharterSnapshot charter, Execution execution) => charter.GovernanceTeam is { } team
        ? Rows.Find(execution.System, TeamTable.Name, TeamTable.Id, team.Id, TeamTable.QueueId)?.GetAttributeValue<EntityReference>(TeamTable.QueueId)
        : null;

    /// <param name="own">The notice of this very alert, which an earlier delivery of the job may have written.</param>
    private static bool IsStorm(Guid manager, Guid own, CharterSnapshot charter, Execution execution)
    {
        var settings = charter.Policy!.Charter.Alerts;
        var query = Rows.Of(NoticeTable.Name);
        query.TopCount = settings.StormAlerts;
        query.Criteria.AddCondition(NoticeTable.Recipient, ConditionOperator.Equal, manager);
        query.Criteria.AddCondition(NoticeTable.Kind, ConditionOperator.Equal, Choices.Of(NoticeKind.Alert).Value);
        query.Criteria.AddCondition(NoticeTable.CreatedOn, ConditionOperator.GreaterThan, execution.Now.AddMinutes(-settings.StormMinutes));
        query.Criteria.AddCondition(NoticeTable.Id, ConditionOperator.NotEqual, own);
        return Storm.IsOn(settings, execution.System.RetrieveMultiple(query).Entities.Count);
    }
}
