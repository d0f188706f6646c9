using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Checks.Flows;

/// <summary>A flow is off, calls what exists with the parameters it has, and refers only to actions, variables and connections that are there before.</summary>
internal sealed partial class FlowRules(Package package, SolutionSchema schema, XElement flow)
{
    private readonly string name = $"Flow {flow.Attribute("Name")?.Value}";
    private readonly Dictionary<string, JsonObject> actions = [];
    private readonly HashSet<string> variables = [];

    public IEnumerable<CheckFinding> Check()
    {
        if ((flow.Element("Category")?.Value, flow.Element("StateCode")?.Value, flow.Element("StatusCode")?.Value) != ("5", "0", "1"))
        {
            yield return Rules.FlowOff.At(name, "must be a cloud flow (Category 5) that is off (StateCode 0, StatusCode 1): its connections are not there at the import.");
        }

        var file = flow.Element("JsonFileName")?.Value.TrimStart('/') ?? string.Empty;
        if (!package.Content.Entries.TryGetValue(file, out var content))
        {
            yield return Rules.FlowFile.At(name, $"names the file {file}, which the package lacks. Pack it again.");
            yield break;
        }

        if (JsonNode.Parse(Encoding.UTF8.GetString(content))?["properties"] is not JsonObject properties || properties["connectionReferences"] is not JsonObject || properties["definition"] is not JsonObject definition || definition["actions"] is not JsonObject)
        {
            yield return Rules.FlowFile.At(name, $"has in {file} no definition with actions and connectionReferences. Pack it again.");
            yield break;
        }

        Collect(definition["actions"]!.AsObject());
        foreach (var problem in Connections(properties))
        {
            yield return Rules.FlowConnection.At(name, problem);
        }

        foreach (var problem in Level(definition["actions"]!.AsObject()).Concat(References(definition.ToJsonString(Relaxed))))
        {
            yield return Rules.FlowReference.At(name, problem);
        }

        foreach (var problem in Cards(definition))
        {
            yield return Rules.Card.At(name, problem);
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private void Collect(JsonObject level)
    {
        foreach (var (key, node) in level)
        {
            var action = node!.AsObject();
            actions[key] = action;
            foreach (var variable in action["inputs"] is JsonObject inputs && inputs["variables"] is JsonArray declared ? declared : [])
            {
                variables.Add(variable!["name"]!.GetValue<string>());
            }

            Inner(action).ToList().ForEach(Collect);
        }
    }

    private IEnumerable<string> Connections(JsonNode properties)
    {
        var known = package.Components("connectionreferences").ToDictionary(c => c.Attribute("connectionreferencelogicalname")!.Value, c => c.Element("connectorid")?.Value);
        var keys = properties["connectionReferences"]!.AsObject();
        foreach (var (key, reference) in keys)
        {
            var logical = reference!["connection"]!["connectionReferenceLogicalName"]!.GetValue<string>();
            if (!known.TryGetValue(logical, out var connector) || connector?.EndsWith("/" + reference["api"]!["name"]!.GetValue<string>(), StringComparison.Ordinal) != true)
            {
                yield return $"uses the connection {key} through {logical}, which is no connection reference of that connector in the package.";
            }
        }

        foreach (var host in actions.Values.Select(a => a["inputs"] as JsonObject).Select(i => i?["host"]).OfType<JsonNode>().Where(h => !keys.ContainsKey(h["connectionName"]!.GetValue<string>())))
        {
            yield return $"calls through {host["connectionName"]}, which its connectionReferences lack.";
        }
    }

    /// <summary>runAfter names actions of the same level, and nothing waits for itself.</summary>
    private IEnumerable<string> Level(JsonObject level)
    {
        foreach (var (key, node) in level)
        {
            var action = node!.AsObject();
            foreach (var before in action["runAfter"] is JsonObject after ? after.Select(a => a.Key).Where(b => b == key || !level.ContainsKey(b)) : [])
            {
                yield return $"{key} runs after {before}, which is not beside it.";
            }

            foreach (var problem in Call(key, action).Concat(Inner(action).SelectMany(Level)))
            {
                yield return problem;
            }
        }
    }

    private IEnumerable<string> Call(string key, JsonObject action)
    {
        if (action["inputs"] is not JsonObject inputs || inputs["host"]?["operationId"]?.GetValue<string>() != "PerformUnboundAction")
        {
            yield break;
        }

        var parameters = inputs["parameters"]!.AsObject();
        var called = parameters["actionName"]!.GetValue<string>();
        if (schema.CustomApis.FirstOrDefault(a => a.Name == called) is not { } api)
        {
            yield return $"{key} calls {called}, which is no custom API of the solution.";
            yield break;
        }

        var sent = parameters.Select(p => p.Key).Where(p => p != "actionName").Select(p => p["item/".Length..]).ToList();
        foreach (var unknown in sent.Except(api.Parameters.Select(p => p.Name)))
        {
            yield return $"{key} sends {unknown}, which {called} does not take.";
        }

        foreach (var missing in api.Parameters.Where(p => p.Required).Select(p => p.Name).Except(sent))
        {
            yield return $"{key} does not send {missing}, which {called} needs.";
        }
    }

    private IEnumerable<string> References(string text)
    {
        foreach (var reference in Actions().Matches(text).Select(m => m.Groups[1].Value).Distinct().Where(r => !actions.ContainsKey(r)))
        {
            yield return $"refers to the action {reference}, which it does not have.";
        }

        foreach (var reference in Variables().Matches(text).Select(m => m.Groups[1].Value).Distinct().Where(v => !variables.Contains(v)))
        {
            yield return $"refers to the variable {reference}, which it does not declare.";
        }

        foreach (Match match in Outputs().Matches(text))
        {
            var (action, property) = (match.Groups[1].Value, match.Groups[2].Value);
            var called = (actions.GetValueOrDefault(action)?["inputs"] as JsonObject)?["parameters"]?["actionName"]?.GetValue<string>();
            if (schema.CustomApis.FirstOrDefault(a => a.Name == called) is { } api && property != "error" && api.Properties.All(p => p.Name != property))
            {
                yield return $"reads {property} of {action}, which {called} does not answer.";
            }
        }
    }

    private static IEnumerable<string> Cards(JsonNode node) => AdaptiveCardRules.Find(node).SelectMany(AdaptiveCardRules.Check);

    private static IEnumerable<JsonObject> Inner(JsonObject action)
    {
        if (action["actions"] is JsonObject inner)
        {
            yield return inner;
        }

        if (action["else"]?["actions"] is JsonObject otherwise)
        {
            yield return otherwise;
        }
    }

    [GeneratedRegex(@"(?:outputs|body|items|actions)\('([^']+)'\)")]
    private static partial Regex Actions();

    [GeneratedRegex(@"variables\('([^']+)'\)")]
    private static partial Regex Variables();

    [GeneratedRegex(@"outputs\('([^']+)'\)\?\['body/([^'/]+)")]
    private static partial Regex Outputs();
}
