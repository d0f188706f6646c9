using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>What the API that distributes leads answers when somebody got one.</summary>
public static class DistributionTexts
{
    public static Words Given { get; } = new("The lead is given to the person whose turn it was.", "Der Lead ist an die Person gegangen, die an der Reihe war.");
}
