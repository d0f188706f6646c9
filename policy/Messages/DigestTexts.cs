using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>The day's open violations of one manager, by team and rule.</summary>
public static class DigestTexts
{
    /// <summary>So many violations are listed one by one: the worst first, then the oldest.</summary>
    public const int Listed = 10;

    private static readonly Words NoTeam = new("no team", "ohne Team");

    /// <param name="lines">Everything that is open; never empty.</param>
    public static Alert Short(IReadOnlyCollection<DigestLine> lines)
    {
        var high = lines.Count(line => line.Severity == Severity.High);
        var teams = Groups(lines, line => line.Team ?? string.Empty).ToList();
        var body = new Words(
            $"{lines.Count} open, {high} of high severity. {string.Join("; ", teams.Select(team => $"{Team(team.Key).English} {team.Count()}"))}.",
            $"{lines.Count} offen, davon {high} schwer. {string.Join("; ", teams.Select(team => $"{Team(team.Key).German} {team.Count()}"))}.");
        return new(
            new($"Lead rules: {lines.Count} open violations", $"Lead-Regeln: {lines.Count} offene Verstöße"),
            AlertTexts.Fit(body, AlertTexts.LongestBody),
            new("Open violations", "Verstöße öffnen"));
    }

    /// <summary>The mail: how many by team and rule, then the first <see cref="Listed"/>, each with a link where there is an address to link to.</summary>
    /// <param name="link">Address of a violation; null when none is known.</param>
    public static Words Mail(IReadOnlyCollection<DigestLine> lines, Func<Guid, string?> link, LocalClock clock, DateTime now) =>
        new(Mail(lines, link, clock, now, words => words.English), Mail(lines, link, clock, now, words => words.German));

    private static string Mail(IReadOnlyCollection<DigestLine> lines, Func<Guid, string?> link, LocalClock clock, DateTime now, Func<Words, string> say)
    {
        var counts = Groups(lines, line => line.Team ?? string.Empty)
            .SelectMany(team => Groups([.. team], line => line.Code).Select(rule => Html.Row(say(Team(team.Key)), $"{rule.Key}: {Title(rule.Key, say)}", $"{rule.Count()}")));
        var first = lines.OrderByDescending(line => line.Severity).ThenBy(line => line.DetectedOn).ThenBy(line => line.Violation).Take(Listed)
            .Select(line => Html.Row(
                Html.Link(line.Company ?? line.Code, link(line.Violation)),
                $"{line.Code}: {Title(line.Code, say)}",
                say(Names.Of(line.Severity)),
                say(Names.Of(line.Status)),
                say(Dates.Day(line.DetectedOn, clock, now))));
        var left = lines.Count - Listed;
        return Html.Paragraph(say(Short(lines).Title))
            + Html.Table([say(new("Team", "Team")), say(new("Rule", "Regel")), say(new("Open", "Offen"))], counts)
            + Html.Table([say(new("Lead", "Lead")), say(new("Rule", "Regel")), say(new("Severity", "Schwere")), say(new("Status", "Stand")), say(new("Since", "Seit"))], first)
            + (left > 0 ? Html.Paragraph(say(new($"And {left} more in the list of violations.", $"Und {left} weitere in der Liste der Verstöße."))) : string.Empty);
    }

    /// <summary>Most first.</summary>
    private static IEnumerable<IGrouping<string, DigestLine>> Groups(IReadOnlyCollection<DigestLine> lines, Func<DigestLine, string> by) =>
        lines.GroupBy(by, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);

    private static Words Team(string name) => name.Length == 0 ? NoTeam : new(name, name);

    private static string Title(string code, Func<Words, string> say) => Codes.Find(code) is { } entry ? say(entry.Title) : string.Empty;
}
