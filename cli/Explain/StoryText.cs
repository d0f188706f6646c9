using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Explain;

/// <summary>A story as text for people: first who and why, then maturity, then what happened.</summary>
internal sealed class StoryText(LeadStory story, TextWriter writer, int? width)
{
    private const int Widest = 100;
    private const int LabelWidth = 18;

    private readonly int language = story.Language == "de" ? 1031 : 1033;
    private readonly int room = Math.Clamp(width ?? Widest, 40, Widest);

    public void Write()
    {
        writer.WriteLine(string.Join("  ", new[] { story.Key ?? story.Id.ToString("D"), story.Company, story.Person, $"({In(ExplainPhrases.State(story.State))})" }.OfType<string>()));
        if (story.Verdict is { } verdict)
        {
            writer.WriteLine(In(ExplainPhrases.Told(story.Charter!, story.JudgedOn!.Value)));
            writer.WriteLine();
            Why(verdict);
            Maturity(verdict);
            SalesReady(verdict);
        }
        else
        {
            writer.WriteLine();
            Say(ExplainPhrases.Owner, story.Owner.Name);
            Wrapped(In(ExplainPhrases.NotJudged), string.Empty);
        }

        History();
    }

    private void Why(StoryVerdict verdict)
    {
        Say(ExplainPhrases.Channel, verdict.Channel.Name);
        Say(ExplainPhrases.Evidence, verdict.Evidence is { } evidence ? $"{evidence.Name}: {In(evidence.Holds ? ExplainPhrases.Holds : ExplainPhrases.Lacks)}{Until(evidence)}" : In(ExplainPhrases.NoEvidence));
        Say(ExplainPhrases.Stage, $"{verdict.Stage.Name} {In(ExplainPhrases.Since(verdict.StageSince))}");
        Say(ExplainPhrases.Readiness, $"{verdict.Readiness} / 100");
        Say(ExplainPhrases.Owner, story.Owner.Name + (story.Owner.Responsibilities.Where(held => held != story.Owner.Name).ToList() is { Count: > 0 } held ? $" ({string.Join(", ", held)})" : string.Empty));
        Say(ExplainPhrases.Accountable, verdict.Accountable.Name);
        Say(ExplainPhrases.Rule, $"{verdict.Rule.Code}: {verdict.Rule.Name}");
        Say(ExplainPhrases.Judgement, verdict.OwnerJudgement);
        if (story.Owner.Responsibilities.Count == 0)
        {
            Say(null, In(ExplainPhrases.NobodyResponsible));
        }

        Say(ExplainPhrases.Next, verdict.Advice);
    }

    private string Until(StoryEvidence evidence) => evidence is { Holds: true, Until: { } until } ? $", {In(ExplainPhrases.Before(until))}" : string.Empty;

    private void Maturity(StoryVerdict verdict)
    {
        Title(ExplainPhrases.Criteria);
        PlainTable.Write(
            writer,
            [new(In(ExplainPhrases.Stage)), new("Code"), new(In(ExplainPhrases.Criterion), 15), new(string.Empty), new(In(ExplainPhrases.ToDo), 15)],
            [.. verdict.Criteria.Select(criterion => (IReadOnlyList<string>)
            [
                criterion.Stage, criterion.Code, criterion.What, In(criterion.Holds ? ExplainPhrases.Held : ExplainPhrases.Missing), criterion.Holds ? string.Empty : criterion.ToDo,
            ])],
            width);
    }

    private void SalesReady(StoryVerdict verdict)
    {
        Title(ExplainPhrases.SalesReady);
        if (verdict.ToBecomeSalesReady.Count == 0)
        {
            writer.WriteLine(In(story.State == "open" ? ExplainPhrases.IsSalesReady : ExplainPhrases.Closed));
        }

        foreach (var (ask, number) in verdict.ToBecomeSalesReady.Select((ask, index) => (ask, index + 1)))
        {
            Wrapped(ask, string.Create(CultureInfo.InvariantCulture, $"{number,2}. "));
        }
    }

    private void History()
    {
        Title(ExplainPhrases.History);
        foreach (var happened in story.Timeline)
        {
            var when = In(ExplainPhrases.Time(happened.On));
            Wrapped($"{(happened.By is { } by ? $"{by}: " : string.Empty)}{(happened.Code is { } code ? $"{code} " : string.Empty)}{happened.Words}{Lacking(happened)}", $"{when}  ");
        }
    }

    private string Lacking(StoryEvent happened) => happened.Missing.Count == 0 ? string.Empty : $" {In(ExplainPhrases.MissingThen)}: {string.Join(", ", happened.Missing)}.";

    private void Title(Words title)
    {
        writer.WriteLine();
        writer.WriteLine(In(title));
        writer.WriteLine(new string('-', In(title).Length));
    }

    private void Say(Words? label, string text) => Wrapped(text, (label is null ? string.Empty : In(label)).PadRight(LabelWidth));

    private void Wrapped(string text, string lead) => WrappedText.Write(writer, text, lead, room);

    private string In(Words words) => words.In(language);
}
