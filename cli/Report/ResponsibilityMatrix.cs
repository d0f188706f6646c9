using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Cli.Report;

/// <summary>Who is accountable, channel × stage, in words of the charter.</summary>
internal sealed class ResponsibilityMatrix(Charter charter, DateTime day, int language)
{
    /// <summary>One line per rule that may apply, the one for everything else last.</summary>
    public IReadOnlyList<MatrixLine> Cell(Channel channel, Stage stage) =>
        [.. charter.Rules
            .Where(rule => rule.Channel == channel.Code && (rule.Stages.Count == 0 || rule.Stages.Contains(stage)))
            .Where(rule => (rule.ValidFrom is not { } from || from <= day) && (rule.ValidTo is not { } to || day.Date <= to))
            .OrderBy(rule => Condition(rule) is null).ThenBy(rule => rule.Code, StringComparer.Ordinal)
            .Select(Line)];

    private MatrixLine Line(CharterRule rule)
    {
        var others = rule.AlsoAllowed.Select(also => $"{In(ReportPhrases.Or)} {In(Names.Of(also))}")
            .Concat(rule.WithoutEvidence is { } without ? [string.Format(CultureInfo.InvariantCulture, In(ReportPhrases.WithoutEvidence), In(Names.Of(rule.Evidence)), In(Names.Of(without)))] : [])
            .Concat(rule.CreatorKeeps ? [string.Format(CultureInfo.InvariantCulture, In(ReportPhrases.CreatorKeeps), charter.Thresholds.UnknownWorkingDays)] : []);
        return new MatrixLine(rule.Accountable, Condition(rule), In(Names.Of(rule.Accountable)), string.Join(", ", others), rule.Code);
    }

    private string? Condition(CharterRule rule)
    {
        var parts = new[]
        {
            rule.Offer is { } offer ? In(Names.Of(offer)) : null,
            rule.ProductFamily,
            rule.Customer is { } customer ? In(Names.Of(customer)) : null,
            rule.Region,
        }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private string In(Words words) => words.In(language);
}

/// <param name="Condition">For which leads of the channel; null: for all the others.</param>
/// <param name="Note">Who else may own it, and when.</param>
internal sealed record MatrixLine(Responsibility Accountable, string? Condition, string Name, string Note, string Rule);
