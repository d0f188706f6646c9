using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>An optionset node: of a choice, a two-option column, a state or a status reason.</summary>
internal static class ChoiceReader
{
    public static IReadOnlyList<ChoiceOption> Read(Node node)
    {
        var type = node.Needed("OptionSetType");
        var options = type switch
        {
            "picklist" or "bit" => node.Children("options", "option").Select(o => ReadOption(o)).ToList(),
            "state" => node.Children("states", "state").Select(o => ReadOption(o) with { DefaultStatus = Number(o, "defaultstatus") }).ToList(),
            "status" => node.Children("statuses", "status").Select(o => ReadOption(o) with { State = Number(o, "state") }).ToList(),
            _ => throw node.Refuse($"The importer does not know the option set type '{type}'.", "Known: picklist, bit, state, status."),
        };
        if (options.Count == 0)
        {
            throw node.Refuse("It has no options.", "Give it at least one.");
        }

        if (options.GroupBy(o => o.Value).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw node.Refuse($"The value {twice.Key} is there twice.", "Give each option its own value.");
        }

        return options;
    }

    private static ChoiceOption ReadOption(Node node)
    {
        var labels = node.Children("labels", "label").ToList();
        var texts = labels.DistinctBy(l => Number(l, "languagecode")).ToDictionary(l => Number(l, "languagecode"), l => l.NeededAttribute("description"));
        return new ChoiceOption(Number(node, "value"), labels.FirstOrDefault()?.Attribute("description") ?? "") { Labels = texts };
    }

    private static int Number(Node node, string attribute) =>
        int.TryParse(node.NeededAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw node.Refuse($"{attribute} is '{node.Attribute(attribute)}', which is no whole number.", "Write one.");
}
