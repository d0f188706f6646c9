using System;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>Writes notices down. The asynchronous step on their table delivers them, so that nothing that fails on the way touches who asked for it.</summary>
internal static class NoticeWriter
{
    public static Guid IdOf(NoticeKind kind, NoticeSubject subject, Guid recipient) => RowIds.Notice(kind.ToString(), subject.Id, recipient, subject.Period);

    /// <summary>State is left out: a notice that was delivered stays delivered.</summary>
    public static OrganizationRequest Raise(NoticeKind kind, NoticeSubject subject, Guid recipient, CharterSnapshot charter) =>
        Raise(kind, subject, new EntityReference(SystemUserTable.Name, recipient), NoticeTable.Recipient, charter);

    /// <summary>For what nobody else can be told.</summary>
    public static OrganizationRequest RaiseToQueue(NoticeKind kind, NoticeSubject subject, EntityReference queue, CharterSnapshot charter) =>
        Raise(kind, subject, queue, NoticeTable.Queue, charter);

    public static OrganizationRequest Note(StoredNotice notice, NoticeState state, DateTime now, MailState mail) => new UpdateRequest
    {
        Target = new Entity(NoticeTable.Name, notice.Id)
        {
            [NoticeTable.State] = Choices.Of(state),
            [NoticeTable.SentOn] = state == NoticeState.Sent ? now : null,
            [NoticeTable.MailState] = Choices.Of(mail),
            [NoticeTable.Error] = null,
        },
    };

    public static OrganizationRequest Fail(StoredNotice notice, string error) => new UpdateRequest
    {
        Target = new Entity(NoticeTable.Name, notice.Id)
        {
            [NoticeTable.State] = Choices.Of(NoticeState.Failed),
            [NoticeTable.MailState] = Choices.Of(MailState.Failed),
            [NoticeTable.Error] = ColumnText.Fit(error, NoticeTable.ErrorLength),
        },
    };

    /// <summary>Another try: its number makes the delivering step run again.</summary>
    public static OrganizationRequest Retry(StoredNotice notice) => new UpdateRequest
    {
        Target = new Entity(NoticeTable.Name, notice.Id) { [NoticeTable.Tries] = notice.Tries + 1, [NoticeTable.State] = Choices.Of(NoticeState.Pending) },
    };

    private static OrganizationRequest Raise(NoticeKind kind, NoticeSubject subject, EntityReference recipient, string column, CharterSnapshot charter)
    {
        var row = new Entity(NoticeTable.Name, IdOf(kind, subject, recipient.Id))
        {
            [NoticeTable.PrimaryName] = Names.Of(kind).In(charter.OrganizationLanguage),
            [NoticeTable.Kind] = Choices.Of(kind),
            [column] = recipient,
            [NoticeTable.Violation] = subject.Violation,
            [NoticeTable.Handover] = subject.Handover,
            [NoticeTable.Lead] = subject.Lead,
            [NoticeTable.About] = subject.About,
        };
        if (charter.GovernanceTeam is { } team)
        {
            row[NoticeTable.OwnerId] = team;
        }

        return new UpsertRequest { Target = row };
    }
}
