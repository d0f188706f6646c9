using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>A choice has each value once, and whoever names a value names one that it has.</summary>
internal static class OptionRules
{
    private const string None = "-1";

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var choices = package.Components("optionsets").GroupBy(choice => choice.Attribute("Name")?.Value ?? string.Empty).ToDictionary(choice => choice.Key, choice => Values(choice.First()));
        var ofColumns = new Dictionary<(string Table, string Column), List<string>>();
        foreach (var table in package.Tables)
        {
            foreach (var column in Package.ColumnsOf(table))
            {
                if ((column.Element("optionset") is { } inline ? Values(inline) : choices.GetValueOrDefault(column.Element("OptionSetName")?.Value ?? string.Empty)) is { } values)
                {
                    ofColumns[(Package.LogicalName(table), column.Element("LogicalName")?.Value ?? string.Empty)] = values;
                    if (column.Element("AppDefaultValue")?.Value is { Length: > 0 } start && start != None && !values.Contains(start))
                    {
                        yield return Rules.OptionIsThere.At($"Column {Package.LogicalName(table)}.{column.Element("LogicalName")?.Value}", $"starts with the value {start}, which its choice lacks. Correct AppDefaultValue.");
                    }
                }
            }
        }

        foreach (var (choice, values) in choices.Concat(ofColumns.Select(column => KeyValuePair.Create($"{column.Key.Table}.{column.Key.Column}", column.Value)).Where(column => column.Value.Count > 0 && !choices.ContainsValue(column.Value))))
        {
            foreach (var twice in values.GroupBy(value => value).Where(group => group.Count() > 1))
            {
                yield return Rules.OptionOnce.At($"Choice {choice}", $"has the value {twice.Key} twice. Give each option its own.");
            }
        }

        foreach (var condition in package.Customizations.Descendants("condition").Where(condition => condition.Attribute("operator")?.Value is "eq" or "ne" or "in" or "not-in"))
        {
            var owner = condition.Ancestors().First(node => node.Name.LocalName is "entity" or "link-entity");
            var column = (condition.Attribute("entityname") is null ? owner.Attribute("name")?.Value ?? string.Empty : string.Empty, condition.Attribute("attribute")?.Value ?? string.Empty);
            foreach (var unknown in condition.Elements("value").Select(value => value.Value).Append(condition.Attribute("value")?.Value).OfType<string>().Where(value => ofColumns.TryGetValue(column, out var known) && !known.Contains(value)))
            {
                yield return Rules.OptionIsThere.At($"The query condition on {column.Item1}.{column.Item2}", $"asks for {unknown}, which its choice lacks. Correct the value.");
            }
        }
    }

    private static List<string> Values(XElement choice) =>
        [.. choice.Descendants().Where(node => node.Name.LocalName is "option" or "status" or "state").Select(option => option.Attribute("value")?.Value ?? string.Empty)];
}
