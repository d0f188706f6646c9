using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>SdkMessageProcessingStep nodes and their images.</summary>
internal sealed class StepReader(Catalog catalog, IReadOnlyList<TypePlan> types, IReadOnlyList<string> apis)
{
    public StepPlan Read(Node node)
    {
        var message = ReadMessage(node);
        var typeName = node.Needed("PluginTypeName");
        var type = types.FirstOrDefault(t => t.QualifiedName == typeName)
            ?? throw new SolutionImportException(node.Path + "/PluginTypeName", $"No assembly of the zip lists the type '{typeName}'.", "List it in PluginTypes, with the same full name.");
        if (node.Text("PluginTypeId") is { } id && node.Id(id) != type.Id)
        {
            throw new SolutionImportException(node.Path + "/PluginTypeId", $"It is not the id of {type.TypeName}.", $"Write {type.Id}.");
        }

        var tableName = node.Text("PrimaryEntity") is { } named && named != "none" ? named.ToLowerInvariant() : null;
        var table = tableName is null ? null
            : catalog.Find(tableName) ?? throw new SolutionImportException(node.Path + "/PrimaryEntity", $"There is no table '{tableName}'.", "Correct the name, or add the table.");
        var stage = node.Number("Stage", 0);
        var mode = node.Number("Mode", -1);
        if (StepRules.OfStage(stage, mode) is { } refusal)
        {
            throw node.Refuse(refusal.Cause, refusal.Remedy);
        }

        if (table is not null && PlatformMessages.All.ContainsKey(message) && !TableMessages.Supports(table, message))
        {
            throw node.Refuse($"{message} is no event of '{table.Name}'.", $"Its events: {string.Join(", ", TableMessages.Of(table))}.");
        }

        if (node.Number("SupportedDeployment", 0) != 0 || node.Number("InvocationSource", 0) != 0)
        {
            throw node.Refuse("Only SupportedDeployment 0 and InvocationSource 0 are supported.", "Set both to 0.");
        }

        var filter = node.Text("FilteringAttributes");
        CheckColumns(table, filter, node.Path + "/FilteringAttributes");
        return new StepPlan(node.Id(node.NeededAttribute("SdkMessageProcessingStepId")), node.NeededAttribute("Name"), message, type, tableName, stage, mode == 1, node.Number("Rank", 1))
        {
            Filter = filter,
            Configuration = node.Text("Configuration"),
            Description = node.Text("Description"),
            DeletesJob = node.Text("AsyncAutoDelete") == "1",
            Images = node.Children("SdkMessageProcessingStepImages", "SdkMessageProcessingStepImage").Select(i => ReadImage(i, message, stage, table)).ToList(),
        };
    }

    private string ReadMessage(Node node)
    {
        if (node.Text("SdkMessageId") is { } id)
        {
            return PlatformMessages.All.FirstOrDefault(m => m.Value == node.Id(id)).Key
                ?? throw new SolutionImportException(node.Path + "/SdkMessageId", $"There is no message with the id {id}.", "Use an id that real exports have, or SdkMessageName.");
        }

        var name = node.Needed("SdkMessageName");
        return PlatformMessages.All.ContainsKey(name) || apis.Contains(name) ? name
            : throw new SolutionImportException(node.Path + "/SdkMessageName", $"There is no message '{name}'.", "Use one of the platform's, or a custom API of the zip.");
    }

    private static ImagePlan ReadImage(Node node, string message, int stage, Table? table)
    {
        var type = node.Number("ImageType", -1);
        var property = node.Needed("MessagePropertyName");
        if (StepRules.OfImage(message, stage, type, property) is { } refusal)
        {
            throw node.Refuse(refusal.Cause, refusal.Remedy);
        }

        var columns = node.Text("Attributes");
        CheckColumns(table, columns, node.Path + "/Attributes");
        return new ImagePlan(node.Id(node.Needed("SdkMessageProcessingStepImageId")), node.Attribute("Name") ?? node.Needed("EntityAlias"), node.Needed("EntityAlias"), type, columns, property);
    }

    private static void CheckColumns(Table? table, string? columns, string path)
    {
        foreach (var column in columns?.Split(',') ?? [])
        {
            if (table is null || !table.Has(column))
            {
                throw new SolutionImportException(path, $"There is no column '{column}'{(table is null ? " without a table" : $" in '{table.Name}'")}.", "Columns are in lower case, separated by commas without blanks.");
            }
        }
    }
}
