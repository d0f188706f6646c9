using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Rows of stringmap: the label of every option of every choice and two-option column, by language.</summary>
internal static class OptionLabels
{
    public static void Write(Organization organization, IEnumerable<Table> tables)
    {
        var map = organization.Table("stringmap");
        foreach (var table in tables)
        {
            foreach (var column in table.Columns)
            {
                foreach (var (option, order) in column.Options.Select((option, order) => (option, order)))
                {
                    foreach (var (language, label) in LabelsOf(organization, option))
                    {
                        Write(organization, map, table.Name, column.Name, option.Value, language, label, order);
                    }
                }
            }
        }
    }

    private static void Write(Organization organization, Table map, string table, string column, int value, int language, string label, int order)
    {
        var id = NameBasedId.Of($"stringmap {table} {column} {value} {language}");
        if (organization.Rows.Exists(map, id))
        {
            organization.Rows.Update(map, id, [new("value", label), new("displayorder", order)]);
        }
        else
        {
            organization.Rows.Insert(map, id, new Dictionary<string, object?>
            {
                ["objecttypecode"] = table, ["attributename"] = column, ["attributevalue"] = value, ["langid"] = language, ["value"] = label, ["displayorder"] = order,
            });
        }
    }

    private static IEnumerable<KeyValuePair<int, string>> LabelsOf(Organization organization, ChoiceOption option) =>
        option.Labels.Count > 0 ? option.Labels : [new(organization.Options.BaseLanguage, option.Label)];
}
