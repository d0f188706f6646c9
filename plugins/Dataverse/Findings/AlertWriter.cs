using System;
using LeadGovernance.Plugins.Dataverse.Notices;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>Letter → in-app notification, and what the violation says of its alert.</summary>
internal static class AlertWriter
{
    // appnotification.icontype
    private const int Warning = 100000003;

    /// <summary>The platform's table, not SendAppNotification: a row with an id of ours is there once, however often the job is delivered.</summary>
    public static OrganizationRequest Notify(Letter letter, Guid notice, Guid recipient, int language) => new UpsertRequest
    {
        Target = new Entity(AppNotificationTable.Name, RowIds.Notification(notice, recipient))
        {
            [AppNotificationTable.Title] = letter.Alert.Title.In(language),
            [AppNotificationTable.Body] = letter.Alert.Body.In(language),
            [AppNotificationTable.IconType] = new OptionSetValue(Warning),
            [AppNotificationTable.Data] = Data(letter.Alert.Action.In(language), letter.Link),
            [AppNotificationTable.OwnerId] = new EntityReference(SystemUserTable.Name, recipient),
        },
    };

    public static Entity Note(Guid violation, AlertState state, DateTime? on, Guid? recipient) => new(ViolationTable.Name, violation)
    {
        [ViolationTable.AlertState] = Choices.Of(state),
        [ViolationTable.AlertedOn] = on,
        [ViolationTable.AlertedTo] = recipient is { } user ? new EntityReference(SystemUserTable.Name, user) : null,
    };

    /// <summary>The shape that the notification table's data column has in Microsoft's documentation.</summary>
    private static string Data(string action, string link) => JsonText.Write(JsonValue.Object(new JsonMember("actions", JsonValue.Array([JsonValue.Object(
        new JsonMember("title", JsonValue.Of(action)),
        new JsonMember("data", JsonValue.Object(
            new JsonMember("url", JsonValue.Of(link)),
            new JsonMember("navigationTarget", JsonValue.Of("dialog")))))]))));
}
