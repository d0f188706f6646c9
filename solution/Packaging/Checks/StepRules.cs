using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Registration;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Steps obey the platform and name types, tables and columns that exist.</summary>
internal static class StepRules
{
    public static IEnumerable<CheckFinding> Check(Package package)
    {
        foreach (var twice in package.Steps.SelectMany(Ids).GroupBy(id => id).Where(g => g.Count() > 1))
        {
            yield return new($"Step or image {twice.Key}", "has an id that is used twice. Give each its own fixed id.");
        }

        foreach (var twice in package.Steps.GroupBy(s => s.Attribute("Name")?.Value).Where(g => g.Count() > 1))
        {
            yield return new($"Step \"{twice.Key}\"", "has a name that is used twice; people tell steps apart by it.");
        }

        foreach (var step in package.Steps)
        {
            foreach (var message in TypeProblems(package, step).Concat(PipelineProblems(step)).Concat(ColumnProblems(package, step)).Concat(StepImageRules.Problems(package, step)))
            {
                yield return new($"Step \"{step.Attribute("Name")?.Value}\"", message);
            }
        }
    }

    public static string Message(XElement step) =>
        Guid.TryParse(step.Element("SdkMessageId")?.Value, out var id) ? PlatformMessages.NameOf(id) ?? string.Empty : string.Empty;

    public static IEnumerable<string> Columns(XElement? list) =>
        (list?.Value ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Guid> Ids(XElement step) =>
        step.DescendantsAndSelf().SelectMany(e => new[] { e.Attribute("SdkMessageProcessingStepId")?.Value, e.Name.LocalName == "SdkMessageProcessingStepImageId" ? e.Value : null })
            .OfType<string>().Select(Guid.Parse);

    private static IEnumerable<string> TypeProblems(Package package, XElement step)
    {
        var type = package.PluginTypes.FirstOrDefault(t => t.Attribute("PluginTypeId")?.Value == step.Element("PluginTypeId")?.Value);
        if (type is null)
        {
            yield return $"names the plug-in type id {step.Element("PluginTypeId")?.Value}, which is not in the package.";
        }
        else if (type.Attribute("AssemblyQualifiedName")?.Value != step.Element("PluginTypeName")?.Value)
        {
            yield return $"names the type {step.Element("PluginTypeName")?.Value}, but that id belongs to {type.Attribute("AssemblyQualifiedName")?.Value}.";
        }
    }

    private static IEnumerable<string> PipelineProblems(XElement step)
    {
        if (Message(step).Length == 0)
        {
            yield return $"names the message id {step.Element("SdkMessageId")?.Value}. Use Create, Update, Delete or Assign: only their ids are certain.";
        }

        if (step.Element("Stage")?.Value is not ("10" or "20" or "40"))
        {
            yield return $"runs in stage {step.Element("Stage")?.Value}. Use 10, 20 or 40.";
        }

        if (step.Element("Mode")?.Value == "1" && step.Element("Stage")?.Value != "40")
        {
            yield return "is asynchronous outside stage 40. The platform runs only post-operation steps asynchronously.";
        }

        if (step.Element("AsyncAutoDelete")?.Value == "1" && step.Element("Mode")?.Value != "1")
        {
            yield return "deletes its job on success but is synchronous. Set DeleteAsyncOperation on asynchronous steps only.";
        }
    }

    private static IEnumerable<string> ColumnProblems(Package package, XElement step)
    {
        var table = step.Element("PrimaryEntity")?.Value;
        if (table is not null && !package.HasTable(table))
        {
            yield return $"names the table {table}, which is neither in the package nor in standard.json.";
            yield break;
        }

        var filter = Columns(step.Element("FilteringAttributes")).ToList();
        if (Message(step) == "Update" && filter.Count == 0)
        {
            yield return "is on Update without filtering columns, so it runs on every save. Name the columns.";
        }

        if (Message(step) != "Update" && filter.Count > 0)
        {
            yield return $"filters by columns on {Message(step)}; the platform does so on Update only.";
        }

        foreach (var unknown in filter.Where(c => table is null || !package.HasColumn(table, c)))
        {
            yield return $"filters by {table}.{unknown}, which does not exist. Correct the name or add it to standard.json.";
        }

        if (filter.Distinct().Count() != filter.Count)
        {
            yield return "names a filtering column twice.";
        }
    }
}
