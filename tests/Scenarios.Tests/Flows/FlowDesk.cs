using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using LeadGovernance.Scenarios.Tests.Lifecycle;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Flows;

/// <summary>The connectors of our flows over a sandbox, signed in with the role that the guide names: calls of custom APIs, reads, and the cards that would have been posted.</summary>
internal sealed class FlowDesk(Office office)
{
    private static readonly Dictionary<string, string> Sets = new() { ["systemusers"] = "systemuser", ["usersettingscollection"] = "usersettings", ["lgov_charters"] = "lgov_charter" };

    private readonly IOrganizationService connection = office.As(office.Sandbox.AddUser("Flow Connection", $"{Guid.NewGuid():N}@example.org", application: true, roles: [RoleNames.Integration]));

    /// <summary>Names of the custom APIs called, in order.</summary>
    public List<string> Calls { get; } = [];

    public List<(string To, JsonObject Card)> Cards { get; } = [];

    /// <summary>Runs the definition that the flows' zip brought.</summary>
    public bool Run(string flow, JsonNode? trigger = null) => new FlowRun(Do, trigger).Run(JsonNode.Parse((string)Contents.Rows(office.System, "workflow", "name", flow).Single()["clientdata"])!);

    /// <summary>A row as the trigger gives it to the connection: choices as numbers, lookups as _name_value.</summary>
    public JsonObject Trigger(Entity row)
    {
        connection.Retrieve(row.LogicalName, row.Id, new ColumnSet(false));
        return Body(row);
    }

    private static JsonObject Body(Entity row) => new() { ["body"] = new JsonObject(row.Attributes.Select(a => KeyValuePair.Create(a.Value is EntityReference ? $"_{a.Key}_value" : a.Key, Plain(a.Value)))) };

    private JsonNode? Do(string operation, JsonObject parameters)
    {
        switch (operation)
        {
            case "PerformUnboundAction":
                return Call(FlowExpression.Text(parameters["actionName"]), parameters);
            case "GetItem":
                return Row(connection.Retrieve(Sets[FlowExpression.Text(parameters["entityName"])], Guid.Parse(FlowExpression.Text(parameters["recordId"])), Columns(parameters)));
            case "ListRecords":
                var filter = FlowExpression.Text(parameters["$filter"]).Split(" eq ");
                var query = new QueryExpression(Sets[FlowExpression.Text(parameters["entityName"])]) { ColumnSet = Columns(parameters), TopCount = parameters["$top"]!.GetValue<int>() };
                query.Criteria.AddCondition(filter[0], ConditionOperator.Equal, int.Parse(filter[1], CultureInfo.InvariantCulture));
                return new JsonObject { ["value"] = new JsonArray([.. connection.RetrieveMultiple(query).Entities.Select(r => (JsonNode)Row(r))]) };
            case "PostCardToConversation":
                Cards.Add((FlowExpression.Text(parameters["body/recipient"]), JsonNode.Parse(FlowExpression.Text(parameters["body/messageBody"]))!.AsObject()));
                return new JsonObject();
            default:
                throw new AssertFailedException($"No flow of ours calls {operation}.");
        }
    }

    private JsonObject Call(string api, JsonObject parameters)
    {
        Calls.Add(api);
        var id = Contents.Rows(office.System, "customapi", "uniquename", api).Single().Id;
        var types = Contents.Rows(office.System, "customapirequestparameter", "customapiid", id).ToDictionary(p => (string)p["uniquename"], p => (int)p["type"]);
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in parameters.Where(p => p.Key != "actionName").Select(p => (p.Key["item/".Length..], FlowExpression.Text(p.Value))))
        {
            request[name] = types[name] switch
            {
                1 => DateTime.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
                5 => value.StartsWith("leads(", StringComparison.Ordinal) ? new EntityReference("lead", Guid.Parse(value[6..^1])) : throw new AssertFailedException($"{value} names no lead."),
                12 => Guid.Parse(value),
                10 => value,
                var type => throw new AssertFailedException($"No flow of ours sends a parameter of type {type}."),
            };
        }

        return new JsonObject(connection.Execute(request).Results.Select(r => KeyValuePair.Create(r.Key, Plain(r.Value))));
    }

    private static ColumnSet Columns(JsonObject parameters) => new(FlowExpression.Text(parameters["$select"]).Split(','));

    private static JsonObject Row(Entity row) => Body(row)["body"]!.DeepClone().AsObject();

    private static JsonNode? Plain(object? value) => value switch
    {
        null => null,
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id.ToString(),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        int number => number,
        bool flag => flag,
        var other => other.ToString(),
    };
}
