using System;

namespace LeadGovernance.Cli.Simulation;

/// <summary>When people work: Monday to Friday, 07:00 to 16:00 UTC.</summary>
internal static class OfficeHours
{
    private const int Opens = 7;
    private const int Seconds = 9 * 60 * 60;

    public static bool IsWorkingDay(DateTime day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>A moment of the working day.</summary>
    public static DateTime On(DateTime day, Dice dice) => day.Date.AddHours(Opens).AddSeconds(dice.Below(Seconds));

    /// <summary>A working moment about so many days later; 0: within the next hours.</summary>
    public static DateTime Later(DateTime from, int days, Dice dice)
    {
        var moment = days == 0 ? from.AddSeconds(dice.Between(10 * 60, 3 * 60 * 60)) : On(from.AddDays(days), dice);
        var closes = moment.Date.AddHours(Opens).AddSeconds(Seconds);
        if (IsWorkingDay(moment) && moment < closes)
        {
            return moment;
        }

        var day = moment.Date.AddDays(moment < closes && moment.Hour < Opens ? 0 : 1);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return On(day, dice);
    }
}
