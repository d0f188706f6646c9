using System;

namespace LeadGovernance.Policy.Activities;

/// <summary>Points that lose half their worth per half-life. All share one half-life, so a sum of them fades as one number does.</summary>
internal static class Fading
{
    /// <summary>What is left at a moment; nothing fades before its own date.</summary>
    public static decimal Left(decimal points, DateTime from, int halfLifeDays, DateTime at) =>
        points * (decimal)Math.Pow(0.5, Math.Max(0, (at - from).TotalDays) / halfLifeDays);
}
