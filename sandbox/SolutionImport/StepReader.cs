using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>SdkMessageProcessingStep nodes and their images.</summary>
internal sealed class StepReader(Organization organization, Catalog catalog, IReadOnlyList<TypePlan> types, IReadOnlyList<ApiPlan> apis)
{
    private const int NoSteps = 0;
    private const int AsynchronousSteps = 1;
    private const int AllSteps = 2;

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
        if (StepRules.OfStage(stage, mode) is { } refusal && !(mode == 1 && organization.Has(Defect.RegistersJobsAnywhere)))
        {
            throw node.Refuse(refusal.Cause, refusal.Remedy);
        }

        if (table is not null && PlatformMessages.All.ContainsKey(message) && !TableMessages.Supports(table, message))
        {
            throw node.Refuse($"{message} is no event of '{table.Name}'.", $"Its events: {string.Join(", ", TableMessages.Of(table))}.");
        }

        CheckApiAllows(node, message, mode);
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
        return PlatformMessages.All.ContainsKey(name) || apis.Any(a => a.Name == name) ? name
            : throw new SolutionImportException(node.Path + "/SdkMessageName", $"There is no message '{name}'.", "Use one of the platform's, or a custom API of the zip.");
    }

    /// <summary>AllowedCustomProcessingStepType of a custom API: 0 = no steps, 1 = asynchronous ones only, 2 = all (customapi table, Microsoft).</summary>
    private void CheckApiAllows(Node node, string message, int mode)
    {
        var allowed = apis.FirstOrDefault(a => a.Name == message)?.StepType ?? AllSteps;
        if ((allowed == NoSteps || (allowed == AsynchronousSteps && mode == 0)) && !organization.Has(Defect.TakesAnyStepOnApi))
        {
            throw node.Refuse($"The custom API {message} allows {(allowed == NoSteps ? "no" : "only asynchronous")} steps.", "Set its AllowedCustomProcessingStepType to 2, or take the step out.");
        }
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
