using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>A map as a file for people: only what is said, a column in a few lines.</summary>
internal static class MapWriter
{
    // A file, not a web page: umlauts stay as they are.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(LeadMap map, string? path) => Text(Node(map, path));

    public static string Text(JsonObject node) => node.ToJsonString(Readable) + "\n";

    /// <param name="path">Where the map goes; inside the checkout it names its schema.</param>
    public static JsonObject Node(LeadMap map, string? path)
    {
        var node = new JsonObject();
        if (path != null && Path.GetRelativePath(RepositoryRoot.Path, Path.GetFullPath(path)) is var inside && !inside.StartsWith("..", System.StringComparison.Ordinal) && !Path.IsPathRooted(inside))
        {
            node["$schema"] = Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(path))!, RepositoryRoot.File("samples", "maps", "map.schema.json")).Replace('\\', '/');
        }

        node["schemaVersion"] = map.SchemaVersion;
        node["name"] = map.Name;
        node["notes"] = Texts(map.Notes);
        node["delimiter"] = map.Delimiter;
        node["encoding"] = map.Encoding;
        if (!map.Quotes)
        {
            node["quotes"] = false;
        }

        node["key"] = map.Key;
        node["blank"] = Texts(map.Blank);
        node["columns"] = new JsonArray([.. map.Columns.Select(Column)]);
        node["constants"] = Pairs(map.Constants.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)));
        node["unmapped"] = Pairs(map.Unmapped.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)));
        return node;
    }

    private static JsonObject Column(ColumnMap column)
    {
        var node = new JsonObject { ["from"] = column.From, ["to"] = column.To };
        Put(node, "convert", column.Convert);
        Put(node, "dates", column.Dates);
        Put(node, "decimals", column.Decimals);
        Put(node, "tooLong", column.TooLong);
        if (column.Values != null)
        {
            node["values"] = Pairs(column.Values);
        }

        Put(node, "otherwise", column.Otherwise);
        if (column.Guess is { } guess)
        {
            node["guess"] = new JsonObject { ["confidence"] = guess.Confidence, ["reason"] = guess.Reason };
        }

        return node;
    }

    private static void Put(JsonObject node, string name, string? value)
    {
        if (value != null)
        {
            node[name] = value;
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static JsonObject Pairs(IEnumerable<KeyValuePair<string, string?>> pairs) =>
        new(pairs.Select(pair => new KeyValuePair<string, JsonNode?>(pair.Key, pair.Value)));
}
