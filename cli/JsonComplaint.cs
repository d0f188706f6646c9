using System;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli;

/// <summary>What the JSON reader objects to, said without the names of its types.</summary>
internal static partial class JsonComplaint
{
    /// <summary>What the reader's messages say of the kind it wants → our word. The reader tells it nowhere else.</summary>
    private static readonly (string Sign, string Kind)[] Wanted =
    [
        ("requires a JSON array", "a list"),
        ("requires a JSON object", "an object"),
        ("List`1", "a list"),
        ("Dictionary`2", "an object"),
        ("Int32", "a whole number"),
        ("integer", "a whole number"),
        ("ecimal", "a number"),
        ("oolean", "true or false"),
        ("String", "a text"),
        ("string", "a text"),
        ("LeadGovernance", "an object"),
    ];

    /// <param name="token">The file's content; null when it is no JSON at all.</param>
    public static InvalidInputException Of(JsonException exception, JToken? token, string name)
    {
        if (Repeated().Match(exception.Message) is { Success: true } repeated)
        {
            return new(At(name, exception), $"\"{repeated.Groups[1].Value}\" is there twice.", "Remove one of them.", exception);
        }

        if (token is null)
        {
            return exception is JsonReaderException { LineNumber: > 0 } reader
                ? new($"{name}, line {reader.LineNumber}", "the JSON breaks off or goes wrong here.", "Close what is open, and check commas and quotes.", exception)
                : new(name, "this is no JSON.", "Write an object: { … }.", exception);
        }

        if (Unknown().Match(exception.Message) is { Success: true } unknown)
        {
            return new(At(name, exception), $"\"{unknown.Groups[1].Value}\" is not known here.", "Remove it or correct its name.", exception);
        }

        if (Required().Match(exception.Message) is { Success: true } required)
        {
            return new(At(name, exception), $"\"{required.Groups[1].Value}\" is missing.", "Add it.", exception);
        }

        var found = Kind(PathOf(exception) is { Length: > 0 } path ? token.SelectToken(path) : token);
        var wanted = Wanted.FirstOrDefault(known => exception.Message.Contains(known.Sign, StringComparison.Ordinal)).Kind ?? "something else";
        return new(At(name, exception), $"{found} stands where {wanted} belongs.", "Correct it.", exception);
    }

    private static string At(string name, JsonException exception) => PathOf(exception) is { Length: > 0 } path ? $"{name}, {path}" : name;

    private static string? PathOf(JsonException exception) => exception switch
    {
        JsonReaderException reader => reader.Path,
        JsonSerializationException serialization => serialization.Path,
        _ => null,
    };

    private static string Kind(JToken? token) => token?.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "a list",
        JTokenType.String => "a text",
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Boolean => "true or false",
        JTokenType.Null => "null",
        _ => "a value",
    };

    [GeneratedRegex("^Property with the name '(.+?)' already exists")]
    private static partial Regex Repeated();

    [GeneratedRegex("^Could not find member '(.+?)' on object")]
    private static partial Regex Unknown();

    [GeneratedRegex("^Required property '(.+?)' (?:not found|expects a)")]
    private static partial Regex Required();
}
