using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>What set-up answers.</summary>
public static class SetUpTexts
{
    /// <param name="steps">How many were removed.</param>
    public static Words TornDown(int steps) => new(
        $"{steps} steps removed. The solution can be uninstalled now.",
        $"{steps} Schritte entfernt. Die Lösung kann nun deinstalliert werden.");

    public static Words Done(string charter, string version, Level level)
    {
        var name = Names.Of(level);
        return new(
            $"Charter \"{charter}\" {version} is active; level: {name.English}.",
            $"Die Charta „{charter}“ {version} ist aktiv; Verbindlichkeit: {name.German}.");
    }
}
