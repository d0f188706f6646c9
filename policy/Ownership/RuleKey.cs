using System;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Ownership;

/// <summary>What a rule is for in one phase; null is any. Product family and region ignore case.</summary>
internal readonly struct RuleKey(string channel, Stage stage, OfferKind? offer, string? family, CustomerClass? customer, string? region) : IEquatable<RuleKey>
{
    private readonly string channel = channel;
    private readonly Stage stage = stage;
    private readonly OfferKind? offer = offer;
    private readonly string? family = Named(family);
    private readonly CustomerClass? customer = customer;
    private readonly string? region = Named(region);

    public static RuleKey Of(CharterRule rule, Stage stage) => new(rule.Channel, stage, rule.Offer, rule.ProductFamily, rule.Customer, rule.Region);

    /// <summary>Which of family (8), customer (4), offer (2) and region (1) are named.</summary>
    public int Named() => (family is null ? 0 : 8) | (customer is null ? 0 : 4) | (offer is null ? 0 : 2) | (region is null ? 0 : 1);

    /// <summary>The same key with only those parts named.</summary>
    public RuleKey Keep(int parts) => new(
        channel, stage, (parts & 2) != 0 ? offer : null, (parts & 8) != 0 ? family : null, (parts & 4) != 0 ? customer : null, (parts & 1) != 0 ? region : null);

    public bool Equals(RuleKey other) =>
        stage == other.stage && offer == other.offer && customer == other.customer
        && string.Equals(channel, other.channel, StringComparison.Ordinal)
        && string.Equals(family, other.family, StringComparison.OrdinalIgnoreCase)
        && string.Equals(region, other.region, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is RuleKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = StringComparer.Ordinal.GetHashCode(channel);
        hash = (hash * 397) ^ (int)stage;
        hash = (hash * 397) ^ (offer is { } kind ? (int)kind + 1 : 0);
        hash = (hash * 397) ^ (customer is { } size ? (int)size + 1 : 0);
        hash = (hash * 397) ^ (family is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(family));
        return (hash * 397) ^ (region is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(region));
    }

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
