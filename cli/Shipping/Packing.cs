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
                return new PackOutcome { Rewritten = rewritten, Findings = [.. differences.Select(difference => new CheckFinding(SolutionChecker.AsDeclared, FromHere(difference.Path), difference.Message))] };
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

    private static string FromHere(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
