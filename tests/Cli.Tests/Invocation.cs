using System.IO;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Tests;

/// <summary>One run of leadgov inside the test's process, its streams captured.</summary>
internal sealed record Invocation(int ExitCode, string Data, string Talk)
{
    public static Invocation Of(params string[] args) => Of(new DemoOptions(), args);

    public static Invocation Of(DemoOptions seed, params string[] args)
    {
        using var data = new StringWriter();
        using var talk = new StringWriter();
        var exitCode = LeadGovCommand.Run(args, new Terminal(data, talk), seed);
        return new Invocation(exitCode, data.ToString(), talk.ToString());
    }
}
