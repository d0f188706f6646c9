using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>Messages about the pack itself, for people.</summary>
internal static class RuntimeTexts
{
    public static Words CharterUnreadable { get; } = new(
        "LG0003: This change is held back because the lead charter can't be read. Ask your administrator to open the charter and follow its health check; other saves go on.",
        "LG0003: Diese Änderung wird zurückgehalten, weil die Lead-Charta nicht lesbar ist. Bitten Sie Ihren Administrator, die Charta und ihre Prüfung zu öffnen; andere Speichervorgänge laufen weiter.");
}
