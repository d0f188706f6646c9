using System;

namespace LeadGovernance.Policy.Activities;

/// <summary>One thing that a lead did of its own accord, and when.</summary>
public sealed record Engagement(EngagementKind Kind, DateTime On);
