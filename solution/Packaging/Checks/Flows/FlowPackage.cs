using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging.Checks.Flows;

/// <summary>Checks the zip with the flows against itself and the custom APIs they call.</summary>
internal static class FlowPackage
{
    public static IReadOnlyList<CheckFinding> Check(string zip, SolutionSchema schema)
    {
        var package = new Package(PackageContent.FromZip(zip), schema.Standard);
        return [.. ManifestRules.Check(package), .. LabelRules.Check(package), .. EntryRules.Check(package), .. package.Components("Workflows").SelectMany(flow => new FlowRules(package, schema, flow).Check())];
    }
}
