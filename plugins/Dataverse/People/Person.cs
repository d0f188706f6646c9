namespace LeadGovernance.Plugins.Dataverse.People;

/// <summary>What the pack needs to know of a user.</summary>
/// <param name="LanguageId">Windows language id of the user interface; 0 when none is set.</param>
internal sealed record Person(bool IsApplication, bool IsDisabled, int LanguageId);
