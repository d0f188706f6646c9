using System.CommandLine;

namespace LeadGovernance.Cli.Verbs;

/// <summary>The option that names one of the two languages.</summary>
internal static class LanguageOption
{
    public const string Name = "--language";
    private const string English = "en";
    private const string German = "de";
    private const int EnglishId = 1033;
    private const int GermanId = 1031;

    public static Option<string> Of(string description)
    {
        var option = new Option<string>(Name) { HelpName = $"{English}|{German}", Description = description, DefaultValueFactory = _ => English };
        option.AcceptOnlyFromAmong(English, German);
        return option;
    }

    /// <summary>Windows language id: 1033 or 1031.</summary>
    public static int IdOf(string? name) => name == German ? GermanId : EnglishId;
}
