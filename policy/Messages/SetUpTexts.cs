using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>What set-up answers.</summary>
public static class SetUpTexts
{
    public static Words Done(string charter, string version, Level level)
    {
        var name = Names.Of(level);
        return new(
            $"Charter \"{charter}\" {version} is active; level: {name.English}.",
            $"Die Charta „{charter}“ {version} ist aktiv; Verbindlichkeit: {name.German}.");
    }
}
