using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadGovernance.Scenarios.Tests.Flows;

/// <summary>The part of the workflow definition language that our flows use; anything else throws.</summary>
internal sealed class FlowExpression(Func<string, string, JsonNode?> read)
{
    private string text = string.Empty;
    private int at;

    /// <summary>A value of a definition: expressions in texts are worked out, all else is copied.</summary>
    public JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Of(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Of)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => OfText(value.GetValue<string>())?.DeepClone(),
        _ => node?.DeepClone(),
    };

    public static string Text(JsonNode? node) => node switch
    {
        null => string.Empty,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    private JsonNode? OfText(string value)
    {
        if (value.StartsWith('@') && !value.StartsWith("@{", StringComparison.Ordinal))
        {
            return Parse(value[1..]);
        }

        for (var start = value.IndexOf("@{", StringComparison.Ordinal); start >= 0; start = value.IndexOf("@{", StringComparison.Ordinal))
        {
            var end = value.IndexOf('}', start);
            value = value[..start] + Text(Parse(value[(start + 2)..end])) + value[(end + 1)..];
        }

        return value;
    }

    private JsonNode? Parse(string expression)
    {
        (text, at) = (expression, 0);
        var result = Term();
        return at == text.Length ? result : throw new FormatException($"'{text}' goes on at {at}.");
    }

    private JsonNode? Term()
    {
        Skip();
        if (text[at] == '\'')
        {
            var end = text.IndexOf('\'', at + 1);
            var literal = text[(at + 1)..end];
            at = end + 1;
            return literal;
        }

        if (char.IsDigit(text[at]))
        {
            var start = at;
            while (at < text.Length && char.IsDigit(text[at]))
            {
                at++;
            }

            return int.Parse(text[start..at], CultureInfo.InvariantCulture);
        }

        var open = text.IndexOf('(', at);
        var name = text[at..open];
        at = open + 1;
        var arguments = new List<JsonNode?>();
        for (Skip(); text[at] != ')'; Skip())
        {
            arguments.Add(Term());
            Skip();
            at += text[at] == ',' ? 1 : 0;
        }

        at++;
        var result = Call(name, arguments);
        while (at + 2 < text.Length && text.AsSpan(at, 2) is "?[")
        {
            at += 2;
            var key = Text(Term());
            at++;
            result = key.Split('/').Aggregate(result, (node, part) => (node as JsonObject)?[part]);
        }

        return result;
    }

    private JsonNode? Call(string name, List<JsonNode?> a) => name switch
    {
        "variables" or "outputs" or "items" => read(name, Text(a[0])),
        "triggerOutputs" => read(name, string.Empty),
        "equals" => JsonNode.DeepEquals(a[0], a[1]),
        "empty" => a[0] is null || Text(a[0]) is "" or "[]" or "{}",
        "if" => (a[0]!.GetValue<bool>() ? a[1] : a[2])?.DeepClone(),
        "split" => new JsonArray([.. Text(a[0]).Split(Text(a[1])).Select(p => (JsonNode?)p)]),
        "createArray" => new JsonArray([.. a.Select(x => x?.DeepClone())]),
        "coalesce" => a.FirstOrDefault(x => x is not null)?.DeepClone(),
        "concat" => string.Concat(a.Select(Text)),
        "contains" => Text(a[0]).Contains(Text(a[1]), StringComparison.Ordinal),
        "skip" => new JsonArray([.. a[0]!.AsArray().Skip(a[1]!.GetValue<int>()).Select(x => x?.DeepClone())]),
        "first" => a[0]?.AsArray().FirstOrDefault()?.DeepClone(),
        "string" => Text(a[0]),
        _ => throw new NotSupportedException($"The function {name} is not known here."),
    };

    private void Skip()
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
    }
}
