using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Columns and choices fit together, and own tables carry what the platform expects of every table.</summary>
internal static class TableRules
{
    private static readonly string[] SystemColumns = ["createdby", "createdon", "modifiedby", "modifiedon", "statecode", "statuscode", "overriddencreatedon", "importsequencenumber"];

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var choices = package.Components("optionsets").ToDictionary(o => o.Attribute("Name")!.Value);
        var prefix = package.Manifest.Descendants("CustomizationOptionValuePrefix").Single().Value;
        foreach (var table in package.Tables)
        {
            var name = Package.LogicalName(table);
            foreach (var column in Package.ColumnsOf(table))
            {
                var subject = $"Column {name}.{column.Element("LogicalName")?.Value}";
                if (column.Element("OptionSetName") is { } choice && !choices.ContainsKey(choice.Value))
                {
                    yield return Rules.ChoiceIsThere.At(subject, $"uses the choice {choice.Value}, which is not in the package. Add it or correct OptionSetName.");
                }

                if (Number(column, "MaxLength") is { } max && Number(column, "Length") is { } length && length != 2 * max)
                {
                    yield return Rules.ColumnLength.At(subject, $"has Length {length} for MaxLength {max}; the platform wants twice as much.");
                }
            }

            foreach (var twice in Package.ColumnsOf(table).GroupBy(a => a.Element("LogicalName")?.Value).Where(g => g.Count() > 1))
            {
                yield return Rules.ColumnOnce.At($"Column {name}.{twice.Key}", "is declared twice. Remove one.");
            }
        }

        foreach (var table in package.OwnTables)
        {
            var name = Package.LogicalName(table);
            string[] needed = [.. SystemColumns, name + "id", table.Descendants("OwnershipTypeMask").Single().Value == "UserOwned" ? "ownerid" : "organizationid"];
            foreach (var missing in needed.Where(c => !package.HasColumn(name, c)))
            {
                yield return Rules.SystemColumns.At($"Table {name}", $"lacks the system column {missing}; every real export carries it.");
            }

            if (table.Descendants("DisplayMask").Count(m => m.Value.StartsWith("PrimaryName|", StringComparison.Ordinal)) != 1)
            {
                yield return Rules.PrimaryName.At($"Table {name}", "has not exactly one primary name column.");
            }
        }

        foreach (var option in choices.SelectMany(c => c.Value.Descendants("option").Select(o => (Choice: c.Key, Value: o.Attribute("value")!.Value))))
        {
            if (!option.Value.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return Rules.OptionRange.At($"Choice {option.Choice}", $"has the value {option.Value} outside the publisher's range {prefix}0000.");
            }
        }
    }

    private static int? Number(XElement column, string name) =>
        int.TryParse(column.Element(name)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
