using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LeadGovernance.Packaging.Checks.Oracles;

/// <summary>A line of an allow-list: what an oracle does not know and is right all the same, and the reason.</summary>
internal sealed record AllowedLine(string What, string Reason)
{
    public static IReadOnlyList<AllowedLine> Read(string list)
    {
        using var reader = new StreamReader(typeof(AllowedLine).Assembly.GetManifestResourceStream(list)!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" :: ")).Select(line => new AllowedLine(line[0], line[1]))];
    }
}
