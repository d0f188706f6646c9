using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace LeadGovernance.Packaging.Checks.Oracles;

/// <summary>The vocabulary of real exports: a script and what it learned, which are not ours to ship.</summary>
internal sealed class Vocabulary
{
    private const string Python = "python3";

    /// <summary>The script's levels that say "never seen"; the others say "seldom".</summary>
    private static readonly string[] Levels = ["PARSE", "KIND", "ELEMENT", "NESTING", "ATTRIBUTE", "VALUE", "ORDER", "REPEATED", "MISSING-CHILD", "MISSING-ATTR"];

    private readonly string script;

    private Vocabulary(string script) => this.script = script;

    /// <summary>Findings that are right all the same, by their beginning, and why.</summary>
    public static IReadOnlyList<AllowedLine> Allowed { get; } = AllowedLine.Read("vocab-allow-list.txt");

    /// <returns>Null when the folder lacks it or nothing here runs it.</returns>
    public static Vocabulary? Find(string folder)
    {
        var script = Path.Combine(folder, "vocab.py");
        return File.Exists(script) && File.Exists(Path.ChangeExtension(script, ".json")) && HasPython() ? new Vocabulary(script) : null;
    }

    public IEnumerable<CheckFinding> Check(string zipOrFolder)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, [script, "check", Path.ChangeExtension(script, ".json"), zipOrFolder]) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        process.WaitForExit();
        if (!lines.Exists(line => line.StartsWith("elements checked", StringComparison.Ordinal)))
        {
            throw new PackagingException($"{script} did not answer about {zipOrFolder}. Run it by hand to see why.");
        }

        return lines.Where(line => Levels.Contains(line.Split(' ')[0]) && !Allowed.Any(allowed => line.StartsWith(allowed.What, StringComparison.Ordinal)))
            .Select(line => Rules.Vocabulary.At(line.Split(':')[0], $"{line}. Write it as exports do, or give the reason in solution/Packaging/vocab-allow-list.txt."));
    }

    private static bool HasPython() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Python)));
}
