namespace LeadGovernance.Policy.Channels;

/// <summary>The one channel code that the policy itself knows; every other channel is data of the charter.</summary>
public static class ChannelCodes
{
    /// <summary>No source given: never punished, always asked. Every charter must have it.</summary>
    public const string Unknown = "unknown";
}
