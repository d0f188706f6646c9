using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace LeadGovernance.Scenarios.Tests.Flows;

/// <summary>Runs one flow's shipped definition: order by runAfter, conditions, loops; what a connector does is the caller's.</summary>
internal sealed class FlowRun
{
    private readonly Func<string, JsonObject, JsonNode?> connector;
    private readonly JsonNode? trigger;
    private readonly FlowExpression expression;
    private readonly Dictionary<string, JsonNode?> variables = [];
    private readonly Dictionary<string, JsonNode?> outputs = [];
    private readonly Dictionary<string, JsonNode?> items = [];

    /// <param name="connector">Operation and parameters to the body; throws what the action fails with.</param>
    public FlowRun(Func<string, JsonObject, JsonNode?> connector, JsonNode? trigger = null)
    {
        this.connector = connector;
        this.trigger = trigger;
        expression = new FlowExpression(Read);
    }

    public bool Run(JsonNode clientData) => Level(clientData["properties"]!["definition"]!["actions"]!.AsObject());

    private JsonNode? Read(string kind, string name) => kind switch
    {
        "variables" => variables[name]?.DeepClone(),
        "items" => items[name]?.DeepClone(),
        "outputs" => outputs.GetValueOrDefault(name)?.DeepClone(),
        _ => trigger?.DeepClone(),
    };

    /// <summary>True when the last actions succeeded, or were skipped for good: a failure is forgiven by the action that takes care of it.</summary>
    private bool Level(JsonObject actions)
    {
        var states = new Dictionary<string, string>();
        while (states.Count < actions.Count)
        {
            var (name, action) = actions.First(a => !states.ContainsKey(a.Key) && After(a.Value!).All(b => states.ContainsKey(b.Key)));
            var isDue = After(action!).All(b => b.Value!.AsArray().Any(s => s!.GetValue<string>() == states[b.Key]));
            states[name] = isDue ? One(name, action!.AsObject()) : "Skipped";
        }

        bool Good(string name) => states[name] == "Succeeded" || (states[name] == "Skipped" && After(actions[name]!).All(b => Good(b.Key)));
        var leaves = states.Keys.Where(name => !actions.Any(a => After(a.Value!).ContainsKey(name)));
        return leaves.All(Good);
    }

    private static JsonObject After(JsonNode action) => action["runAfter"]!.AsObject();

    private string One(string name, JsonObject action)
    {
        var inputs = action["inputs"];
        switch (action["type"]!.GetValue<string>())
        {
            case "InitializeVariable":
                foreach (var variable in inputs!["variables"]!.AsArray())
                {
                    variables[variable!["name"]!.GetValue<string>()] = expression.Of(variable["value"]);
                }

                return "Succeeded";
            case "SetVariable":
                var target = inputs!["name"]!.GetValue<string>();
                variables[target] = FlowExpression.Text(inputs["value"]).Contains($"variables('{target}')", StringComparison.Ordinal)
                    ? throw new InvalidOperationException($"{name} sets {target} from itself, which the platform refuses.") : expression.Of(inputs["value"]);
                return "Succeeded";
            case "AppendToStringVariable":
                var grown = inputs!["name"]!.GetValue<string>();
                variables[grown] = FlowExpression.Text(variables[grown]) + FlowExpression.Text(expression.Of(inputs["value"]));
                return "Succeeded";
            case "Compose":
                outputs[name] = expression.Of(inputs);
                return "Succeeded";
            case "If":
                return State(Level((Holds(action["expression"]!) ? action["actions"] : action["else"]!["actions"])!.AsObject()));
            case "Foreach":
                return State(expression.Of(action["foreach"])!.AsArray().Select(i => i?.DeepClone()).ToList().Aggregate(true, (good, item) =>
                {
                    items[name] = item;
                    return Level(action["actions"]!.AsObject()) && good;
                }));
            case "Until":
                var limit = action["limit"]!["count"]!.GetValue<int>();
                for (var round = 0; round < limit; round++)
                {
                    if (!Level(action["actions"]!.AsObject()))
                    {
                        return "Failed";
                    }

                    if (expression.Of(action["expression"])!.GetValue<bool>())
                    {
                        return "Succeeded";
                    }
                }

                return "TimedOut";
            case "OpenApiConnection":
                return Call(name, inputs!);
            case var other:
                throw new NotSupportedException($"Actions of type {other} are not known here.");
        }
    }

    private string Call(string name, JsonNode inputs)
    {
        try
        {
            outputs[name] = new JsonObject { ["body"] = connector(inputs["host"]!["operationId"]!.GetValue<string>(), expression.Of(inputs["parameters"])!.AsObject()) };
            return "Succeeded";
        }
        catch (Exception e) when (e is System.ServiceModel.FaultException)
        {
            outputs[name] = new JsonObject { ["body"] = new JsonObject { ["error"] = new JsonObject { ["message"] = e.Message } } };
            return "Failed";
        }
    }

    private bool Holds(JsonNode condition) => condition.AsObject().Single() switch
    {
        ("equals", var sides) => JsonNode.DeepEquals(expression.Of(sides![0]), expression.Of(sides[1])),
        ("not", var inner) => !Holds(inner!),
        var (other, _) => throw new NotSupportedException($"The condition {other} is not known here."),
    };

    private static string State(bool isGood) => isGood ? "Succeeded" : "Failed";
}
