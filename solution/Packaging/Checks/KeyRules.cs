using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging.Checks;

/// <summary>What other rules look things up by is there; with a finding here, nothing else can be judged.</summary>
internal static class KeyRules
{
    public static IEnumerable<CheckFinding> Check(PackageContent content)
    {
        if (content.Manifest.Descendants("CustomizationOptionValuePrefix").Count() != 1)
        {
            yield return Rules.Key.At("solution.xml", "does not say once which option values are its publisher's. Add CustomizationOptionValuePrefix.");
        }

        IEnumerable<XElement> All(string node) => content.Customizations.Elements(node).Elements();
        foreach (var (kind, names) in new[] { ("table", All("Entities").Select(table => table.Element("Name")?.Value)), ("choice", All("optionsets").Select(choice => choice.Attribute("Name")?.Value)) })
        {
            foreach (var name in names.GroupBy(name => name ?? string.Empty, StringComparer.OrdinalIgnoreCase).Where(group => group.Key.Length == 0 || group.Count() > 1))
            {
                yield return Rules.Key.At("customizations.xml", name.Key.Length == 0 ? $"has a {kind} without a name. Name it." : $"has the {kind} {name.Key} twice. Remove one.");
            }
        }

        foreach (var table in All("Entities").Where(table => table.Descendants("EntitySetName").Any() && table.Descendants("OwnershipTypeMask").Count() != 1))
        {
            yield return Rules.Key.At($"Table {table.Element("Name")?.Value}", "does not say once who owns its rows. Add OwnershipTypeMask.");
        }

        foreach (var column in All("Entities").Elements("EntityInfo").Descendants("attribute").Where(column => column.Element("LogicalName") is null))
        {
            yield return Rules.Key.At($"Column {column.Attribute("PhysicalName")?.Value}", "has no LogicalName. Add it.");
        }

        foreach (var option in All("optionsets").Descendants("option").Where(option => option.Attribute("value") is null))
        {
            yield return Rules.Key.At($"Choice {option.Ancestors("optionset").First().Attribute("Name")?.Value}", "has an option without a value. Give it one.");
        }

        var steps = All("SdkMessageProcessingSteps").ToList();
        foreach (var id in steps.Select(step => step.Attribute("SdkMessageProcessingStepId")?.Value).Concat(steps.Descendants("SdkMessageProcessingStepImageId").Select(id => id.Value)).Where(id => !Guid.TryParse(id, out _)))
        {
            yield return Rules.Key.At("A step or image", $"has the id \"{id}\", which is none. Give it a fixed id.");
        }
    }
}
