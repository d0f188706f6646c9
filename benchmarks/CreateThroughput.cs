using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Benchmarks;

/// <summary>Leads per second in the sandbox, one by one and through CreateMultiple, bare and with the pack's steps, and the memory it took. Whole runs: what an import feels.</summary>
internal static class CreateThroughput
{
    private static readonly int[] BatchSizes = [1, 100];

    /// <summary>Each case in a process of its own, so that its peak of memory is its own.</summary>
    public static void Run(TextWriter output, TextWriter progress, int leads)
    {
        output.WriteLine(FormattableString.Invariant($"{leads} leads, in memory and in a folder (WAL); creates/s as the caller sees them, jobs apart"));
        output.WriteLine($"{"sandbox",-10}{"pack",-10}{"request",-24}{"creates/s",10}{"seconds",10}{"jobs",8}{"jobs/s",9}{"peak MB",9}");
        var place = Directory.CreateTempSubdirectory("leadgovernance-benchmark").FullName;
        try
        {
            var zip = ProductZip.Pack(place);
            var cases = Cases(place, zip, leads).ToList();
            foreach (var (number, one) in cases.Index())
            {
                progress.WriteLine($"{number + 1}/{cases.Count}: {one.Where}, pack {one.Pack}, {one.Request}");
                output.Write(InProcessOfItsOwn(one));
            }
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <summary>One case, here and now: a line of the table.</summary>
    public static void RunOne(TextWriter output, CreateCase one)
    {
        using var place = new BenchmarkPlace(one.Folder, one.Zip);

        // The first requests load the plug-ins and prepare statements.
        Create(place.Service, 500, one.BatchSize);
        place.Sandbox.RunJobs();
        var creating = Stopwatch.StartNew();
        Create(place.Service, one.Leads, one.BatchSize);
        creating.Stop();
        var before = place.Sandbox.Counters.PluginExecutions;
        var running = Stopwatch.StartNew();
        place.Sandbox.RunJobs();
        running.Stop();
        var jobs = place.Sandbox.Counters.PluginExecutions - before;
        var rate = jobs == 0 ? "" : FormattableString.Invariant($"{jobs / running.Elapsed.TotalSeconds:0}");
        using var self = Process.GetCurrentProcess();
        output.WriteLine(FormattableString.Invariant(
            $"{one.Where,-10}{one.Pack,-10}{one.Request,-24}{one.Leads / creating.Elapsed.TotalSeconds,10:0}{creating.Elapsed.TotalSeconds,10:0.00}{jobs,8}{rate,9}{self.PeakWorkingSet64 / 1048576,9}"));
    }

    private static IEnumerable<CreateCase> Cases(string place, string zip, int leads) =>
        from folder in new[] { null, Path.Combine(place, "sandbox") }
        from pack in new[] { null, zip }
        from size in BatchSizes
        select new CreateCase(folder, pack, size, leads);

    private static string InProcessOfItsOwn(CreateCase one)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, one.Arguments) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? line : throw new InvalidOperationException($"The case {string.Join(' ', one.Arguments)} ended with exit code {process.ExitCode}; its error is above.");
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
