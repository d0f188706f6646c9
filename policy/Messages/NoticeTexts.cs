using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Messages;

/// <summary>Words of the notices that are no single alert. Like alerts they name companies and nobody.</summary>
public static class NoticeTexts
{
    private static readonly Words OpenLead = new("Open lead", "Lead öffnen");
    private static readonly Words OpenViolations = new("Open violations", "Verstöße öffnen");

    public static Alert Summary(AlertSettings settings) => new(
        new("More lead rules broken", "Weitere Lead-Regeln verletzt"),
        new(
            $"More than {settings.StormAlerts} violations within {settings.StormMinutes} minutes. The others come without an alert of their own: see the list of violations.",
            $"Mehr als {settings.StormAlerts} Verstöße innerhalb von {settings.StormMinutes} Minuten. Die übrigen kommen ohne eigene Meldung: siehe die Liste der Verstöße."),
        OpenViolations);

    /// <param name="alert">What the alert said.</param>
    public static Alert Escalation(Alert alert, AlertSettings settings) => alert with
    {
        Title = AlertTexts.Fit(new Words($"Not acknowledged: {alert.Title.English}", $"Nicht zur Kenntnis genommen: {alert.Title.German}"), AlertTexts.LongestTitle),
        Body = AlertTexts.Fit(
            new Words(
                $"Nobody acknowledged this within {settings.EscalationHours} hours. {alert.Body.English}",
                $"Das hat innerhalb von {settings.EscalationHours} Stunden niemand zur Kenntnis genommen. {alert.Body.German}"),
            AlertTexts.LongestBody),
    };

    public static Alert HandoverDue(string? company, DateTime due, LocalClock clock, DateTime now)
    {
        var moment = Dates.Moment(due, clock, now);
        return new(
            AlertTexts.Title(new("Lead to accept", "Lead zur Annahme"), company),
            new($"Accept or reject this lead before {moment.English}.", $"Diesen Lead vor dem {moment.German} annehmen oder ablehnen."),
            OpenLead);
    }

    public static Alert HandoverOverdue(string? company, DateTime returns, LocalClock clock, DateTime now)
    {
        var moment = Dates.Moment(returns, clock, now);
        return new(
            AlertTexts.Title(new("Handover overdue", "Übergabe überfällig"), company),
            new($"Field sales has not answered in time. The lead goes back on {moment.English}.", $"Der Außendienst hat nicht rechtzeitig geantwortet. Der Lead geht am {moment.German} zurück."),
            OpenLead);
    }

    public static Alert EvidenceLapses(string? company, DateTime until, LocalClock clock, DateTime now)
    {
        var day = Dates.Day(until, clock, now);
        return new(
            AlertTexts.Title(new("Evidence lapses soon", "Nachweis verfällt bald"), company),
            new(
                $"The evidence of this lead's channel counts until {day.English}. Without a new one the lead goes to another team.",
                $"Der Nachweis zum Kanal dieses Leads gilt bis {day.German}. Ohne einen neuen geht der Lead an ein anderes Team."),
            OpenLead);
    }

    /// <param name="ending">The answers that grow too old soon.</param>
    public static Alert AnswersAge(string? company, IReadOnlyList<EndedAnswer> ending, LocalClock clock, DateTime now)
    {
        var day = Dates.Day(ending.Min(answer => answer.EndedOn), clock, now);
        var asks = ending.Select(answer => Codes.Entry(answer.Code).Remedy).Distinct().ToList();
        return new(
            AlertTexts.Title(new("Ask again", "Nachfragen"), company),
            AlertTexts.Fit(
                new Words(
                    $"Answers on this lead count until {day.English}. {string.Join(" ", asks.Select(ask => ask.English))}",
                    $"Angaben zu diesem Lead gelten bis {day.German}. {string.Join(" ", asks.Select(ask => ask.German))}"),
                AlertTexts.LongestBody),
            OpenLead);
    }
}
