using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Flows;

namespace LeadGovernance.Packaging.Sources.Flows;

/// <summary>Workflows/…: a flow's definition and its node. Flows are shipped off: on, they would need connections that the target does not have yet.</summary>
internal static class FlowFile
{
    private const int LongestName = 50;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Guid IdOf(FlowSchema flow) => NameBasedGuid.Of("flow", flow.Name);

    public static IEnumerable<GeneratedFile> Write(SolutionSchema schema, FlowSchema flow)
    {
        var place = Place(flow);
        yield return new(place, Definition(schema, flow).ToJsonString(Indented) + "\n", $"Flow {flow.Name}");
        yield return new(place + ".data.xml", XmlText.Write(Node(flow, place), declaration: true), $"Flow {flow.Name}");
    }

    private static string Place(FlowSchema flow)
    {
        var clean = string.Concat(flow.Label.En.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));
        return $"Workflows/{clean[..Math.Min(clean.Length, LongestName)]}-{IdOf(flow).ToString("D").ToUpperInvariant()}.json";
    }

    private static XElement Node(FlowSchema flow, string place) => new(
        "Workflow",
        new XAttribute("WorkflowId", XmlText.Braced(IdOf(flow))),
        new XAttribute("Name", flow.Label.En),
        XmlText.Values(
            ("JsonFileName", "/" + place), ("Type", 1), ("Subprocess", 0), ("Category", 5), ("Mode", 0), ("Scope", 4), ("OnDemand", 0), ("TriggerOnCreate", 0), ("TriggerOnDelete", 0),
            ("AsyncAutodelete", 0), ("SyncWorkflowLogOnFailure", 0), ("StateCode", 0), ("StatusCode", 1), ("RunAs", 1), ("IsTransacted", 1), ("IntroducedVersion", "1.0.0.0"), ("IsCustomizable", 1),
            ("BusinessProcessType", 0), ("IsCustomProcessingStepAllowedForOtherPublishers", 1), ("ModernFlowType", 0), ("PrimaryEntity", "none")),
        Labels.List("LocalizedNames", "LocalizedName", flow.Label));

    private static JsonObject Definition(SolutionSchema schema, FlowSchema flow)
    {
        var actions = new FlowActions(schema).Expand(flow.Actions);
        return new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["connectionReferences"] = new JsonObject(schema.Flows.Solution.Connections.Where(c => Uses(flow, actions, c)).Select(c => KeyValuePair.Create(c.Connector, (JsonNode?)Reference(c)))),
                ["definition"] = new JsonObject
                {
                    ["$schema"] = "https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#",
                    ["contentVersion"] = "1.0.0.0",
                    ["parameters"] = new JsonObject
                    {
                        ["$connections"] = new JsonObject { ["defaultValue"] = new JsonObject(), ["type"] = "Object" },
                        ["$authentication"] = new JsonObject { ["defaultValue"] = new JsonObject(), ["type"] = "SecureObject" },
                    },
                    ["triggers"] = new JsonObject { [flow.Trigger.Name] = Trigger(schema, flow) },
                    ["actions"] = actions,
                },
                ["templateName"] = null,
            },
            ["schemaVersion"] = "1.0.0.0",
        };
    }

    private static bool Uses(FlowSchema flow, JsonObject actions, FlowConnection connection) =>
        actions.ToJsonString().Contains($"\"connectionName\":\"{connection.Connector}\"", StringComparison.Ordinal) || (flow.Trigger.RowAdded is not null && connection.Connector == FlowActions.Dataverse);

    private static JsonObject Reference(FlowConnection connection) => new()
    {
        ["runtimeSource"] = "embedded",
        ["connection"] = new JsonObject { ["connectionReferenceLogicalName"] = connection.Name },
        ["api"] = new JsonObject { ["name"] = connection.Connector },
    };

    private static JsonObject Trigger(SolutionSchema schema, FlowSchema flow) => flow.Trigger switch
    {
        { Frequency: { } frequency, RowAdded: null } => new JsonObject { ["recurrence"] = new JsonObject { ["frequency"] = frequency, ["interval"] = 1 }, ["type"] = "Recurrence" },
        { Frequency: null, RowAdded: { } table } when schema.Tables.Any(t => t.LogicalName == table) => new JsonObject
        {
            ["type"] = "OpenApiConnectionWebhook",
            ["inputs"] = new FlowActions(schema).Call("SubscribeWebhookTrigger", new JsonObject
            {
                // 1: a row is added; 4: anywhere in the organisation.
                ["subscriptionRequest/message"] = 1, ["subscriptionRequest/entityname"] = table, ["subscriptionRequest/scope"] = 4,
            }),
        },
        _ => throw new PackagingException($"solution/schema/flows: the trigger of {flow.Name} needs either a frequency or a table of ours in rowAdded."),
    };
}
