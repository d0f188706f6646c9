using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using LeadGovernance.Cli.Explain;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Connection;

/// <summary>
/// A connection string that was checked before anybody calls anything. What is wrong is said without repeating a word of it:
/// where a quote is forgotten, a piece of the secret looks like a key.
/// </summary>
internal sealed class ConnectionText
{
    private const string OAuth = "OAuth";
    private const int FarthestGuess = 3;

    /// <summary>Kind of sign-in → what it needs besides the address.</summary>
    private static readonly Dictionary<string, string[]> SignIns = new(StringComparer.OrdinalIgnoreCase)
    {
        [ConnectionKeys.ClientSecret] = [ConnectionKeys.ClientId, ConnectionKeys.ClientSecret],
        ["Certificate"] = [ConnectionKeys.ClientId, ConnectionKeys.Thumbprint],
        [OAuth] = [],
    };

    private ConnectionText(string text, Uri url)
    {
        Text = text;
        Url = url;
    }

    /// <summary>As the client takes it.</summary>
    public string Text { get; }

    public Uri Url { get; }

    /// <exception cref="OrganisationException">It can't be used.</exception>
    public static ConnectionText Read(string text)
    {
        var values = Values(text);
        var url = Needed(values, ConnectionKeys.Url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
        {
            throw Wrong(ConnectionCodes.BadValue, new($"{ConnectionKeys.Url} is no address that begins with https", $"{ConnectionKeys.Url} ist keine Adresse, die mit https beginnt"));
        }

        if (!SignIns.TryGetValue(Needed(values, ConnectionKeys.AuthType), out var needs))
        {
            var known = string.Join(", ", SignIns.Keys);
            throw Wrong(ConnectionCodes.BadValue, new($"{ConnectionKeys.AuthType} is none of {known}", $"{ConnectionKeys.AuthType} ist nicht eines von {known}"));
        }

        foreach (var key in needs)
        {
            Needed(values, key);
        }

        return new ConnectionText(text, address);
    }

    /// <summary>Key (first name) → value.</summary>
    private static Dictionary<string, string> Values(string text)
    {
        var builder = Parse(text);
        if (builder is not { Count: > 0 })
        {
            throw Wrong(ConnectionCodes.Unreadable, null);
        }

        var values = new Dictionary<string, string>();
        foreach (string name in builder.Keys)
        {
            var key = ConnectionKeys.Known(name) ?? throw Wrong(ConnectionCodes.UnknownKey, Guess(name));
            if (!values.TryAdd(key, (string)builder[name]))
            {
                throw Wrong(ConnectionCodes.BadValue, new($"{key} is there under two names", $"{key} steht unter zwei Namen darin"));
            }
        }

        return values;
    }

    /// <summary>Null when it is no connection string. The parser's own message is not kept: it may hold a piece of the text.</summary>
    internal static DbConnectionStringBuilder? Parse(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Needed(Dictionary<string, string> values, string key) =>
        values.GetValueOrDefault(key) is { } value && !string.IsNullOrWhiteSpace(value) ? value
        : throw Wrong(ConnectionCodes.KeyMissing, new($"{key} is missing", $"{key} fehlt"));

    private static Words Guess(string name)
    {
        var nearest = ConnectionKeys.All.MinBy(known => EditDistance.Of(known, name))!;
        var all = string.Join(", ", ConnectionKeys.All);
        return EditDistance.Of(nearest, name) <= FarthestGuess
            ? new($"perhaps {nearest} was meant", $"vielleicht war {nearest} gemeint")
            : new($"there are {all}", $"es gibt {all}");
    }

    private static OrganisationException Wrong(string code, Words? particulars) => new(code, ExitCode.InvalidInput, particulars);
}
