using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Simulation;

/// <summary>When which lead of the file comes in: spread over the working days in the order of the file, or so many a day drawn from it.</summary>
internal sealed class Arrivals(IReadOnlyList<MappedLead> file, SimulationOptions options, Dice dice)
{
    public IReadOnlyList<Arrival> Draw()
    {
        var days = Enumerable.Range(0, options.Days).Select(day => DemoScript.Start.Date.AddDays(day)).Where(OfficeHours.IsWorkingDay).ToList();
        var moments = (options.PerDay is { } rate ? Rated(days, rate) : file.Select(_ => OfficeHours.On(dice.Pick(days), dice))).Order().ToList();
        return [.. moments.Select((on, number) => new Arrival(on, Moved(Row(number), on)))];
    }

    /// <summary>2.5 a day are two on one day and three on the next.</summary>
    private IEnumerable<DateTime> Rated(List<DateTime> days, decimal rate)
    {
        var due = 0m;
        foreach (var day in days)
        {
            for (due += rate; due >= 1; due--)
            {
                yield return OfficeHours.On(day, dice);
            }
        }
    }

    private MappedLead Row(int number)
    {
        if (options.PerDay is null)
        {
            return file[number];
        }

        var row = dice.Pick(file);
        // Whatever the row repeats in the file, here it need not have come yet.
        return row with
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{row.Key}-{number + 1}"),
            Names = row.Names.Where(name => name.Key != LeadColumns.DuplicateOf).ToDictionary(),
        };
    }

    /// <summary>Dates of the file are as of the first day; a lead that comes later brings later ones.</summary>
    private static MappedLead Moved(MappedLead lead, DateTime on) =>
        lead.Columns.Values.Any(value => value is DateTime) && (on.Date - DemoScript.Start.Date) is var shift
            ? lead with { Columns = lead.Columns.ToDictionary(column => column.Key, column => column.Value is DateTime date ? date + shift : column.Value) }
            : lead;
}

internal sealed record Arrival(DateTime On, MappedLead Lead);
