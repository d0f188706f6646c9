using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Cli.Demo;

/// <summary>The result as files: result.json, leads.csv, violations.csv, errors.csv, and funnel.csv of simulated days.</summary>
internal static class ResultFiles
{
    public static void Write(DemoResult result, IReadOnlyList<BadCell> bad, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "result.json"), ReportJson.Write(result) + "\n");
        Csv(
            Path.Combine(folder, "leads.csv"),
            ["key", "line", "company", "person", "channel", "stage", "readiness", "owner", "owner_team", "rule", "state", "handover", "missing_codes", "missing", "reason"],
            result.Leads.Select(lead => (object?[])[lead.Key, lead.Line, lead.Company, lead.Person, lead.Channel, lead.Stage, lead.Readiness, lead.Owner, lead.OwnerTeam, lead.Rule, lead.State, lead.Handover, lead.MissingCodes, lead.Missing, lead.Reason]));
        Csv(
            Path.Combine(folder, "violations.csv"),
            ["lead", "code", "kind", "stage", "rule", "actor", "from", "to", "door", "detected_on", "missing_codes", "explanation"],
            result.Violations.Select(row => (object?[])[row.Lead, row.Code, row.Kind, row.Stage, row.Rule, row.Actor, row.From, row.To, row.Door, row.DetectedOn.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), row.MissingCodes, row.Explanation]));
        if (result.Simulation is { } simulation)
        {
            var reasons = Enum.GetNames<RejectionReason>();
            Csv(
                Path.Combine(folder, "funnel.csv"),
                ["week", "from", "to", "new_leads", "to_mql", "to_sql", "to_srl", "demoted", "handed_over", "accepted", .. reasons.Select(reason => $"rejected_{reason}"), "returned", "recycled", "qualified", "disqualified", "violations", "refusals", .. Enum.GetNames<Stage>().Select(stage => $"open_{stage}")],
                simulation.Weeks.Select(week => (object?[])[week.Number, Day(week.From), Day(week.To), week.NewLeads, week.ToMql, week.ToSql, week.ToSrl, week.Demoted, week.HandedOver, week.Accepted, .. reasons.Select(reason => (object)week.Rejected.GetValueOrDefault(reason)), week.Returned, week.Recycled, week.Qualified, week.Disqualified, week.Violations, week.Refusals, .. week.Open.Values.Cast<object>()]));
        }

        Csv(
            Path.Combine(folder, "errors.csv"),
            ["line", "column", "value", "reason", "remedy"],
            bad.Select(cell => (object?[])[cell.Line, cell.Column, cell.Value, cell.Reason, cell.Remedy]));
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Csv(string path, IReadOnlyList<string> header, IEnumerable<object?[]> rows)
    {
        // People open these files in a spreadsheet, and their text came from outside: no cell may become a formula.
        using var writer = CsvWriter.Create(File.Create(path), new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: false);
        writer.WriteRecord([.. header]);
        foreach (var row in rows)
        {
            writer.WriteRecord([.. row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))]);
        }
    }
}
