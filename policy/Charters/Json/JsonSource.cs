using System.Collections.Generic;
using System.Globalization;
using System.Text;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Json;

/// <summary>
/// Text → <see cref="JsonValue"/>, strictly by RFC 8259. Not the framework's JsonReaderWriterFactory: that one lets
/// <c>{"a":1,}</c>, <c>[1 2]</c>, <c>[{}{}]</c>, <c>[01]</c> and text after the end pass, and names no line.
/// </summary>
internal sealed class JsonSource
{
    private const int DeepestNesting = 32;
    private const char End = '\0';

    private readonly string json;
    private int at;
    private int depth;

    private JsonSource(string json) => this.json = json;

    private char Next => at < json.Length ? json[at] : End;

    public static JsonValue Parse(string json)
    {
        var source = new JsonSource(json);
        if (json.StartsWith("\ufeff", System.StringComparison.Ordinal))
        {
            source.at++; // a byte order mark that a file reader left
        }

        var value = source.Value();
        return source.at == json.Length ? value : throw source.Wrong("the end");
    }

    private JsonValue Value()
    {
        SkipBlanks();
        var value = Next switch
        {
            '{' => Object(),
            '[' => JsonValue.Array(Sequence(']', Value)),
            '"' => JsonValue.Of(Text()),
            't' => Word("true", JsonKind.Boolean),
            'f' => Word("false", JsonKind.Boolean),
            'n' => Word("null", JsonKind.Null),
            '-' or (>= '0' and <= '9') => Number(),
            _ => throw Wrong("a value"),
        };
        SkipBlanks();
        return value;
    }

    private JsonValue Object() => JsonValue.Object(Sequence('}', () =>
    {
        SkipBlanks();
        var name = Text();
        SkipBlanks();
        Expect(':');
        return new JsonMember(name, Value());
    }));

    private List<T> Sequence<T>(char close, System.Func<T> read)
    {
        if (++depth > DeepestNesting)
        {
            throw Wrong($"at most {DeepestNesting} levels");
        }

        at++;
        var items = new List<T>();
        SkipBlanks();
        if (Next != close)
        {
            items.Add(read());
            while (Next == ',')
            {
                at++;
                items.Add(read());
            }
        }

        Expect(close);
        depth--;
        return items;
    }

    private JsonValue Word(string word, JsonKind kind)
    {
        foreach (var character in word)
        {
            Expect(character);
        }

        return JsonValue.Scalar(kind, word);
    }

    private JsonValue Number()
    {
        var start = at;
        Skip('-');
        if (!Skip('0'))
        {
            Digits();
        }

        if (Skip('.'))
        {
            Digits();
        }

        if (Skip('e') || Skip('E'))
        {
            _ = Skip('+') || Skip('-');
            Digits();
        }

        return JsonValue.Scalar(JsonKind.Number, json.Substring(start, at - start));
    }

    private void Digits()
    {
        if (Next is < '0' or > '9')
        {
            throw Wrong("a digit");
        }

        while (Next is >= '0' and <= '9')
        {
            at++;
        }
    }

    private string Text()
    {
        Expect('"');
        var text = new StringBuilder();
        while (Next != '"')
        {
            if (Next < ' ')
            {
                throw Wrong("the end of the text in quotes (write line breaks as \\n)");
            }

            text.Append(Next == '\\' ? Escaped() : json[at++]);
        }

        at++;
        return text.ToString();
    }

    private char Escaped()
    {
        at++;
        var kind = Next;
        if (kind == 'u')
        {
            return Unicode();
        }

        var place = "\"\\/bfnrt".IndexOf(kind);
        if (place < 0)
        {
            throw Wrong("one of \" \\ / b f n r t u after the backslash");
        }

        at++;
        return "\"\\/\b\f\n\r\t"[place];
    }

    private char Unicode()
    {
        at++;
        if (at + 4 > json.Length || !ushort.TryParse(json.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw Wrong("four hexadecimal digits");
        }

        at += 4;
        return (char)code;
    }

    private bool Skip(char character)
    {
        if (at >= json.Length || json[at] != character)
        {
            return false;
        }

        at++;
        return true;
    }

    private void Expect(char character)
    {
        if (!Skip(character))
        {
            throw Wrong($"'{character}'");
        }
    }

    private void SkipBlanks()
    {
        while (at < json.Length && Next is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }
    }

    private CharterException Wrong(string expected)
    {
        var lines = json.Substring(0, at).Split('\n');
        var found = at < json.Length ? $"'{Next}'" : "the end";
        return new([Problems.Of(CharterCodes.NotJson, "$", $"line {lines.Length}, column {lines[lines.Length - 1].Length + 1}: {expected} is expected, not {found}")]);
    }
}
