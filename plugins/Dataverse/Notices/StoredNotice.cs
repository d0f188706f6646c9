using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Alerts;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>A notice as it stands now.</summary>
internal sealed record StoredNotice(Guid Id, NoticeKind Kind, NoticeState State, Guid? Recipient, EntityReference? Queue, NoticeSubject Subject, int Tries)
{
    public EntityReference Reference => new(NoticeTable.Name, Id);

    /// <summary>Read anew, not taken from the job: an earlier delivery of the job may have done everything. Null when the row is gone.</summary>
    public static StoredNotice? Read(IOrganizationService service, Guid id)
    {
        var row = Rows.Find(
            service, NoticeTable.Name, NoticeTable.Id, id, NoticeTable.Kind, NoticeTable.State, NoticeTable.Recipient, NoticeTable.Queue,
            NoticeTable.Violation, NoticeTable.Handover, NoticeTable.Lead, NoticeTable.About, NoticeTable.Tries);
        return row is null || Choices.Read<NoticeKind>(row, NoticeTable.Kind) is not { } kind ? null : new StoredNotice(
            id,
            kind,
            Choices.Read<NoticeState>(row, NoticeTable.State) ?? NoticeState.Pending,
            row.GetAttributeValue<EntityReference>(NoticeTable.Recipient)?.Id,
            row.GetAttributeValue<EntityReference>(NoticeTable.Queue),
            new NoticeSubject(
                row.GetAttributeValue<EntityReference>(NoticeTable.Violation),
                row.GetAttributeValue<EntityReference>(NoticeTable.Handover),
                row.GetAttributeValue<EntityReference>(NoticeTable.Lead),
                row.GetAttributeValue<DateTime?>(NoticeTable.About)),
            row.GetAttributeValue<int?>(NoticeTable.Tries) ?? 0);
    }
}
