using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace LeadGovernance.Cli.Connection;

/// <summary>What nobody may read, wherever a text comes from: the values that are known, and whatever looks like one.</summary>
internal sealed partial class Secrets
{
    private const string Mask = "***";

    /// <summary>Masking shorter ones would garble every other word; no sign-in takes them.</summary>
    private const int Shortest = 4;

    private readonly IReadOnlyList<string> values;

    private Secrets(IEnumerable<string> values) =>
        this.values = [.. values.SelectMany(Spellings).Where(value => value.Length >= Shortest).Distinct().OrderByDescending(value => value.Length)];

    /// <summary>Whether nothing is known that must be kept.</summary>
    public bool IsEmpty => values.Count == 0;

    /// <param name="texts">What may hold a connection string: the arguments and the environment; a broken one counts as a secret as a whole.</param>
    public static Secrets Of(IEnumerable<string?> texts) => new(texts.OfType<string>().Where(text => SecretKey().IsMatch(text)).SelectMany(Within));

    public string Hide(string text)
    {
        foreach (var value in values)
        {
            text = text.Replace(value, Mask, StringComparison.OrdinalIgnoreCase);
        }

        text = Pair().Replace(text, $"$1{Mask}");
        return Token().Replace(text, Mask);
    }

    private static IEnumerable<string> Within(string text)
    {
        yield return text;
        if (ConnectionText.Parse(text) is { } builder)
        {
            foreach (string key in builder.Keys)
            {
                if (ConnectionKeys.Secret.Contains(key, StringComparer.OrdinalIgnoreCase))
                {
                    yield return (string)builder[key];
                }
            }
        }

        // Where a quote is forgotten, the parser and people mean different ends of the value.
        foreach (Match match in SecretKey().Matches(text))
        {
            var rest = text[(match.Index + match.Length)..];
            yield return rest;
            yield return rest.Split(';')[0].Trim().Trim('"', '\'');
        }
    }

    /// <summary>As it stands, and as it stands in JSON, in an address and in one line.</summary>
    private static IEnumerable<string> Spellings(string value)
    {
        var plain = value.Trim();
        var json = Newtonsoft.Json.JsonConvert.ToString(plain);
        return [plain, json[1..^1], Uri.EscapeDataString(plain), string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
    }

    [GeneratedRegex(@"(?:client[\s_]*secret|secret|password|pwd)\s*=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex SecretKey();

    /// <summary>A pair as in a connection string, an address or JSON, up to where the value can end.</summary>
    [GeneratedRegex("((?:client[\\s_]*secret|secret|password|pwd|(?:access|refresh|id)_?token|client_assertion)\"?\\s*[=:]\\s*)(?:\"(?:[^\"\\\\]|\\\\.|\"\")*\"|'[^']*'|[^;&\\s][^;&\\r\\n]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Pair();

    /// <summary>A bearer token, or what looks like a signed one.</summary>
    [GeneratedRegex(@"\bBearer\s+[A-Za-z0-9._~+/=-]+|\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?")]
    private static partial Regex Token();
}
