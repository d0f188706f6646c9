using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Messages;

/// <summary>Sentences for people, in both languages: plain text, at most <see cref="Longest"/> characters.</summary>
public static class Texts
{
    /// <summary>The columns that store these texts hold so much.</summary>
    public const int Longest = 2000;

    /// <summary>Why something was refused, what is missing and what to do next.</summary>
    public static Words Refusal(Verdict verdict)
    {
        var entry = Codes.Entry(verdict.Codes[0]);
        var middle = Middle(verdict);
        return Join(" ", new($"{entry.Code}: {entry.Title.English}.", $"{entry.Code}: {entry.Title.German}."), middle, Remedy(verdict, entry));
    }

    /// <summary>What the charter says of an owner, legal or not.</summary>
    public static Words Explain(Verdict verdict)
    {
        if (verdict.IsIllegal)
        {
            return Refusal(verdict);
        }

        return Codes.Find(verdict.Codes[0]) is { } note
            ? Join(" ", new($"{note.Code}: {note.Title.English}.", $"{note.Code}: {note.Title.German}."), Reason(verdict.Assessment))
            : Reason(verdict.Assessment);
    }

    /// <summary>Who is accountable for a lead and why.</summary>
    public static Words Reason(Assessment assessment)
    {
        var rule = assessment.Rule;
        var channel = assessment.Channel.Name;
        var stage = Names.Of(assessment.Stage);
        var accountable = Names.Of(assessment.Accountable);
        var sentence = new Words(
            $"Channel {channel.English}, stage {stage.English}: {accountable.English} is accountable ({rule.Code}).",
            $"Kanal {channel.German}, Stufe {stage.German}: Zuständig ist {accountable.German} ({rule.Code}).");
        return Join(" ", [sentence, EvidenceSentence(assessment), .. assessment.HardNegatives.Concat(assessment.Contradictions).Select(Sentence)]);
    }

    /// <summary>What is missing, as one list of noun phrases; what two items say is said once.</summary>
    public static Words Missing(IReadOnlyList<MissingItem> items)
    {
        var said = items.Where(item => !item.IsCovered).Select(item => item.Missing).ToList();
        return Fit(new Words(
            string.Join(", ", said.Select(words => words.English).Distinct()),
            string.Join(", ", said.Select(words => words.German).Distinct())));
    }

    /// <summary>What to do next, each thing said once.</summary>
    public static Words Advice(Assessment assessment) => Join(" ", [.. assessment.Advice.Select(item => item.Ask).Distinct()]);

    internal static Words Join(string separator, params IReadOnlyList<Words?> parts)
    {
        var spoken = parts.OfType<Words>().ToList();
        return Fit(new Words(string.Join(separator, spoken.Select(part => part.English)), string.Join(separator, spoken.Select(part => part.German))));
    }

    internal static Words Sentence(string code)
    {
        var title = Codes.Entry(code).Title;
        return new($"{title.English}.", $"{title.German}.");
    }

    private static Words? Middle(Verdict verdict)
    {
        var missing = Missing(verdict.Missing);
        switch (verdict.Codes[0])
        {
            case GateCodes.FieldTooEarly or GateCodes.QualifiedTooEarly when verdict.Assessment.HardNegatives.Count > 0:
                return Join(" ", [.. verdict.Assessment.HardNegatives.Select(Sentence)]);
            case GateCodes.FieldTooEarly or GateCodes.QualifiedTooEarly or GateCodes.WriteShare when verdict.Missing.Any(item => item.Code.StartsWith("LG42", StringComparison.Ordinal)):
            case GateCodes.FieldWithoutEvidence:
                return new($"Missing: {missing.English}.", $"Es fehlt: {missing.German}.");
            case GateCodes.FieldTooEarly or GateCodes.QualifiedTooEarly or GateCodes.WriteShare:
                return StageSentence(verdict, missing);
            case GateCodes.NotAccountable:
                return Reason(verdict.Assessment);
            default:
                return null;
        }
    }

    private static Words StageSentence(Verdict verdict, Words missing)
    {
        var stage = Names.Of(verdict.Assessment.Stage);
        var article = verdict.Assessment.Stage is Stage.Mql or Stage.Sql ? "an" : "a";
        return verdict.Missing.Count == 0
            ? new($"It is {article} {stage.English}.", $"Er ist ein {stage.German}.")
            : new($"It is {article} {stage.English}; missing for Sales Ready Lead: {missing.English}.", $"Er ist ein {stage.German}; für den Sales Ready Lead fehlt: {missing.German}.");
    }

    private static Words Remedy(Verdict verdict, CodeEntry entry) =>
        verdict.Assessment.HardNegatives.Count > 0 && verdict.Codes[0] is GateCodes.FieldTooEarly or GateCodes.QualifiedTooEarly
            ? Codes.Entry(verdict.Assessment.HardNegatives[0]).Remedy
            : entry.Remedy;

    private static Words? EvidenceSentence(Assessment assessment)
    {
        if (assessment.Rule.Evidence == Channels.EvidenceKind.None)
        {
            return null;
        }

        if (!assessment.EvidenceHolds)
        {
            var missing = GateCodes.MissingEvidence(assessment.Rule.Evidence).Missing;
            return new($"Missing evidence: {missing.English}.", $"Fehlender Nachweis: {missing.German}.");
        }

        var evidence = Names.Of(assessment.Rule.Evidence);
        return assessment.EvidenceUntil is { } until
            ? new($"Evidence: {evidence.English}, counts before {until:yyyy-MM-dd}.", $"Nachweis: {evidence.German}, gilt vor dem {until:dd.MM.yyyy}.")
            : new($"Evidence: {evidence.English}.", $"Nachweis: {evidence.German}.");
    }

    private static Words Fit(Words words) => new(Fit(words.English), Fit(words.German));

    private static string Fit(string text) => text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
}
