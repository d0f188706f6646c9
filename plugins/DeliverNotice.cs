using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Notices;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Brings a notice to its recipient: notification, and mail where it is worth one. Whatever fails is on the notice, and the next round tries again.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, NoticeTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: deliver notice", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a90", DeleteAsyncOperation = true)]
[CrmPluginRegistration(MessageNameEnum.Update, NoticeTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, NoticeTable.Tries,
    "LeadGovernance: deliver notice again", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a91", DeleteAsyncOperation = true)]
public sealed class DeliverNotice : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var notice = StoredNotice.Read(execution.System, execution.Target.Id);
        if (notice is null or { State: NoticeState.Sent or NoticeState.Dropped } || execution.UsableCharter(out _) is not { } charter)
        {
            return Effects.Nothing();
        }

        if (new LetterWriter(charter, execution).Write(notice) is not { } letter)
        {
            return Drop(notice, execution);
        }

        var recipient = notice.Recipient is { } user ? AlertRecipients.Find(execution.System, [user]).Values.FirstOrDefault(candidate => candidate.CanBeTold) : null;
        return recipient is null && notice.Queue is null ? Reroute(notice, execution) : Deliver(notice, letter, recipient, charter, execution);
    }

    /// <param name="recipient">Null: the notice goes to a queue.</param>
    private static Effects Deliver(StoredNotice notice, Letter letter, AlertCandidate? recipient, CharterSnapshot charter, Execution execution)
    {
        var effects = new Effects();
        if (recipient != null)
        {
            effects.Writes.Add(AlertWriter.Notify(letter, notice.Id, recipient.Id, charter.LanguageOf(recipient.Id)));
            effects.Writes.Add(Shares.ReadOf(notice.Reference, recipient.Id));
            if (notice.Subject.Violation is { } violation)
            {
                effects.Writes.Add(Shares.ReadOf(violation, recipient.Id));
            }
        }

        var mail = effects.Mail(notice, letter, recipient, charter, execution);
        if (notice is { Kind: NoticeKind.Alert, Recipient: { } manager, Subject.Violation: { } alerted })
        {
            effects.NoteAlert(alerted.Id, AlertState.Sent, execution.Now, manager);
        }

        effects.Writes.Add(NoticeWriter.Note(notice, NoticeState.Sent, execution.Now, mail));
        effects.AsOneAttempt(notice.Reference, error => NoticeWriter.Fail(notice, error));
        return effects;
    }

    private static Effects Drop(StoredNotice notice, Execution execution)
    {
        var effects = Effects.Nothing(Codes.Message(AlertCodes.NothingToTell).English);
        effects.Writes.Add(NoticeWriter.Note(notice, NoticeState.Dropped, execution.Now, MailState.NotNeeded));
        return effects;
    }

    /// <summary>Who was to be told has left since: the next round looks for somebody else.</summary>
    private static Effects Reroute(StoredNotice notice, Execution execution)
    {
        var effects = new Effects();
        if (notice is { Kind: NoticeKind.Alert, Subject.Violation: { } violation } && BookedViolation.Read(execution.System, violation.Id)?.AlertedTo?.Id == notice.Recipient)
        {
            effects.NoteAlert(violation.Id, AlertState.Pending);
        }

        effects.Writes.Add(NoticeWriter.Note(notice, NoticeState.Dropped, execution.Now, MailState.NotNeeded));
        return effects;
    }
}
