namespace LeadGovernance.Policy.Activities;

/// <summary>What a lead did of its own accord.</summary>
public enum EngagementKind
{
    ExplicitRequest,
    Event,
    Download,
    Click,
    Conversation,
    Reply,
}
