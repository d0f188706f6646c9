using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Leads;

/// <summary>A column of the lead (or a pseudo column that names a row elsewhere) and how its values are written in files.</summary>
internal sealed record LeadColumn(string Name, ColumnKind Kind)
{
    public int MaxLength { get; init; } = int.MaxValue;
    public decimal Least { get; init; } = decimal.MinValue;
    public decimal Most { get; init; } = decimal.MaxValue;
    public IReadOnlyDictionary<string, int> Options { get; init; } = new Dictionary<string, int>();

    /// <summary>The pack computes it: a map can't feed it, though a move may try (tampering).</summary>
    public bool Computed { get; init; }

    /// <summary>Names a row of another table or the person who acts; resolved by the replay.</summary>
    public bool Names => Kind is ColumnKind.Channel or ColumnKind.User or ColumnKind.Contact or ColumnKind.Account or ColumnKind.Lead;

    /// <summary>The value for the platform; throws <see cref="BadValueException"/> with the cause and the remedy.</summary>
    /// <param name="today">What "today", "today+14" and "now" count from.</param>
    public object Read(string text, DateTime today) => Kind switch
    {
        ColumnKind.Text => text.Length <= MaxLength ? text
            : throw new BadValueException($"{text.Length} characters where {Name} takes {MaxLength}.", "Shorten it."),
        ColumnKind.Whole => (int)Number(text, whole: true),
        ColumnKind.Decimal => Number(text, whole: false),
        ColumnKind.Money => new Money(Number(text, whole: false)),
        ColumnKind.YesNo => YesNo(text),
        ColumnKind.Choice => new OptionSetValue(Option(text)),
        ColumnKind.Date => Moment(text, today).Date,
        ColumnKind.DateTime => Moment(text, today),
        _ => text,
    };

    private decimal Number(string text, bool whole)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || (whole && number != decimal.Truncate(number)))
        {
            throw new BadValueException($"\"{text}\" is not a {(whole ? "whole number" : "number")}.", $"Write it like {(whole ? "1250" : "1250.50")}.");
        }

        return number >= Least && number <= Most ? number
            : throw new BadValueException(string.Create(CultureInfo.InvariantCulture, $"{number} is outside {Least} to {Most}."), "Correct it.");
    }

    private static bool YesNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" or "ja" => true,
        "no" or "false" or "0" or "nein" => false,
        _ => throw new BadValueException($"\"{text}\" is neither yes nor no.", "Write yes or no."),
    };

    private int Option(string text)
    {
        foreach (var (name, value) in Options)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase) || value.ToString(CultureInfo.InvariantCulture) == text)
            {
                return value;
            }
        }

        throw new BadValueException($"\"{text}\" is no value of {Name}.", $"Use one of: {string.Join(", ", Options.Select(option => option.Key))}.");
    }

    private static DateTime Moment(string text, DateTime today)
    {
        if (text.StartsWith("today", StringComparison.OrdinalIgnoreCase))
        {
            var offset = text["today".Length..].Trim();
            return offset.Length == 0 ? today.Date
                : int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && offset[0] is '+' or '-' ? today.Date.AddDays(days)
                : throw new BadValueException($"\"{text}\" is no date.", "Write today, today+14 or today-30.");
        }

        return text.Equals("now", StringComparison.OrdinalIgnoreCase) ? today
            : DateTime.TryParseExact(
                text,
                ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssZ"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment) ? moment
            : throw new BadValueException($"\"{text}\" is no date.", "Write it like 2026-03-31, or today+14.");
    }
}
