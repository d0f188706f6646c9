namespace LeadGovernance.Policy.Charters;

/// <summary>One text in the two languages of the pack.</summary>
public sealed record Words(string English, string German)
{
    /// <summary>The text for a Windows language id: German for every variant of it (primary language 7), else English.</summary>
    public string In(int languageId) => (languageId & 0x3FF) == 7 ? German : English;
}
