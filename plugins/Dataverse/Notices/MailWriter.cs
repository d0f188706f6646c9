using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>A letter as an e-mail. Its row has an id of ours: whatever is interrupted, there is one, and it is sent once.</summary>
internal static class MailWriter
{
    // email.statecode
    private const int Open = 0;

    /// <summary>Adds what is still to be done for the mail; says what will have become of it.</summary>
    /// <param name="recipient">Null: the mail goes to the notice's queue.</param>
    public static MailState Mail(this Effects effects, StoredNotice notice, Letter letter, AlertCandidate? recipient, CharterSnapshot charter, Execution execution)
    {
        if (letter.Mail is not { } text)
        {
            return MailState.NotNeeded;
        }

        if (charter.AlertQueue is not { } sender)
        {
            return MailState.NoSender;
        }

        if (recipient is { HasAddress: false })
        {
            return MailState.NoAddress;
        }

        var id = RowIds.Mail(notice.Id);
        var stored = Rows.Find(execution.System, EmailTable.Name, EmailTable.Id, id, EmailTable.StateCode);
        if (stored is null)
        {
            var language = recipient is null ? charter.OrganizationLanguage : charter.LanguageOf(recipient.Id);
            effects.Writes.Add(new CreateRequest
            {
                Target = new Entity(EmailTable.Name, id)
                {
                    [EmailTable.Subject] = ColumnText.Fit(letter.Alert.Title.In(language), MailTexts.LongestSubject),
                    [EmailTable.Description] = text.In(language),
                    [EmailTable.From] = Party(sender),
                    [EmailTable.To] = Party(recipient is null ? notice.Queue! : new EntityReference(SystemUserTable.Name, recipient.Id)),
                    [EmailTable.DirectionCode] = true,
                },
            });
        }

        if (stored is null || stored.GetAttributeValue<OptionSetValue>(EmailTable.StateCode)?.Value == Open)
        {
            effects.Writes.Add(new OrganizationRequest("SendEmail") { ["EmailId"] = id, ["IssueSend"] = true, ["TrackingToken"] = string.Empty });
        }

        return MailState.Sent;
    }

    private static EntityCollection Party(EntityReference who) => new([new Entity(ActivityPartyTable.Name) { [ActivityPartyTable.PartyId] = who }]);
}
