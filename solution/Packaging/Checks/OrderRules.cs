using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Sources;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Nodes that every real export has in one order have it here too: the importer reads them by it.</summary>
internal static class OrderRules
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Orders = new(StringComparer.Ordinal)
    {
        ["ImportExportXml"] = SkeletonFile.TopNodes,
        ["SolutionManifest"] = ["UniqueName", "LocalizedNames", "Descriptions", "Version", "Managed", "Publisher", "RootComponents", "MissingDependencies"],
        ["Entity"] = ["Name", "EntityInfo", "FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml"],
        ["SdkMessageProcessingStep"] =
        [
            "SdkMessageId", "PluginTypeName", "PluginTypeId", "PrimaryEntity", "AsyncAutoDelete", "Configuration", "Description", "FilteringAttributes", "ImpersonatingUserIdName", "InvocationSource", "Mode", "Rank",
            "EventHandlerTypeCode", "Stage", "IsCustomizable", "IsHidden", "SupportedDeployment", "IntroducedVersion", "SdkMessageProcessingStepImages",
        ],
    };

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        foreach (var node in package.Manifest.DescendantsAndSelf().Concat(package.Customizations.DescendantsAndSelf()))
        {
            if (Orders.TryGetValue(node.Name.LocalName, out var order))
            {
                var places = node.Elements().Select(child => (child.Name.LocalName, At: order.ToList().IndexOf(child.Name.LocalName))).Where(child => child.At >= 0).ToList();
                foreach (var (before, after) in places.Zip(places.Skip(1)).Where(pair => pair.First.At > pair.Second.At))
                {
                    yield return Rules.NodeOrder.At($"<{node.Name.LocalName}> {node.Attribute("Name")?.Value ?? node.Element("Name")?.Value}".TrimEnd(), $"has <{before.LocalName}> before <{after.LocalName}>; exports have them the other way round. Swap them.");
                }
            }
        }
    }
}
