using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Cli.Reference;

/// <summary>The page of every setting: the charter's members with their defaults, set-up's parameters, the tables that admins edit.</summary>
internal static class ConfigurationPage
{
    /// <summary>Tables whose rows an admin may edit in the app.</summary>
    private static readonly string[] Tables = ["lgov_Charter", "lgov_Channel", "lgov_CharterRule", "lgov_Criterion", "lgov_Responsibility", "lgov_Seller", "lgov_Absence", "lgov_Calendar"];

    public static string Write(SolutionSchema schema)
    {
        var form = Read("charter.schema.json");
        var standard = Read("default-charter.json");
        return "# Every setting\n\nHow to change them: [configuration](../configuration.md). Units are in the meaning.\n\n"
            + "## The charter\n\n" + Members(form, standard)
            + "\n## Thresholds (`thresholds`)\n\n" + Members(form["$defs"]!["thresholds"]!, standard["thresholds"]!)
            + "\n## Alerts (`alerts`)\n\n" + Members(form["$defs"]!["alerts"]!, standard["alerts"]!)
            + "\n## Set-up (`lgov_SetUp`)\n\n"
            + MarkdownTable.Of(
                ["Parameter", "Required", "Meaning"],
                schema.CustomApis.Single(api => api.Name == "lgov_SetUp").Parameters.Select(p => new[] { $"`{p.Name}`", p.Required ? "yes" : "no", p.Description }))
            + string.Concat(Tables.Select(name => Columns(schema.Tables.Single(table => table.SchemaName == name))));
    }

    private static string Members(JsonNode form, JsonNode values) => MarkdownTable.Of(
        ["Setting", "Meaning", "Default", "Range"],
        form["properties"]!.AsObject().Select(member => new[]
        {
            $"`{member.Key}`",
            member.Value!["description"]!.GetValue<string>(),
            Default(values[member.Key]),
            Range(member.Value),
        }));

    /// <summary>Lists of texts are short enough to show; rules and criteria have a page of their own.</summary>
    private static string Default(JsonNode? value) => value switch
    {
        JsonArray list when list.All(item => item is JsonValue) => string.Join(", ", list.Select(item => item!.ToString())),
        JsonArray list => $"{list.Count} entries",
        JsonObject => "see the file",
        null => string.Empty,
        _ => value.ToJsonString().Trim('"'),
    };

    private static string Range(JsonNode member) =>
        (member["minimum"]?.ToJsonString(), member["maximum"]?.ToJsonString()) switch
        {
            ({ } least, { } most) => $"{least} to {most}",
            ({ } least, null) => $"{least} or more",
            _ => string.Empty,
        };

    private static string Columns(TableSchema table) =>
        $"\n## {table.Label!.En} (`{table.LogicalName}`)\n\n{table.Description!.En}\n\n"
        + MarkdownTable.Of(
            ["Column", "English", "Deutsch", "Meaning"],
            table.Columns.Select(column => new[] { $"`{column.LogicalName}`", column.Label.En, column.Label.De, column.Description.En }));

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(RepositoryRoot.File("policy", "Charters", file)))!;
}
