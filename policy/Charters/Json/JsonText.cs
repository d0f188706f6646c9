using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace LeadGovernance.Policy.Charters.Json;

/// <summary><see cref="JsonValue"/> → text: two blanks of indentation, line feeds; what holds only plain values and is short stays on one line.</summary>
internal static class JsonText
{
    private const int LongestLine = 140;

    public static string Write(JsonValue value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonValue value, int depth)
    {
        if (OnOneLine(value) is { } line)
        {
            text.Append(line);
            return;
        }

        var isObject = value.Kind == JsonKind.Object;
        text.Append(isObject ? '{' : '[');
        var children = isObject ? value.Members : value.Items.Select(item => new JsonMember("", item));
        var separator = "\n";
        foreach (var child in children)
        {
            text.Append(separator).Append(' ', 2 * (depth + 1));
            if (isObject)
            {
                text.Append(Quote(child.Name)).Append(": ");
            }

            Write(text, child.Value, depth + 1);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', 2 * depth).Append(isObject ? '}' : ']');
    }

    private static string? OnOneLine(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Text:
                return Quote(value.Text);
            case JsonKind.Object when value.Members.Count == 0:
                return "{}";
            case JsonKind.Object when value.Members.All(member => IsPlain(member.Value)):
                return Short("{ ", value.Members.Select(member => $"{Quote(member.Name)}: {OnOneLine(member.Value)}"), " }");
            case JsonKind.Array when value.Items.All(IsPlain):
                return Short("[", value.Items.Select(item => OnOneLine(item)!), "]");
            case JsonKind.Object or JsonKind.Array:
                return null;
            default:
                return value.Text;
        }
    }

    private static string? Short(string open, IEnumerable<string> parts, string close)
    {
        var line = open + string.Join(", ", parts) + close;
        return line.Length <= LongestLine ? line : null;
    }

    private static bool IsPlain(JsonValue value) => value.Kind is not (JsonKind.Object or JsonKind.Array);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' or '\ufffe' or '\uffff' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
