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
            yield return Rules.StepIdOnce.At($"Step or image {twice.Key}", "has an id that is used twice. Give each its own fixed id.");
        }

        foreach (var twice in package.Steps.GroupBy(s => s.Attribute("Name")?.Value).Where(g => g.Count() > 1))
        {
            yield return Rules.StepNameOnce.At($"Step \"{twice.Key}\"", "has a name that is used twice; people tell steps apart by it.");
        }

        foreach (var step in package.Steps)
        {
            var subject = $"Step \"{step.Attribute("Name")?.Value}\"";
            foreach (var finding in TypeProblems(package, step, subject).Concat(PipelineProblems(step, subject)).Concat(ColumnProblems(package, step, subject)).Concat(StepImageRules.Problems(package, step, subject)))
            {
                yield return finding;
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

    private static IEnumerable<CheckFinding> TypeProblems(Package package, XElement step, string subject)
    {
        var type = package.PluginTypes.FirstOrDefault(t => t.Attribute("PluginTypeId")?.Value == step.Element("PluginTypeId")?.Value);
        if (type is null)
        {
            yield return Rules.StepTypeId.At(subject, $"names the plug-in type id {step.Element("PluginTypeId")?.Value}, which is not in the package.");
        }
        else if (type.Attribute("AssemblyQualifiedName")?.Value != step.Element("PluginTypeName")?.Value)
        {
            yield return Rules.StepTypeName.At(subject, $"names the type {step.Element("PluginTypeName")?.Value}, but that id belongs to {type.Attribute("AssemblyQualifiedName")?.Value}.");
        }
    }

    private static IEnumerable<CheckFinding> PipelineProblems(XElement step, string subject)
    {
        if (Message(step).Length == 0)
        {
            yield return Rules.StepMessage.At(subject, $"names the message id {step.Element("SdkMessageId")?.Value}. Use Create, Update, Delete or Assign: only their ids are certain.");
        }

        if (step.Element("Stage")?.Value is not ("10" or "20" or "40"))
        {
            yield return Rules.StepStage.At(subject, $"runs in stage {step.Element("Stage")?.Value}. Use 10, 20 or 40.");
        }

        if (step.Element("Mode")?.Value == "1" && step.Element("Stage")?.Value != "40")
        {
            yield return Rules.StepMode.At(subject, "is asynchronous outside stage 40. The platform runs only post-operation steps asynchronously.");
        }

        if (step.Elements().Any(node => node.Name.LocalName.Contains("SecureConfig", StringComparison.Ordinal) && !node.Name.LocalName.StartsWith("Unsecure", StringComparison.Ordinal)))
        {
            yield return Rules.SecureConfiguration.At(subject, "ships a secure configuration: whoever has the zip reads the secret. Remove it and set it in the environment.");
        }

        if (step.Element("AsyncAutoDelete")?.Value == "1" && step.Element("Mode")?.Value != "1")
        {
            yield return Rules.JobCleanUp.At(subject, "deletes its job on success but is synchronous. Set DeleteAsyncOperation on asynchronous steps only.");
        }
    }

    private static IEnumerable<CheckFinding> ColumnProblems(Package package, XElement step, string subject)
    {
        var table = step.Element("PrimaryEntity")?.Value;
        if (table is not null && !package.HasTable(table))
        {
            yield return Rules.StepTable.At(subject, $"names the table {table}, which is neither in the package nor in standard.json.");
            yield break;
        }

        var filter = Columns(step.Element("FilteringAttributes")).ToList();
        if (Message(step) == "Update" && filter.Count == 0)
        {
            yield return OfficialRules.UnfilteredUpdate.At(subject, "is on Update without filtering columns, so it runs on every save. Name the columns.");
        }

        if (Message(step) != "Update" && filter.Count > 0)
        {
            yield return Rules.FilterOnUpdate.At(subject, $"filters by columns on {Message(step)}; the platform does so on Update only.");
        }

        foreach (var unknown in filter.Where(c => table is null || !package.HasColumn(table, c)))
        {
            yield return Rules.FilterColumn.At(subject, $"filters by {table}.{unknown}, which does not exist. Correct the name or add it to standard.json.");
        }

        if (filter.Distinct().Count() != filter.Count)
        {
            yield return Rules.FilterOnce.At(subject, "names a filtering column twice.");
        }
    }
}
