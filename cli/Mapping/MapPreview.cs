using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Mapping;

/// <summary>The proposal for people: every column with some of its values, what it was taken for, and how sure that is.</summary>
internal static class MapPreview
{
    private const int Samples = 3;
    private const int SampleLength = 24;
    private const int BadShown = 5;

    public static void Write(MapProposal proposal, TextWriter talk, int? width)
    {
        foreach (var remark in proposal.Remarks)
        {
            talk.WriteLine($"{char.ToUpperInvariant(remark[0])}{remark[1..]}.");
        }

        talk.WriteLine();
        PlainTable.Write(
            talk,
            [new("column", 10), new("values", 12), new("becomes", 10), new("sure"), new("why", 20)],
            [.. proposal.Columns.Select(column => Row(column, proposal.Map))],
            width);
        talk.WriteLine();
        var fed = proposal.Map.Columns.Count;
        talk.WriteLine($"{fed} columns mapped, {proposal.Map.Unmapped.Count} unmapped. {proposal.Trial.Leads.Count} rows can be used.");
        Gaps(proposal, talk);
    }

    private static void Gaps(MapProposal proposal, TextWriter talk)
    {
        if (proposal.Map.Columns.All(column => column.To != LeadColumns.Channel))
        {
            talk.WriteLine("No column says how a lead was won: all of them will be of channel Unknown.");
        }

        if (proposal.Map.Columns.All(column => column.To is not ("companyname" or "lastname")))
        {
            talk.WriteLine("No column names a company or a person.");
        }

        if (proposal.Trial.Bad.Count == 0)
        {
            return;
        }

        talk.WriteLine($"{proposal.Trial.BadRows} rows can't be used; demo --skip-bad-rows goes on without them:");
        foreach (var cell in proposal.Trial.Bad.Take(BadShown))
        {
            talk.WriteLine($"  line {cell.Line}{(cell.Column.Length == 0 ? string.Empty : $", {cell.Column}")}: {cell.Reason} {cell.Remedy}");
        }
    }

    private static IReadOnlyList<string> Row(ColumnProfile column, LeadMap map)
    {
        var samples = string.Join(" · ", column.Distinct.Take(Samples).Select(value => value.Length <= SampleLength ? value : value[..SampleLength] + "…"));
        var fed = map.Columns.FirstOrDefault(candidate => candidate.From.Equals(column.Header, StringComparison.OrdinalIgnoreCase));
        return map.Key.Equals(column.Header, StringComparison.OrdinalIgnoreCase) ? [column.Header, samples, "(key)", "high", "every row has a value of its own"]
            : fed != null ? [column.Header, samples, fed.To, fed.Guess!.Confidence, fed.Guess.Reason]
            : [column.Header, samples, "-", "-", map.Unmapped[column.Header]];
    }
}
