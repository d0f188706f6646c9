using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources.Flows;

/// <summary>
/// Turns the short forms of solution/schema/flows into actions: Api (a custom API of ours), Row and Rows (Dataverse), Card (a card in Teams).
/// <c>{option:choice.Name}</c> becomes the option's value, the text <c>{labels:choice:en}</c> an object of its labels by value.
/// </summary>
internal sealed partial class FlowActions(SolutionSchema schema)
{
    public const string Dataverse = "shared_commondataserviceforapps";
    private const string Teams = "shared_teams";

    private static readonly Dictionary<string, string> PlatformSets = new() { ["systemuser"] = "systemusers", ["usersettings"] = "usersettingscollection" };

    public JsonObject Expand(JsonObject actions) => new(actions.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)One(a.Key, a.Value!.AsObject()))));

    public JsonObject Call(string operation, JsonObject parameters, string connector = Dataverse) => new()
    {
        ["host"] = new JsonObject { ["connectionName"] = connector, ["operationId"] = operation, ["apiId"] = "/providers/Microsoft.PowerApps/apis/" + connector },
        ["parameters"] = parameters,
        ["authentication"] = "@parameters('$authentication')",
    };

    private static readonly Dictionary<string, string[]> ShortForms = new()
    {
        ["Api"] = ["api", "with"], ["Row"] = ["table", "id", "columns"], ["Rows"] = ["table", "filter", "columns", "top"], ["Card"] = ["to", "card"],
    };

    private JsonObject One(string name, JsonObject action)
    {
        var type = Text(action, "type", name);
        string[] known = ShortForms.TryGetValue(type, out var members) ? ["type", "runAfter", .. members] : [];
        if (known.Length > 0 && action.Select(m => m.Key).Except(known).FirstOrDefault() is { } unknown)
        {
            throw new PackagingException($"solution/schema/flows: action {name} has an unknown member {unknown}. Known: {string.Join(", ", known)}.");
        }

        if (known.Append("runAfter").FirstOrDefault(m => action[m] is null) is { } missing)
        {
            throw new PackagingException($"solution/schema/flows: action {name} lacks {missing}.");
        }

        return Expanded(type, name, action);
    }

    private JsonObject Expanded(string type, string name, JsonObject action) => type switch
    {
        "Api" => Connector(action, "PerformUnboundAction", Dataverse, new JsonObject([
            KeyValuePair.Create("actionName", (JsonNode?)Text(action, "api", name)),
            .. action["with"]!.AsObject().Select(w => KeyValuePair.Create("item/" + w.Key, Value(w.Value))),
        ])),
        "Row" => Connector(action, "GetItem", Dataverse, new JsonObject
        {
            ["entityName"] = SetOf(action, name), ["recordId"] = Text(action, "id", name), ["$select"] = Columns(action),
        }),
        "Rows" => Connector(action, "ListRecords", Dataverse, new JsonObject
        {
            ["entityName"] = SetOf(action, name), ["$select"] = Columns(action), ["$filter"] = Value(action["filter"]), ["$top"] = action["top"]!.DeepClone(),
        }),
        "Card" => Connector(action, "PostCardToConversation", Teams, new JsonObject
        {
            ["poster"] = "Flow bot", ["location"] = "Chat with Flow bot", ["body/recipient"] = Text(action, "to", name), ["body/messageBody"] = Text(action, "card", name),
        }),
        _ => Other(action),
    };

    private JsonObject Connector(JsonObject action, string operation, string connector, JsonObject parameters) =>
        new() { ["runAfter"] = action["runAfter"]!.DeepClone(), ["type"] = "OpenApiConnection", ["inputs"] = Call(operation, parameters, connector) };

    /// <summary>Actions of the language itself; those inside them are expanded too.</summary>
    private JsonObject Other(JsonObject action) => new(action.Select(m => KeyValuePair.Create(m.Key, m.Key switch
    {
        "actions" => Expand(m.Value!.AsObject()),
        "else" => new JsonObject { ["actions"] = Expand(m.Value!["actions"]!.AsObject()) },
        _ => Value(m.Value),
    })));

    private JsonNode? Value(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Value(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Value)]),
        JsonValue value when value.TryGetValue<string>(out var text) => Labels().Match(text) is { Success: true } labels ? LabelsOf(labels.Groups[1].Value, labels.Groups[2].Value) : Options().Replace(text, OptionOf),
        _ => node?.DeepClone(),
    };

    private JsonObject LabelsOf(string choice, string language) => new(Choice(choice).Options.Select((option, index) =>
        KeyValuePair.Create((schema.Identity.OptionBase + index).ToString(System.Globalization.CultureInfo.InvariantCulture), (JsonNode?)(language == "de" ? option.Label.De : option.Label.En))));

    private string OptionOf(Match match)
    {
        var index = Choice(match.Groups[1].Value).Options.Select(o => o.Name).ToList().IndexOf(match.Groups[2].Value);
        return index >= 0 ? (schema.Identity.OptionBase + index).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : throw new PackagingException($"solution/schema/flows: {match.Value} is no option. Correct the name.");
    }

    private ChoiceSchema Choice(string name) => schema.Choices.FirstOrDefault(c => c.Name == name) ?? throw new PackagingException($"solution/schema/flows: there is no choice {name}. Correct the name.");

    private string SetOf(JsonObject action, string name)
    {
        var table = Text(action, "table", name);
        return schema.Tables.FirstOrDefault(t => t.LogicalName == table)?.EntitySetName ?? PlatformSets.GetValueOrDefault(table)
            ?? throw new PackagingException($"solution/schema/flows: action {name} reads the table {table}, whose set is not known. Correct the name or add its set to FlowActions.");
    }

    private static string Columns(JsonObject action) => string.Join(',', action["columns"]!.AsArray().Select(c => c!.GetValue<string>()));

    private static string Text(JsonObject action, string member, string name) =>
        action[member]?.GetValue<string>() ?? throw new PackagingException($"solution/schema/flows: action {name} lacks {member}.");

    [GeneratedRegex(@"^\{labels:(\w+):(en|de)\}$")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\{option:(\w+)\.(\w+)\}")]
    private static partial Regex Options();
}
