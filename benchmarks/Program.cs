using System;
using BenchmarkDotNet.Running;
using LeadGovernance.Benchmarks;

if (args is ["creates", .. var rest])
{
    CreateThroughput.Run(Console.Out, rest.Length > 0 ? int.Parse(rest[0], null) : 5_000);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
