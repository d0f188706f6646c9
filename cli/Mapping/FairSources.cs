using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>Fairs and seminars are a seller's network or marketing's inbound, by who entered the lead: they go to the lead source, from which the charter decides.</summary>
internal static class FairSources
{
    private const string LeadSource = "leadsourcecode";

    private static readonly (string Option, string[] Phrases)[] Table =
    [
        ("trade show", ["trade show", "tradeshow", "trade fair", "fair", "messe", "messekontakt", "messestand"]),
        ("seminar", ["seminar", "seminare", "workshop"]),
    ];

    public static LeadMap Split(LeadMap map)
    {
        if (map.Columns.FirstOrDefault(column => column.To == LeadColumns.Channel) is not { Values: { } values } channel || map.Columns.Any(column => column.To == LeadSource))
        {
            return map;
        }

        var fairs = values.Keys.Where(value => Option(value) != null).ToDictionary(value => value, Option);
        if (fairs.Count == 0)
        {
            return map;
        }

        var remark = $"{channel.Guess!.Reason}; of {string.Join(", ", fairs.Keys.Select(value => $"\"{value}\""))} the charter decides by who entered the lead";
        var sources = channel with { To = LeadSource, Values = fairs, Otherwise = ColumnMap.NotAnswered, Guess = channel.Guess with { Reason = "fairs and seminars: the charter decides their channel by who entered the lead" } };
        var rest = channel with { Values = values.ToDictionary(pair => pair.Key, pair => fairs.ContainsKey(pair.Key) ? null : pair.Value), Guess = channel.Guess with { Reason = remark } };
        return map with { Columns = [.. map.Columns.SelectMany(column => ReferenceEquals(column, channel) ? (IEnumerable<ColumnMap>)[rest, sources] : [column])] };
    }

    private static string? Option(string value)
    {
        var plain = Wording.Plain(value);
        return Array.Find(Table, row => row.Phrases.Any(phrase => Wording.Has(plain, phrase))).Option;
    }
}
