using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Json;

/// <summary>A value together with its path; reading it as something it is not reports that and goes on with a stand-in, so that all problems are found.</summary>
internal sealed class JsonPlace(JsonValue value, string path, Problems problems)
{
    public const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public string Text() => Is(JsonKind.Text, "a text") ? value.Text : "";

    public bool Boolean() => Is(JsonKind.Boolean, "true or false") && value.Text == "true";

    public decimal Decimal() => Is(JsonKind.Number, "a number") ? Decimal(value.Text) : 0;

    public int Integer()
    {
        if (!Is(JsonKind.Number, "a whole number"))
        {
            return 0;
        }

        return int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Wrong<int>($"{value.Text} is not a whole number that fits 32 bits");
    }

    public T Choice<T>() where T : struct, Enum
    {
        if (!Is(JsonKind.Text, $"one of {EnumText<T>.Choices}"))
        {
            return default;
        }

        return EnumText<T>.Find(value.Text) ?? Wrong<T>($"'{value.Text}' is not one of {EnumText<T>.Choices}");
    }

    public DateTime Date()
    {
        if (!Is(JsonKind.Text, "a date such as 2026-03-31"))
        {
            return default;
        }

        return DateTime.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : Wrong<DateTime>($"'{value.Text}' is not a date such as 2026-03-31");
    }

    /// <summary>Hours and minutes; 24:00 is the end of the day.</summary>
    public TimeSpan TimeOfDay()
    {
        if (!Is(JsonKind.Text, "a time such as 09:00"))
        {
            return default;
        }

        return value.Text == "24:00" ? TimeSpan.FromHours(24)
            : TimeSpan.TryParseExact(value.Text, "hh\\:mm", CultureInfo.InvariantCulture, out var time) ? time
            : Wrong<TimeSpan>($"'{value.Text}' is not a time such as 09:00");
    }

    /// <summary>A moment in UTC, to the tick.</summary>
    public DateTime Moment()
    {
        if (!Is(JsonKind.Text, "a moment such as 2026-03-31T09:00:00.0000000Z"))
        {
            return default;
        }

        return DateTime.TryParseExact(value.Text, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : Wrong<DateTime>($"'{value.Text}' is not a moment such as 2026-03-31T09:00:00.0000000Z");
    }

    public Guid Id()
    {
        if (!Is(JsonKind.Text, "an id"))
        {
            return default;
        }

        return Guid.TryParseExact(value.Text, "D", out var id) ? id : Wrong<Guid>($"'{value.Text}' is not an id such as 5d0e1a52-6f0c-4a4e-9d3b-7a5b6c1f2e10");
    }

    public IReadOnlyList<T> List<T>(Func<JsonPlace, T> read) =>
        Is(JsonKind.Array, "a list") ? value.Items.Select((item, index) => read(new(item, $"{path}[{index}]", problems))).ToList() : [];

    /// <summary>Reads an object and reports the members that nobody asked for.</summary>
    public T Object<T>(Func<JsonObject, T> read)
    {
        if (!Is(JsonKind.Object, "an object"))
        {
            return read(JsonObject.Silent);
        }

        var members = new JsonObject(value, path, problems);
        var result = read(members);
        members.ReportUnread();
        return result;
    }

    private decimal Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : Wrong<decimal>($"{text} is not a number that can be stored");

    private bool Is(JsonKind kind, string wanted)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        problems.Add(CharterCodes.WrongValue, path, $"{wanted} is expected, not {value.Kind.ToString().ToLowerInvariant()}");
        return false;
    }

    private T Wrong<T>(string cause) where T : struct
    {
        problems.Add(CharterCodes.WrongValue, path, cause);
        return default;
    }
}
