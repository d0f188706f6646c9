using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>How people are told: known codes, each in one list, and numbers within reason.</summary>
internal static class AlertChecks
{
    private const int MinutesOfDay = 1440;
    private const int HoursOfYear = 8760;

    public static void Check(AlertSettings alerts, Problems problems)
    {
        Codes(alerts.High, "high", problems);
        Codes(alerts.Low, "low", problems);
        foreach (var code in alerts.High.Intersect(alerts.Low, StringComparer.Ordinal))
        {
            problems.Add(CharterCodes.Alerts, "$.alerts.low", $"{code} is in both lists");
        }

        Within(1, alerts.StormAlerts, 1000, "stormAlerts", problems);
        Within(1, alerts.StormMinutes, MinutesOfDay, "stormMinutes", problems);
        Within(0, alerts.DigestHour, 23, "digestHour", problems);
        Within(1, alerts.EscalationHours, HoursOfYear, "escalationHours", problems);
        Within(0, alerts.HandoverReminderHours, HoursOfYear, "handoverReminderHours", problems);
        Within(0, alerts.EvidenceReminderDays, NumberChecks.MostDays, "evidenceReminderDays", problems);
        Within(0, alerts.AnswerReminderDays, NumberChecks.MostDays, "answerReminderDays", problems);
        Within(1, alerts.ExpiryDays, NumberChecks.MostDays, "expiryDays", problems);
    }

    private static void Codes(IReadOnlyList<string> codes, string name, Problems problems)
    {
        foreach (var code in codes.Where(code => Messages.Codes.Find(code) is null))
        {
            problems.Add(CharterCodes.Alerts, $"$.alerts.{name}", $"there is no code \"{code}\"");
        }

        foreach (var code in codes.GroupBy(code => code, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
        {
            problems.Add(CharterCodes.Alerts, $"$.alerts.{name}", $"{code.Key} is there more than once");
        }
    }

    private static void Within(int least, int value, int most, string name, Problems problems) =>
        Checks.Within(CharterCodes.Alerts, least, value, most, $"$.alerts.{name}", problems);
}
