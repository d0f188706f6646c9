using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>Reads platform-tables.json, which make-platform-tables.py writes.</summary>
internal static class PlatformTables
{
    public static IEnumerable<Table> Load()
    {
        using var file = EmbeddedFile.Open("platform-tables.json");
        using var json = JsonDocument.Parse(file);
        return json.RootElement.EnumerateArray().Select(ReadTable).ToList();
    }

    private static Table ReadTable(JsonElement json)
    {
        var primaryName = Text(json, "primaryName");
        return new Table(
            Text(json, "name")!, Text(json, "schema")!, Text(json, "key")!, primaryName, ReadOwnership(Text(json, "ownership")!),
            json.GetProperty("columns").EnumerateArray().Select(ReadColumn).ToList())
        {
            ObjectTypeCode = json.GetProperty("code").GetInt32(),
            Label = Text(json, "label"),
            EntitySetName = Text(json, "set"),
        };
    }

    private static Ownership ReadOwnership(string name) => name switch
    {
        "UserOwned" => Ownership.User,
        "BusinessOwned" => Ownership.Business,
        "OrganizationOwned" => Ownership.Organization,
        _ => Ownership.None,
    };

    private static Column ReadColumn(JsonElement json)
    {
        var name = Text(json, "name")!;
        var kind = ReadKind(Text(json, "type")!);
        var max = Number(json, "max");
        return new Column(name, kind)
        {
            SchemaName = Text(json, "schema") ?? name,
            Label = Text(json, "label"),
            Required = json.TryGetProperty("required", out _),
            ValidForCreate = !json.TryGetProperty("create", out _),
            ValidForUpdate = !json.TryGetProperty("update", out _),
            MaxLength = kind is ColumnKind.Text or ColumnKind.Memo ? (int?)max : null,
            Min = Number(json, "min"),
            Max = kind is ColumnKind.Text or ColumnKind.Memo ? null : max,
            Precision = (int?)Number(json, "precision"),
            DateOnly = Text(json, "behavior") == "DateOnly",
            IsShownAsDate = Text(json, "format") == "DateOnly",
            Targets = json.TryGetProperty("targets", out var targets) ? targets.EnumerateArray().Select(t => t.GetString()!).ToList() : Array.Empty<string>(),
            Options = json.TryGetProperty("options", out var options) ? options.EnumerateArray().Select(ReadOption).ToList() : Array.Empty<ChoiceOption>(),
            Default = ReadDefault(json),
            ViewOf = Text(json, "of"),
        };
    }

    private static ChoiceOption ReadOption(JsonElement json) =>
        new(json.GetProperty("value").GetInt32(), Text(json, "label") ?? "", (int?)Number(json, "state"), (int?)Number(json, "defaultStatus"));

    private static int? ReadDefault(JsonElement json) => !json.TryGetProperty("default", out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.Number => value.GetInt32(),
        _ => null,
    };

    private static decimal? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? (decimal)value.GetDouble() : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static ColumnKind ReadKind(string type) => type switch
    {
        "String" => ColumnKind.Text,
        "Memo" => ColumnKind.Memo,
        "Integer" => ColumnKind.Whole,
        "BigInt" => ColumnKind.Big,
        "Decimal" => ColumnKind.Decimal,
        "Double" => ColumnKind.Double,
        "Money" => ColumnKind.Money,
        "Boolean" => ColumnKind.Boolean,
        "DateTime" => ColumnKind.DateTime,
        "Uniqueidentifier" => ColumnKind.Id,
        "Lookup" or "Customer" or "Owner" => ColumnKind.Lookup,
        "Picklist" or "Choice" => ColumnKind.Choice,
        "State" => ColumnKind.State,
        "Status" => ColumnKind.Status,
        "EntityName" => ColumnKind.TableName,
        "PartyList" => ColumnKind.PartyList,
        "Image" => ColumnKind.Image,
        "ManagedProperty" => ColumnKind.ManagedProperty,
        _ => throw new InvalidOperationException($"platform-tables.json holds the unknown type {type}. Teach PlatformTables.ReadKind what it is."),
    };
}
