using System.CommandLine;
using LeadGovernance.Cli.Explain;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov explain</c>: the whole story of one lead of the last demonstration.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string> Lead = new("lead") { Description = "key of the lead in its file, or its id" };
    private static readonly Option<string> Database = new("--database") { HelpName = "folder", Description = "the sandbox that a demonstration left (default: artifacts/demo/sandbox)" };
    private static readonly Option<bool> Json = new("--json") { Description = "print one JSON object instead of text" };

    public static Command Command(Terminal terminal)
    {
        var language = LanguageOption.Of("language of the story");
        var command = new Command("explain", "Tell the story of one lead: channel, maturity, owner, what happened, what it needs.") { Lead, Database, language, Json };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(Lead)!,
            parsed.GetValue(Database) ?? RepositoryRoot.File("artifacts", "demo", "sandbox"),
            LanguageOption.IdOf(parsed.GetValue(language)),
            parsed.GetValue(Json),
            terminal));
        return command;
    }

    private static ExitCode Run(string lead, string folder, int language, bool json, Terminal terminal)
    {
        using var database = DemoDatabase.Open(folder);
        var story = new StoryTeller(database.System).Tell(database.Find(lead), language);
        if (json)
        {
            terminal.Data.WriteLine(ReportJson.Write(story));
        }
        else
        {
            new StoryText(story, terminal.Data, terminal.DataWidth).Write();
        }

        terminal.Data.Flush();
        return ExitCode.Ok;
    }
}
