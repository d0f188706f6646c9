using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadGovernance.Packaging.Schema.Flows;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Schema;

/// <summary>Reads solution/schema strictly: an unknown, missing or repeated member is refused with its path.</summary>
public static class SchemaReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static SolutionSchema Read(string schemaFolder)
    {
        if (!Directory.Exists(schemaFolder))
        {
            throw new PackagingException($"The schema folder {schemaFolder} does not exist. Give the path of solution/schema.");
        }

        var schema = new SolutionSchema(
            One<SolutionIdentity>(schemaFolder, "solution.json"),
            ReadTables(Path.Combine(schemaFolder, "tables")),
            One<ChoicesFile>(schemaFolder, "choices.json").Choices,
            One<CustomApisFile>(schemaFolder, "customapis.json").CustomApis,
            One<RolesFile>(schemaFolder, "roles.json").Roles,
            ReadStandard(Path.Combine(schemaFolder, "standard.json")),
            ReadScreens(schemaFolder),
            new FlowsSchema(One<FlowSolution>(schemaFolder, "flows.json"), All<FlowSchema>(Path.Combine(schemaFolder, "flows"))));
        SchemaRules.Check(schema);
        return schema;
    }

    /// <summary>The platform's tables and columns that the product may name.</summary>
    public static IReadOnlyList<StandardTable> ReadStandard(string path) => One<StandardFile>(path).Tables;

    private static List<TableSchema> ReadTables(string folder) =>
        Directory.GetFiles(folder, "*.json").Select(One<TableSchema>).OrderBy(t => t.LogicalName, System.StringComparer.Ordinal).ToList();

    private static ScreensSchema ReadScreens(string folder) => new(
        All<ViewsSchema>(Path.Combine(folder, "views")),
        All<FormsSchema>(Path.Combine(folder, "forms")),
        All<ChartsSchema>(Path.Combine(folder, "charts")),
        All<CommandsSchema>(Path.Combine(folder, "commands")),
        File.Exists(Path.Combine(folder, "app.json")) ? One<AppSchema>(folder, "app.json") : null);

    private static List<T> All<T>(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.json").Order(System.StringComparer.Ordinal).Select(One<T>).ToList()
        : [];

    private static T One<T>(string folder, string name) => One<T>(Path.Combine(folder, name));

    private static T One<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Strict)
                ?? throw new PackagingException($"{path} is empty. Restore it from the repository.");
        }
        catch (JsonException refused)
        {
            throw new PackagingException($"{path} is refused at {refused.Path ?? "its beginning"}: {refused.Message} Correct the file.", refused);
        }
    }
}
