using System;

namespace LeadGovernance.Policy.Alerts;

/// <summary>Keeps one person from getting a hundred alerts at once.</summary>
public static class Storm
{
    /// <param name="recent">Alerts that the person got within the charter's minutes.</param>
    public static bool IsOn(AlertSettings settings, int recent) => recent >= settings.StormAlerts;

    /// <summary>The summary that an alert joins is the one of its stretch of time; so each person gets one per stretch.</summary>
    public static DateTime StretchOf(AlertSettings settings, DateTime now) =>
        new(now.Ticks - (now.Ticks % TimeSpan.FromMinutes(settings.StormMinutes).Ticks), DateTimeKind.Utc);
}
