using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace LeadGovernance.Packaging.Checks.Flows;

/// <summary>Adaptive cards inside a definition: a version that Teams shows, and only elements with members that the schema of the cards has (adaptivecards.io).</summary>
internal static class AdaptiveCardRules
{
    // Teams shows cards up to this version.
    private static readonly Version Newest = new(1, 5);

    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["AdaptiveCard"] = ["type", "$schema", "version", "body", "actions", "lang", "fallbackText", "msteams"],
        ["TextBlock"] = ["type", "text", "size", "weight", "color", "isSubtle", "wrap", "maxLines", "spacing", "separator", "horizontalAlignment"],
        ["FactSet"] = ["type", "facts", "spacing", "separator"],
        ["Container"] = ["type", "items", "style", "spacing", "separator"],
        ["Action.OpenUrl"] = ["type", "title", "url", "style", "iconUrl"],
    };

    public static IEnumerable<JsonObject> Find(JsonNode? node) => node switch
    {
        JsonObject card when Is(card, "AdaptiveCard") || Is(card, "Action.OpenUrl") => [card],
        JsonObject members => members.SelectMany(m => Find(m.Value)),
        JsonArray items => items.SelectMany(Find),
        _ => [],
    };

    public static IEnumerable<string> Check(JsonObject element)
    {
        var type = element["type"]?.ToString() ?? string.Empty;
        if (!Members.TryGetValue(type, out var known))
        {
            yield return $"has a card with the element '{type}', which the check does not know.";
            yield break;
        }

        foreach (var unknown in element.Select(m => m.Key).Except(known))
        {
            yield return $"has a card whose {type} has the member {unknown}, which the card's schema lacks.";
        }

        if (type == "AdaptiveCard" && !(Version.TryParse(element["version"]?.ToString(), out var version) && version <= Newest))
        {
            yield return $"has a card of version {element["version"]}; Teams shows up to {Newest}.";
        }

        foreach (var problem in new[] { "body", "items", "actions" }.SelectMany(m => element[m] as JsonArray ?? []).OfType<JsonObject>().SelectMany(Check))
        {
            yield return problem;
        }
    }

    private static bool Is(JsonObject node, string type) => node["type"] is JsonValue value && value.TryGetValue<string>(out var text) && text == type;
}
