using System;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Channels;

/// <summary>Whether the evidence that a rule demands is on record, and until when it counts.</summary>
internal static class Evidence
{
    public static bool Holds(EvidenceKind kind, LeadFacts lead, Thresholds thresholds, DateTime now) => kind switch
    {
        EvidenceKind.None => true,
        EvidenceKind.Referrer => lead.Referrer is { } referrer && referrer != Guid.Empty,
        EvidenceKind.LargerCustomer => lead.Customer == CustomerClass.Larger,
        EvidenceKind.TriggerEvent => lead.TriggerEventOn <= now && Until(kind, lead, thresholds) > now,
        EvidenceKind.NetworkEvent => !string.IsNullOrWhiteSpace(lead.NetworkEvent),
        EvidenceKind.ProfileLink => IsWebAddress(lead.ProfileLink),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of evidence."),
    };

    /// <summary>First moment at which the evidence no longer counts; null when it does not lapse or is not there.</summary>
    public static DateTime? Until(EvidenceKind kind, LeadFacts lead, Thresholds thresholds) =>
        kind == EvidenceKind.TriggerEvent ? lead.TriggerEventOn?.AddDays(thresholds.TriggerEventDays) : null;

    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
