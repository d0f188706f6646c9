using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Calendars;

/// <summary>The one strict JSON form of a working calendar.</summary>
public static class WorkingCalendarCodec
{
    private const int SchemaVersion = 1;

    public static string Write(WorkingCalendar calendar) => JsonText.Write(JsonValue.Object(
        new("schemaVersion", JsonValue.Of(SchemaVersion)),
        new("timeZone", JsonValue.Object(
            new("name", JsonValue.Of(calendar.Clock.Name)),
            new("offsetMinutes", JsonValue.Of(calendar.Clock.OffsetMinutes)),
            new("daylight", JsonValue.Array(calendar.Clock.Daylight, Daylight)))),
        new("week", JsonValue.Array(calendar.Week.OrderBy(day => day.Key), day => JsonValue.Object(
            new("day", JsonValue.Of(EnumText<DayOfWeek>.Of(day.Key))),
            new("hours", JsonValue.Array(day.Value, hours => JsonValue.Object(new("from", Time(hours.From)), new("to", Time(hours.To)))))))),
        new("holidays", JsonValue.Array(calendar.Holidays.OrderBy(day => day), day => JsonValue.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))))));

    /// <exception cref="CharterException">Not the JSON form of a calendar, or one that no clock can run by; all problems of form are named.</exception>
    public static WorkingCalendar Read(string json)
    {
        var problems = new Problems();
        var build = new JsonPlace(JsonSource.Parse(json), "$", problems).Object(members => Calendar(members, problems));
        problems.ThrowIfAny();
        try
        {
            return build();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidTimeZoneException)
        {
            problems.Add(CharterCodes.Calendar, "$", exception.Message.Split('\r', '\n')[0].TrimEnd('.'));
            problems.ThrowIfAny();
            throw;
        }
    }

    private static Func<WorkingCalendar> Calendar(JsonObject json, Problems problems)
    {
        var version = json.Integer("schemaVersion");
        if (version is not (SchemaVersion or 0))
        {
            problems.Add(CharterCodes.SchemaVersion, "$.schemaVersion", $"this is schema version {version}, not {SchemaVersion}");
        }

        var clock = json.Object("timeZone", Clock);
        var days = json.List("week", place => place.Object(day => new KeyValuePair<DayOfWeek, IReadOnlyList<OpenHours>>(day.Choice<DayOfWeek>("day"), day.List("hours", hours => hours.Object(Hours)))));
        var holidays = json.List("holidays", place => place.Date());
        return () => new WorkingCalendar(clock(), days.ToDictionary(day => day.Key, day => day.Value), holidays);
    }

    private static Func<LocalClock> Clock(JsonObject json)
    {
        var name = json.Text("name");
        var offset = json.Integer("offsetMinutes");
        var daylight = json.List("daylight", place => place.Object(Daylight));
        return () => new LocalClock(name, offset, daylight);
    }

    private static DaylightRule Daylight(JsonObject json) => new(
        json.Find("fromYear")?.Integer(), json.Find("toYear")?.Integer(), json.Integer("minutes"), json.Object("begins", Moment), json.Object("ends", Moment));

    private static YearlyMoment Moment(JsonObject json) => new(json.Integer("month"), json.Integer("week"), json.Choice<DayOfWeek>("day"), Time(json, "at"));

    private static OpenHours Hours(JsonObject json) => new(Time(json, "from"), Time(json, "to"));

    private static TimeSpan Time(JsonObject json, string name) => json.Required(name, place => place.TimeOfDay(), TimeSpan.Zero);

    private static JsonValue Daylight(DaylightRule rule) => JsonValue.Object(
        rule.FromYear is { } from ? new("fromYear", JsonValue.Of(from)) : null,
        rule.ToYear is { } to ? new("toYear", JsonValue.Of(to)) : null,
        new("minutes", JsonValue.Of(rule.Minutes)),
        new("begins", Moment(rule.Begins)),
        new("ends", Moment(rule.Ends)));

    private static JsonValue Moment(YearlyMoment moment) => JsonValue.Object(
        new("month", JsonValue.Of(moment.Month)),
        new("week", JsonValue.Of(moment.Week)),
        new("day", JsonValue.Of(EnumText<DayOfWeek>.Of(moment.Day))),
        new("at", Time(moment.At)));

    private static JsonValue Time(TimeSpan time) => JsonValue.Of($"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
