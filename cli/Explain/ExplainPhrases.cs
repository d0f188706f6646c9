using System;
using System.Globalization;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Explain;

/// <summary>The words around the facts, in the two languages.</summary>
internal static class ExplainPhrases
{
    public static readonly Words Channel = new("Channel", "Kanal");
    public static readonly Words Evidence = new("Evidence", "Nachweis");
    public static readonly Words Holds = new("on record", "liegt vor");
    public static readonly Words Lacks = new("missing or lapsed", "fehlt oder ist abgelaufen");
    public static readonly Words NoEvidence = new("none asked for", "keiner verlangt");
    public static readonly Words Owner = new("Owner", "Besitzer");
    public static readonly Words Accountable = new("Accountable", "Zuständig");
    public static readonly Words Rule = new("Rule", "Regel");
    public static readonly Words Judgement = new("Judgement", "Urteil");
    public static readonly Words Stage = new("Stage", "Stufe");
    public static readonly Words Readiness = new("Readiness", "Reifegrad");
    public static readonly Words Next = new("Next step", "Nächster Schritt");
    public static readonly Words Criteria = new("Maturity", "Reife");
    public static readonly Words Criterion = new("criterion", "Kriterium");
    public static readonly Words Held = new("held", "erfüllt");
    public static readonly Words Missing = new("missing", "fehlt");
    public static readonly Words ToDo = new("what to do", "was zu tun ist");
    public static readonly Words SalesReady = new("To become a Sales Ready Lead", "Bis zum Sales Ready Lead");
    public static readonly Words IsSalesReady = new("Nothing is missing.", "Es fehlt nichts.");
    public static readonly Words Closed = new("The lead is closed.", "Der Lead ist abgeschlossen.");
    public static readonly Words History = new("What happened", "Was geschah");
    public static readonly Words When = new("when (UTC)", "wann (UTC)");
    public static readonly Words Who = new("who", "wer");
    public static readonly Words What = new("what", "was");
    public static readonly Words Entered = new("Entered.", "Angelegt.");
    public static readonly Words StateMoved = new("Closed or opened again.", "Abgeschlossen oder wieder geöffnet.");
    public static readonly Words HandedOver = new("Handed over to field sales", "An den Außendienst übergeben");
    public static readonly Words NobodyResponsible = new("Nobody responsible owns this lead: the owner holds no responsibility in the charter.", "Niemand Zuständiges besitzt diesen Lead: Der Besitzer hat in der Charta keine Verantwortung.");
    public static readonly Words NotJudged = new("The charter has never judged this lead, so nobody is accountable for it.", "Die Charta hat diesen Lead nie beurteilt; niemand ist für ihn zuständig.");
    public static readonly Words MissingThen = new("Missing then", "Es fehlte");

    public static Words State(string state) => state switch
    {
        "open" => new("open", "offen"),
        "qualified" => new("qualified", "qualifiziert"),
        "disqualified" => new("disqualified", "disqualifiziert"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A lead has no such state."),
    };

    public static Words Reached(Words stage) => new($"Stage {stage.English} reached.", $"Stufe {stage.German} erreicht.");

    public static Words NowIs(Words state) => new($"The lead is {state.English} now.", $"Der Lead ist jetzt {state.German}.");

    public static Words Moved(Words what, Words from, Words to) => new($"{what.English}: {from.English} → {to.English}.", $"{what.German}: {from.German} → {to.German}.");

    public static Words EnteredAs(Words stage, string? owner) =>
        new($"Entered: stage {stage.English}, owner {owner ?? "–"}.", $"Angelegt: Stufe {stage.German}, Besitzer {owner ?? "–"}.");

    public static Words Since(DateTime since) => new($"since {Day(since).English}", $"seit {Day(since).German}");

    public static Words Before(DateTime until) => new($"counts before {Day(until).English}", $"gilt vor dem {Day(until).German}");

    public static Words Told(string charter, DateTime judged) =>
        new($"{charter}, judged {Time(judged).English} UTC", $"{charter}, beurteilt {Time(judged).German} UTC");

    public static Words Day(DateTime day) => Written(day, "yyyy-MM-dd", "dd.MM.yyyy");

    public static Words Time(DateTime time) => Written(time, "yyyy-MM-dd HH:mm", "dd.MM.yyyy HH:mm");

    private static Words Written(DateTime time, string english, string german) =>
        new(time.ToString(english, CultureInfo.InvariantCulture), time.ToString(german, CultureInfo.InvariantCulture));
}
