using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace LeadGovernance.Policy.Charters.Json;

/// <summary>One JSON value; repeated members of an object are kept so that they can be reported.</summary>
internal sealed class JsonValue
{
    private JsonValue(JsonKind kind, string text, IReadOnlyList<JsonMember> members, IReadOnlyList<JsonValue> items)
    {
        Kind = kind;
        Text = text;
        Members = members;
        Items = items;
    }

    public JsonKind Kind { get; }

    /// <summary>Text of a string, a number as written, or true and false.</summary>
    public string Text { get; }

    public IReadOnlyList<JsonMember> Members { get; }
    public IReadOnlyList<JsonValue> Items { get; }

    public static JsonValue Of(string text) => Scalar(JsonKind.Text, text);

    public static JsonValue Of(bool value) => Scalar(JsonKind.Boolean, value ? "true" : "false");

    public static JsonValue Of(decimal value) => Scalar(JsonKind.Number, value.ToString("0.############################", CultureInfo.InvariantCulture));

    public static JsonValue Scalar(JsonKind kind, string text) => new(kind, text, [], []);

    public static JsonValue Array(IEnumerable<JsonValue> items) => new(JsonKind.Array, "", [], items.ToList());

    public static JsonValue Array<T>(IEnumerable<T> items, Func<T, JsonValue> write) => Array(items.Select(write));

    /// <summary>An object of the members that have a value.</summary>
    public static JsonValue Object(params JsonMember?[] members) => Object(members.OfType<JsonMember>().ToList());

    public static JsonValue Object(IReadOnlyList<JsonMember> members) => new(JsonKind.Object, "", members, []);
}

internal sealed record JsonMember(string Name, JsonValue Value);
