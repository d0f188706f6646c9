using System;
using System.Globalization;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>Moments as text in shared variables and ids: ticks, so that nothing of them is lost.</summary>
internal static class MomentText
{
    public static string Of(DateTime? moment) => moment?.Ticks.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    public static DateTime? Read(string ticks) => ticks.Length == 0 ? null : new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
