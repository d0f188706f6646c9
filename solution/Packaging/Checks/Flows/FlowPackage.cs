using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Checks.Flows;

/// <summary>Checks the zip with the flows against itself and the custom APIs they call.</summary>
internal static class FlowPackage
{
    private static readonly Func<Package, IEnumerable<CheckFinding>>[] Around =
        [ManifestRules.Check, PublisherRules.Check, EnvironmentRules.Check, OrderRules.Check, LabelRules.Check, LengthRules.Check, EntryRules.Check];

    public static IReadOnlyList<CheckFinding> Check(Package package, SolutionSchema schema) =>
        [.. Around.SelectMany(group => group(package)), .. package.Components("Workflows").SelectMany(flow => new FlowRules(package, schema, flow).Check())];
}
