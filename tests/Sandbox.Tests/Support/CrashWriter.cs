using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>What this very executable does when it is started to be killed: it writes batches into the sandbox of a folder, and says each one that is committed.</summary>
internal static class CrashWriter
{
    public const string Folder = "LEADGOV_CRASH_FOLDER";
    public const string Run = "LEADGOV_CRASH_RUN";
    public const int BatchSize = 10;
    public const string Ready = "ready";

    /// <summary>Before the test runner's own entry, which is generated.</summary>
    [ModuleInitializer]
    internal static void WriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder)
        {
            Write(folder, Environment.GetEnvironmentVariable(Run)!);
        }
    }

    private static void Write(string folder, string run)
    {
        var output = Console.Out;
        using var sandbox = Sandbox.Open(folder);
        output.WriteLine(Ready);
        for (var number = 0; ; number++)
        {
            var name = $"{run}-{number}";
            sandbox.System.Execute(number % 2 == 0 ? Bulk(name) : Transaction(name));
            output.WriteLine(name);
            output.Flush();
        }
    }

    private static CreateMultipleRequest Bulk(string name) =>
        new() { Targets = new EntityCollection(Enumerable.Range(0, BatchSize).Select(_ => Lead(name)).ToList()) { EntityName = "lead" } };

    /// <summary>As many leads, and an account: all or none of both tables.</summary>
    private static ExecuteTransactionRequest Transaction(string name)
    {
        var requests = new OrganizationRequestCollection { new CreateRequest { Target = new Entity("account") { ["name"] = name } } };
        requests.AddRange(Enumerable.Range(0, BatchSize).Select(_ => new CreateRequest { Target = Lead(name) }));
        return new ExecuteTransactionRequest { Requests = requests };
    }

    private static Entity Lead(string name) => new("lead") { ["lastname"] = "Crash", ["subject"] = name };
}
