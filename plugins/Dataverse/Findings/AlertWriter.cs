using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>Alert → in-app notification, and what the violation says of it.</summary>
internal static class AlertWriter
{
    // appnotification.icontype
    private const int Warning = 100000003;

    /// <summary>The platform's table, not SendAppNotification: a row with an id of ours is there once, however often the job is delivered.</summary>
    public static OrganizationRequest Notify(Alert alert, Guid violation, Guid recipient, int language) => new UpsertRequest
    {
        Target = new Entity(AppNotificationTable.Name, RowIds.Notification(violation, recipient))
        {
            [AppNotificationTable.Title] = alert.Title.In(language),
            [AppNotificationTable.Body] = alert.Body.In(language),
            [AppNotificationTable.IconType] = new OptionSetValue(Warning),
            [AppNotificationTable.Data] = Data(alert.Action.In(language), violation),
            [AppNotificationTable.OwnerId] = new EntityReference(SystemUserTable.Name, recipient),
        },
    };

    public static OrganizationRequest Note(Guid violation, AlertState state, DateTime? on = null, Guid? recipient = null) => new UpdateRequest
    {
        Target = new Entity(ViolationTable.Name, violation)
        {
            [ViolationTable.AlertState] = Choices.Of(state),
            [ViolationTable.AlertedOn] = on,
            [ViolationTable.AlertedTo] = recipient is { } user ? new EntityReference(SystemUserTable.Name, user) : null,
        },
    };

    /// <summary>The shape that the notification table's data column has in Microsoft's documentation.</summary>
    private static string Data(string action, Guid violation) => JsonText.Write(JsonValue.Object(new JsonMember("actions", JsonValue.Array([JsonValue.Object(
        new JsonMember("title", JsonValue.Of(action)),
        new JsonMember("data", JsonValue.Object(
            new JsonMember("url", JsonValue.Of($"?pagetype=entityrecord&etn={ViolationTable.Name}&id={violation:D}")),
            new JsonMember("navigationTarget", JsonValue.Of("dialog")))))]))));
}
