using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>Reads platform-relationships.json, which make-platform-tables.py writes.</summary>
internal static class PlatformRelationships
{
    public static IEnumerable<TableRelationship> Load()
    {
        using var file = EmbeddedFile.Open("platform-relationships.json");
        using var json = JsonDocument.Parse(file);
        return json.RootElement.EnumerateArray().Select(ReadRelationship).ToList();
    }

    private static TableRelationship ReadRelationship(JsonElement json)
    {
        CascadeType Kind(string action) => CascadeRules.Read(json.TryGetProperty(action, out var kind) ? kind.GetString() : null);
        return new TableRelationship(Text(json, "name"), Text(json, "parent"), Text(json, "child"), Text(json, "column"), new CascadeRules
        {
            Assign = Kind("assign"), Delete = Kind("delete"), Merge = Kind("merge"), Reparent = Kind("reparent"), Share = Kind("share"), Unshare = Kind("unshare"),
        });
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
