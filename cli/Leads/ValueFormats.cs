using System;
using System.Globalization;
using System.Linq;

namespace LeadGovernance.Cli.Leads;

/// <summary>Numbers and dates as other programs write them → as ours reads them.</summary>
internal static class ValueFormats
{
    public const string DecimalComma = "comma";
    public const string DecimalPoint = "point";

    private const NumberStyles Grouped = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>"1.250,50" or "1,250.50" → "1250.50"; throws <see cref="BadValueException"/>.</summary>
    public static string Number(string text, string mark)
    {
        var comma = mark.Equals(DecimalComma, StringComparison.OrdinalIgnoreCase);
        return TryNumber(text, comma, out var number) ? number.ToString(CultureInfo.InvariantCulture)
            : throw new BadValueException($"\"{text}\" is not a number.", $"Write it like {(comma ? "1.250,50" : "1,250.50")}.");
    }

    public static bool TryNumber(string text, bool comma, out decimal number)
    {
        var format = comma ? Comma : NumberFormatInfo.InvariantInfo;
        // .NET takes "1.2.3" for 123 where the point groups: groups must have three digits.
        var whole = text.TrimStart('-', '+').Split(format.NumberDecimalSeparator)[0].Split(format.NumberGroupSeparator);
        number = 0;
        return (whole.Length == 1 || (whole[0].Length is > 0 and <= 3 && whole.Skip(1).All(group => group.Length == 3)))
            && !(text.Split(format.NumberDecimalSeparator) is [_, var fraction] && fraction.Contains(format.NumberGroupSeparator, StringComparison.Ordinal))
            && decimal.TryParse(text, Grouped, format, out number);
    }

    /// <summary>A date in the given .NET pattern → as ours reads it; throws <see cref="BadValueException"/>.</summary>
    public static string Date(string text, string pattern) => TryDate(text, pattern, out var moment)
        ? moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        : throw new BadValueException($"\"{text}\" is no date like {pattern}.", "Correct it, or the map's \"dates\".");

    /// <summary>A day written and read back stays itself.</summary>
    public static bool HasYearMonthDay(string pattern)
    {
        // Long past, since .NET puts this year where a pattern has none.
        var day = new DateTime(1987, 11, 23, 0, 0, 0, DateTimeKind.Utc);
        try
        {
            return TryDate(day.ToString(pattern, CultureInfo.InvariantCulture), pattern, out var back) && back.Date == day;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public static bool TryDate(string text, string pattern, out DateTime moment) =>
        DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);
}
