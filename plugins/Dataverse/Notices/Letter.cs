using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>What a recipient gets: the notification, and where the notice is worth one, a mail.</summary>
/// <param name="Link">Query of the page that the notification opens, relative to the app.</param>
/// <param name="Mail">Null: no mail.</param>
internal sealed record Letter(Alert Alert, string Link, Words? Mail);
