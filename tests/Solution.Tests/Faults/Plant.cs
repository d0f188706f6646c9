using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using LeadGovernance.Packaging;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>Breaks the real packages in one place each.</summary>
internal static class Plant
{
    public const string Customizations = "customizations.xml";
    public const string Manifest = "solution.xml";
    private const string Main = "LeadGovernance.zip";
    private const string Flows = "LeadGovernanceFlows.zip";

    // Zip entries have no time zone: the clock face counts.
    private static readonly DateTimeOffset Packing = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One place of an entry's text.</summary>
    public static Fault Text(string name, string rule, string entry, string old, string replacement, params string[] beside) =>
        Entries(name, rule, parts => parts[entry] = Encoding.UTF8.GetBytes(Texts.Replaced(Encoding.UTF8.GetString(parts[entry]), old, replacement, entry)), beside);

    /// <summary>The XML of an entry.</summary>
    public static Fault Xml(string name, string rule, string entry, Action<XElement> spoil, params string[] beside) =>
        Entries(name, rule, parts => Edit(parts, entry, spoil), beside);

    /// <summary>The customizations' XML.</summary>
    public static Fault Xml(string name, string rule, Action<XElement> spoil, params string[] beside) => Xml(name, rule, Customizations, spoil, beside);

    /// <summary>The node of the step of that name.</summary>
    public static Fault Step(string name, string rule, string step, Action<XElement> spoil, params string[] beside) =>
        Xml(name, rule, root => spoil(root.Descendants("SdkMessageProcessingStep").Single(node => node.Attribute("Name")!.Value == "LeadGovernance: " + step)), beside);

    /// <summary>Entries of the main package by their names.</summary>
    public static Fault Entries(string name, string rule, Action<SortedDictionary<string, byte[]>> spoil, params string[] beside) =>
        new(name, rule, oracles => Check(Main, Parts(Main, spoil), oracles)) { Beside = beside };

    /// <summary>One place of an entry of the package of flows, which is found by the beginning of its name.</summary>
    public static Fault Flow(string name, string rule, string entry, string old, string replacement) => new(name, rule, oracles => Check(Flows, Parts(Flows, parts =>
    {
        var found = parts.Keys.Single(key => key.StartsWith(entry, StringComparison.Ordinal));
        parts[found] = Encoding.UTF8.GetBytes(Texts.Replaced(Encoding.UTF8.GetString(parts[found]), old, replacement, found));
    }), oracles));

    /// <summary>The list of entries as the zip has them, in its order, with its times.</summary>
    public static Fault Zip(string name, string rule, Action<List<Part>> spoil) => new(name, rule, oracles =>
    {
        var parts = Parts(Main, _ => { });
        spoil(parts);
        return Check(Main, parts, oracles);
    });

    public static void Edit(SortedDictionary<string, byte[]> parts, string entry, Action<XElement> spoil)
    {
        var root = XElement.Parse(Encoding.UTF8.GetString(parts[entry]), LoadOptions.PreserveWhitespace);
        spoil(root);
        parts[entry] = Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static List<Part> Parts(string zip, Action<SortedDictionary<string, byte[]>> spoil)
    {
        var entries = new SortedDictionary<string, byte[]>(Packed.Entries(zip).ToDictionary(entry => entry.Key, entry => Encoding.Latin1.GetBytes(entry.Value)), StringComparer.Ordinal);
        spoil(entries);
        return [.. entries.Select(entry => new Part(entry.Key, entry.Value, Packing))];
    }

    private static IReadOnlyList<CheckFinding> Check(string zip, IEnumerable<Part> parts, string? oracles)
    {
        var folder = Directory.CreateTempSubdirectory("leadgov-fault-").FullName;
        try
        {
            var path = Path.Combine(folder, zip);
            using (var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
            {
                foreach (var part in parts)
                {
                    var entry = archive.CreateEntry(part.Name, CompressionLevel.Fastest);
                    entry.LastWriteTime = part.Time;
                    using var stream = entry.Open();
                    stream.Write(part.Content);
                }
            }

            return SolutionChecker.Check(path, Checkout.Declared, oracles: oracles);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal sealed record Part(string Name, byte[] Content, DateTimeOffset Time);
}
