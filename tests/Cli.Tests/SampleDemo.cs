using System;
using System.IO;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests;

/// <summary>The sample's demonstration, run once for all tests that only look at what it left.</summary>
internal sealed class SampleDemo : IDisposable
{
    private readonly Scratch scratch = new();

    public SampleDemo()
    {
        var run = Invocation.Of("demo", "--json", "--quiet", "--out", scratch.Out);
        Result = run.ExitCode == 0 ? JObject.Parse(run.Data) : throw new InvalidOperationException(run.Talk);
    }

    public JObject Result { get; }

    public string Folder => scratch.Out;

    public string Database => Path.Combine(scratch.Out, "sandbox");

    public void Dispose() => scratch.Dispose();
}
