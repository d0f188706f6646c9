using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Cli.Leads;

/// <summary>The channels, people and accounts that files may name.</summary>
internal sealed record KnownNames(IReadOnlyCollection<string> Channels, IReadOnlyCollection<string> Users, IReadOnlyCollection<string> Accounts)
{
    /// <summary>The name as it is spelled in the organisation; throws <see cref="BadValueException"/> with the allowed ones.</summary>
    public string Resolve(ColumnKind kind, string text) => kind switch
    {
        ColumnKind.Channel => Find(Channels, text, "channel"),
        ColumnKind.User => Find(Users, text, "user"),
        ColumnKind.Account => Find(Accounts, text, "account"),
        _ => text,
    };

    private static string Find(IReadOnlyCollection<string> names, string text, string what) =>
        names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? throw new BadValueException($"unknown {what} \"{text}\".", $"Use one of: {string.Join(", ", names)}.");
}
