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
        var schema = RepositoryRoot.File("solution", "schema");
        try
        {
            IReadOnlyList<string> rewritten = writeRegistrations ? [.. SourceWriter.Write(schema, inputs).Select(FromHere)] : [];
            var differences = SourceWriter.Differences(schema, inputs);
            if (differences.Count > 0)
            {
                return new PackOutcome { Rewritten = rewritten, Findings = [.. differences.Select(difference => new CheckFinding(FromHere(difference.Path), difference.Message))] };
            }

            using var making = new OutputFolder(folder);
            PackResult packed;
            try
            {
                packed = Packer.Pack(inputs, making.Making);
            }
            catch (PackagingException) when (Findings(inputs, making.Making) is { Count: > 0 } findings)
            {
                return new PackOutcome { Rewritten = rewritten, Findings = findings };
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

    /// <summary>The packer refuses a package with findings in one message; asked again, the checker lists them.</summary>
    private static IReadOnlyList<CheckFinding> Findings(PackInputs inputs, string folder) =>
        [.. Directory.GetFiles(folder, "*.zip").SelectMany(zip => Packer.Check(zip, inputs)).Distinct()];

    private static string FromHere(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
