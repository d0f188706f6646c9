using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Data;

/// <summary>A process that dies while it writes leaves whole transactions behind: all of those it was told of, and no part of another.</summary>
[TestClass]
public class CrashTests
{
    private const int Kills = 50;

    /// <summary>This test program itself, which becomes the writer when it is told a folder.</summary>
    private static readonly string Writer = global::System.IO.Path.Combine(AppContext.BaseDirectory, typeof(CrashWriter).Assembly.GetName().Name + (OperatingSystem.IsWindows() ? ".exe" : ""));

    [TestMethod]
    public void Fifty_killed_writers_leave_all_or_nothing_of_each_transaction()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var folder = global::System.IO.Path.Combine(global::System.IO.Path.GetTempPath(), "crash" + Guid.NewGuid().ToString("N"));
        try
        {
            Sandbox.Create(new SandboxOptions { Folder = folder }).Dispose();
            var whole = new Dictionary<string, int>();
            for (var kill = 0; kill < Kills; kill++)
            {
                var told = WriteAndDie(folder, $"run{kill}", random.Next(1, 12), random.Next(0, 12));
                var found = Found(folder, $"run{kill}");
                var where = $"seed {seed}, kill {kill}";
                foreach (var (name, (leads, accounts)) in found)
                {
                    Assert.AreEqual(CrashWriter.BatchSize, leads, $"{where}: part of {name}");
                    Assert.AreEqual(int.Parse(name.Split('-')[1], null) % 2, accounts, $"{where}: accounts of {name}");
                }

                Assert.IsEmpty(told.Except(found.Keys), $"{where}: committed, and lost");
                Assert.IsLessThanOrEqualTo(told.Count + 1, found.Count, $"{where}: at most one batch was committed without a word");
                whole[$"run{kill}"] = found.Count;
            }

            using var last = Sandbox.Open(folder);
            Assert.AreEqual(whole.Values.Sum() * CrashWriter.BatchSize, Count(last), $"seed {seed}: a later crash touched what was there");
        }
        finally
        {
            global::System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The batches that the writer said were committed.</summary>
    /// <param name="batches">So many are waited for, however slow the machine is; death comes some milliseconds into what follows.</param>
    private static HashSet<string> WriteAndDie(string folder, string run, int batches, int milliseconds)
    {
        using var writer = new Process { StartInfo = new ProcessStartInfo(Writer) { RedirectStandardOutput = true, UseShellExecute = false } };
        writer.StartInfo.Environment[CrashWriter.Folder] = folder;
        writer.StartInfo.Environment[CrashWriter.Run] = run;
        writer.Start();
        Assert.AreEqual(CrashWriter.Ready, writer.StandardOutput.ReadLine());
        var told = Enumerable.Range(0, batches).Select(_ => writer.StandardOutput.ReadLine() ?? throw new AssertFailedException($"{run}: the writer ended by itself.")).ToHashSet();
        Thread.Sleep(milliseconds);
        writer.Kill();

        // What it was killed in the middle of saying counts as not said.
        told.UnionWith(writer.StandardOutput.ReadToEnd().Split('\n').SkipLast(1));
        writer.WaitForExit();
        return told;
    }

    private static Dictionary<string, (int Leads, int Accounts)> Found(string folder, string run)
    {
        using var sandbox = Sandbox.Open(folder);
        var accounts = Groups(sandbox, "account", "name", run);
        var leads = Groups(sandbox, "lead", "subject", run);
        return leads.Keys.Union(accounts.Keys).ToDictionary(name => name, name => (leads.GetValueOrDefault(name), accounts.GetValueOrDefault(name)));
    }

    private static Dictionary<string, int> Groups(Sandbox sandbox, string table, string column, string run) => sandbox.System.RetrieveMultiple(new FetchExpression(
        $"<fetch aggregate='true'><entity name='{table}'><attribute name='{column}' groupby='true' alias='name'/><attribute name='{table}id' aggregate='count' alias='n'/><filter><condition attribute='{column}' operator='begins-with' value='{run}-'/></filter></entity></fetch>"))
        .Entities.ToDictionary(e => (string)e.GetAttributeValue<AliasedValue>("name").Value, e => (int)e.GetAttributeValue<AliasedValue>("n").Value);

    private static int Count(Sandbox sandbox) => (int)sandbox.System.RetrieveMultiple(new FetchExpression(
        "<fetch aggregate='true'><entity name='lead'><attribute name='leadid' aggregate='count' alias='n'/></entity></fetch>")).Entities.Single().GetAttributeValue<AliasedValue>("n").Value;
}
