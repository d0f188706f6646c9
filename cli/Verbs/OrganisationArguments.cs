using System;
using System.CommandLine;
using System.Globalization;
using System.ServiceModel;
using LeadGovernance.Cli.Automation;
using LeadGovernance.Cli.Connection;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Policy.Charters;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Verbs;

/// <summary>What the verbs that work on an organisation have in common: which one, as what moment, in which language, how loud.</summary>
internal sealed class OrganisationArguments
{
    public const string LanguageName = "--language";
    private const string German = "de";
    private const int EnglishId = 1033;
    private const int GermanId = 1031;

    private readonly Terminal terminal;
    private readonly Outside outside;
    private readonly Option<string> folder = new("--sandbox") { HelpName = "folder", Description = "the sandbox that a demonstration left (default: artifacts/demo/sandbox)" };
    private readonly Option<string> connection = new("--connection") { HelpName = "string", Description = $"a live organisation instead of a sandbox, by a connection string of Microsoft's client; better in the environment variable {Outside.Variable}, where no list of processes shows it" };
    private readonly Option<string> at = new("--at") { HelpName = "time", Description = "the sandbox's moment (UTC, 2026-03-31T08:00; default: where its clock stopped)" };
    private readonly Option<string> language = new(LanguageName) { HelpName = $"en|{German}", Description = "language of the table", DefaultValueFactory = _ => "en" };
    private readonly Option<bool> json = new("--json") { Description = "print one JSON object instead of a table" };
    private readonly Option<bool> quiet = new("--quiet") { Description = "no talk on standard error, only errors" };

    public OrganisationArguments(Terminal terminal, Outside outside)
    {
        this.terminal = terminal;
        this.outside = outside;
        language.AcceptOnlyFromAmong("en", German);
    }

    public static int LanguageOf(string? name) => name == German ? GermanId : EnglishId;

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { folder, connection, at, language, json, quiet })
        {
            command.Add(option);
        }
    }

    public int Language(ParseResult parsed) => LanguageOf(parsed.GetValue(language));

    /// <summary>Opens the organisation, works on it, prints what came of it.</summary>
    /// <param name="title">What is going on, for whoever watches.</param>
    /// <param name="work">Gets the organisation and what to call when a piece is done.</param>
    /// <param name="table">Writes the result for people.</param>
    public T Run<T>(ParseResult parsed, string title, Func<IOrganisation, Action, T> work, Action<T, int> table)
        where T : notnull
    {
        ITalk talk = parsed.GetValue(quiet) ? new Silence() : new SpectreTalk(terminal.TalkConsole(), terminal.TalkWidth != null);
        using var organisation = Open(parsed, talk);
        var result = Asked(() => talk.Step(title, int.MaxValue, done => work(organisation, () =>
        {
            organisation.Settle();
            done(1);
        })));
        if (parsed.GetValue(json))
        {
            terminal.Data.WriteLine(ReportJson.Write(result));
        }
        else
        {
            table(result, Language(parsed));
        }

        terminal.Data.Flush();
        return result;
    }

    /// <summary>A moment in UTC that an option names; null when it was not given.</summary>
    public static DateTime? Moment(string option, string? text) =>
        text is null ? null
        : DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment) ? moment
        : throw new InvalidInputException(option, $"\"{text}\" is no moment.", "Write it like 2026-03-31T08:00 (UTC).");

    /// <summary>What the command line names goes before what the environment does.</summary>
    private IOrganisation Open(ParseResult parsed, ITalk talk)
    {
        var (sandbox, named, moment) = (parsed.GetValue(folder), parsed.GetValue(connection), Moment(at.Name, parsed.GetValue(at)));
        if (sandbox != null && named != null)
        {
            throw Together(folder.Name, connection.Name);
        }

        if ((named ?? (sandbox is null ? outside.Connection : null)) is not { } text)
        {
            return new KeptOrganisation(sandbox ?? RepositoryRoot.File("artifacts", "demo", "sandbox"), folder.Name, moment);
        }

        if (moment != null)
        {
            throw Together(at.Name, named is null ? Outside.Variable : connection.Name);
        }

        return new LiveOrganisation(text, outside, wait => talk.Say($"The organisation is busy; asking again in {wait.TotalSeconds:0} s."));
    }

    private static OrganisationException Together(string one, string other) => new(ConnectionCodes.TwoPlaces, ExitCode.InvalidInput, new Words($"{one} and {other}", $"{one} und {other}"));

    private static T Asked<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var said = fault.Message.TrimEnd('.', ' ');
            throw new OrganisationException(ConnectionCodes.Refused, ExitCode.InvalidInput, new Words(said, said), fault);
        }
    }
}
