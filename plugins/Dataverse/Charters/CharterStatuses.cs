namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>Values of the choice lgov_charterstatus.</summary>
internal static class CharterStatuses
{
    public const int Draft = Choices.First;
    public const int Active = Choices.First + 1;
    public const int Retired = Choices.First + 2;
}
