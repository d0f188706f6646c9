using System;
using BenchmarkDotNet.Running;
using LeadGovernance.Benchmarks;

switch (args)
{
    case ["creates", .. var rest]:
        CreateThroughput.Run(Console.Out, Console.Error, rest.Length > 0 ? int.Parse(rest[0], null) : 5_000);
        break;
    case [CreateCase.Verb, .. var rest]:
        CreateThroughput.RunOne(Console.Out, CreateCase.Read(rest));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
