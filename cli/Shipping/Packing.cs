using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging;

namespace LeadGovernance.Cli.Shipping;

/// <summary>Packs into a folder; with findings, nothing in the folder changes.</summary>
internal static class Packing
{
    public static PackOutcome Run(string folder, bool writeRegistrations)
    {
        var inputs = Package.Inputs;
        try
        {
            IReadOnlyList<string> rewritten = writeRegistrations ? [.. SourceWriter.Write(inputs.SchemaFolder, inputs).Select(FromHere)] : [];
            var differences = Differences(inputs);
            if (differences.Count > 0)
            {
                return new PackOutcome { Rewritten = rewritten, Findings = differences };
            }

            using var making = new OutputFolder(folder);
            PackResult packed;
            try
            {
                packed = Packer.Pack(inputs, making.Making);
            }
            catch (PackagingException exception) when (exception.Findings.Count > 0)
            {
                return new PackOutcome { Rewritten = rewritten, Findings = exception.Findings };
            }

            making.Complete();
            return new PackOutcome
            {
                Rewritten = rewritten,
                Zips = [.. packed.Sha256s.OrderBy(zip => zip.Key, StringComparer.Ordinal).Select(zip => new PackedZip(FromHere(Path.Combine(folder, zip.Key)), zip.Value))],
                Counts = new PackCounts(packed.Version, packed.TableCount, packed.RelationshipCount, packed.ChoiceCount, packed.RoleCount, packed.PluginTypeCount, packed.StepCount, packed.CustomApiCount, packed.ViewCount, packed.FormCount, packed.ChartCount, packed.AppCount, packed.FlowCount),
            };
        }
        catch (PackagingException exception)
        {
            throw new InvalidInputException("pack", exception.Message, string.Empty, exception);
        }
    }

    /// <summary>What of the committed sources is not as declared, by the path that people see.</summary>
    internal static IReadOnlyList<CheckFinding> Differences(PackInputs inputs) =>
        [.. SolutionChecker.CheckSources(inputs).Select(finding => finding with { Component = FromHere(finding.Component) })];

    internal static string FromHere(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
