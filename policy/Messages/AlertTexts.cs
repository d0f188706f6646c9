using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Messages;

/// <summary>Words of an alert. They name the company and nobody: a notification is shown on screens that others see.</summary>
public static class AlertTexts
{
    /// <summary>Width of the platform's column <c>appnotification.title</c>.</summary>
    public const int LongestTitle = 256;

    /// <summary>Width of the platform's column <c>appnotification.body</c>.</summary>
    public const int LongestBody = 500;

    /// <param name="stage">Stage of the lead at that time; null when none was on record.</param>
    /// <param name="missingCodes">Codes of the charter's criteria, or of evidence.</param>
    public static Alert Of(string code, FindingKind kind, Stage? stage, IReadOnlyCollection<string> missingCodes, string? company, Charter charter) => new(
        Title(kind == FindingKind.Noted ? new("A lead waits for you", "Ein Lead wartet auf Sie") : new("Lead rule broken", "Lead-Regel verletzt"), company),
        Body(code, kind, stage, Missing(missingCodes, charter)),
        new("Open violation", "Verstoß öffnen"));

    /// <summary>What it is about, and the company where there is one.</summary>
    internal static Words Title(Words what, string? company)
    {
        var name = string.IsNullOrWhiteSpace(company) ? "" : ": " + company!.Trim();
        return Fit(new Words(what.English + name, what.German + name), LongestTitle);
    }

    internal static Words Fit(Words words, int longest) => new(Fit(words.English, longest), Fit(words.German, longest));

    private static Words Body(string code, FindingKind kind, Stage? stage, Words missing)
    {
        var entry = Codes.Find(code);
        var done = Names.Of(kind);
        return new(
            Body($"{done.English}. {code}: {entry?.Title.English ?? "See the violation"}.", stage is { } at ? $" Stage: {Names.Of(at).English}." : "", "Missing", missing.English, " Open the violation to see what happened."),
            Body($"{done.German}. {code}: {entry?.Title.German ?? "Siehe Verstoß"}.", stage is { } auf ? $" Stufe: {Names.Of(auf).German}." : "", "Es fehlt", missing.German, " Einzelheiten stehen im Verstoß."));
    }

    /// <summary>When it gets too long, the list of what is missing is shortened: what happened and what to do stay whole.</summary>
    private static string Body(string what, string stage, string label, string missing, string next)
    {
        var head = what + stage;
        var room = LongestBody - head.Length - next.Length - label.Length - " : .".Length;
        return Fit(missing.Length == 0 || room < 1 ? head + next : $"{head} {label}: {Fit(missing, room)}.{next}", LongestBody);
    }

    private static Words Missing(IReadOnlyCollection<string> codes, Charter charter)
    {
        var criteria = charter.Criteria.ToDictionary(criterion => criterion.Code, criterion => criterion.Missing, StringComparer.Ordinal);
        var covering = Coverage.Of(charter);
        var items = codes
            .Where(code => !(covering.TryGetValue(code, out var stricter) && codes.Contains(stricter)))
            .Select(code => criteria.TryGetValue(code, out var words) ? words : Codes.Find(code)?.Title)
            .OfType<Words>()
            .ToList();
        return new(string.Join(", ", items.Select(item => item.English).Distinct()), string.Join(", ", items.Select(item => item.German).Distinct()));
    }

    private static string Fit(string text, int longest) => text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
}
