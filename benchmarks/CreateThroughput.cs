using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Benchmarks;

/// <summary>Leads per second in the sandbox, one by one and through CreateMultiple, bare and with the pack at work. Whole runs: what an import feels.</summary>
internal static class CreateThroughput
{
    private static readonly int[] BatchSizes = [1, 100, 1_000];

    public static void Run(TextWriter output, int leads)
    {
        output.WriteLine(FormattableString.Invariant($"{leads} leads, in memory and in a folder (WAL); creates/s as the caller sees them, jobs apart"));
        output.WriteLine($"{"sandbox",-10}{"pack",-10}{"request",-24}{"creates/s",10}{"seconds",10}{"jobs",8}{"jobs/s",9}");
        var zips = Directory.CreateTempSubdirectory("leadgovernance-benchmark").FullName;
        try
        {
            var zip = ProductZip.Pack(zips);
            foreach (var folder in new[] { null, Path.Combine(zips, "sandbox") })
            {
                foreach (var pack in new[] { null, zip })
                {
                    foreach (var size in BatchSizes)
                    {
                        using var place = new BenchmarkPlace(folder, pack);
                        Measure(output, place, leads, size, folder is null ? "memory" : "folder", pack is null ? "none" : "enforcing");
                    }
                }
            }
        }
        finally
        {
            Directory.Delete(zips, recursive: true);
        }
    }

    private static void Measure(TextWriter output, BenchmarkPlace place, int leads, int size, string where, string pack)
    {
        // The first requests load the plug-ins and prepare statements.
        Create(place.Service, 500, size);
        place.Sandbox.RunJobs();
        var creating = Stopwatch.StartNew();
        Create(place.Service, leads, size);
        creating.Stop();
        var before = place.Sandbox.Counters.PluginExecutions;
        var running = Stopwatch.StartNew();
        place.Sandbox.RunJobs();
        running.Stop();
        var jobs = place.Sandbox.Counters.PluginExecutions - before;
        var request = size == 1 ? "Create" : FormattableString.Invariant($"CreateMultiple of {size}");
        var rate = jobs == 0 ? "" : FormattableString.Invariant($"{jobs / running.Elapsed.TotalSeconds:0}");
        output.WriteLine(FormattableString.Invariant(
            $"{where,-10}{pack,-10}{request,-24}{leads / creating.Elapsed.TotalSeconds,10:0}{creating.Elapsed.TotalSeconds,10:0.00}{jobs,8}{rate,9}"));
    }

    private static void Create(IOrganizationService service, int leads, int size)
    {
        for (var done = 0; done < leads; done += size)
        {
            var batch = Enumerable.Range(done, Math.Min(size, leads - done)).Select(Lead).ToList();
            if (size == 1)
            {
                service.Create(batch[0]);
            }
            else
            {
                service.Execute(new CreateMultipleRequest { Targets = new EntityCollection(batch) { EntityName = "lead" } });
            }
        }
    }

    private static Entity Lead(int number) => new("lead")
    {
        ["lastname"] = FormattableString.Invariant($"Muster {number}"), ["companyname"] = FormattableString.Invariant($"Muster {number % 97} GmbH"),
        ["emailaddress1"] = FormattableString.Invariant($"m{number}@muster.example"), ["telephone1"] = "+49 711 123456", ["leadsourcecode"] = new OptionSetValue((number % 10) + 1),
    };
}
