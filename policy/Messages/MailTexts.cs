using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>A notice as a mail: what the notification says, with a link where there is an address to link to.</summary>
public static class MailTexts
{
    /// <summary>Width of the platform's column <c>email.subject</c>.</summary>
    public const int LongestSubject = 800;

    /// <param name="address">Null: no link.</param>
    public static Words Of(Alert alert, string? address) => new(
        Of(alert.Body.English, alert.Action.English, address),
        Of(alert.Body.German, alert.Action.German, address));

    private static string Of(string body, string action, string? address) =>
        Html.Paragraph(body) + (address is null ? string.Empty : $"<p>{Html.Link(action, address).Markup}</p>");
}
