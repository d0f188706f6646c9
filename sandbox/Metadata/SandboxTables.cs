using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>Reads sandbox-tables.json: <c>Type[:argument][!]</c> per column.</summary>
internal static class SandboxTables
{
    public static IEnumerable<Table> Load()
    {
        using var file = EmbeddedFile.Open("sandbox-tables.json");
        using var json = JsonDocument.Parse(file);
        return json.RootElement.EnumerateObject().Where(t => t.Value.ValueKind == JsonValueKind.Object).Select(ReadTable).ToList();
    }

    private static Table ReadTable(JsonProperty json)
    {
        var ownership = json.Value.GetProperty("ownership").GetString() == "UserOwned" ? Ownership.User : Ownership.None;
        var columns = json.Value.GetProperty("columns").EnumerateObject().Select(c => ReadColumn(c.Name, c.Value.GetString()!));
        if (ownership == Ownership.User)
        {
            columns = columns.Concat(SystemColumns.OfUserOwned.Where(c => c.Kind is not (ColumnKind.State or ColumnKind.Status)));
        }

        return new Table(
            json.Name, json.Value.GetProperty("schema").GetString()!, json.Value.GetProperty("key").GetString()!,
            json.Value.GetProperty("primaryName").GetString(), ownership, columns.ToList())
        {
            ObjectTypeCode = json.Value.GetProperty("code").GetInt32(),
        };
    }

    private static Column ReadColumn(string name, string declaration)
    {
        var required = declaration.EndsWith('!');
        var parts = declaration.TrimEnd('!').Split(':', 2);
        var kind = PlatformTables.ReadKind(parts[0]);
        var argument = parts.Length == 2 ? parts[1] : "";
        var column = new Column(name, kind) { Required = required };
        return kind switch
        {
            ColumnKind.Text or ColumnKind.Memo => column with { MaxLength = int.Parse(argument, CultureInfo.InvariantCulture) },
            ColumnKind.Lookup when parts[0] == "Owner" => column with { Targets = ["systemuser", "team"] },
            ColumnKind.Lookup => column with { Targets = argument.Split(',') },
            ColumnKind.Choice => column with { Options = argument.Split(',').Select(ReadOption).ToList() },
            ColumnKind.State => column with { Options = argument.Split(',').Select(o => ReadPair(o, isState: true)).ToList(), Default = 0 },
            ColumnKind.Status => column with { Options = argument.Split(',').Select(o => ReadPair(o, isState: false)).ToList() },
            ColumnKind.Boolean => column with { Options = [new ChoiceOption(1, "Yes"), new ChoiceOption(0, "No")] },
            _ => column,
        };
    }

    private static ChoiceOption ReadOption(string text)
    {
        var pair = text.Split('=', 2);
        return new ChoiceOption(int.Parse(pair[0], CultureInfo.InvariantCulture), pair[1]);
    }

    /// <summary><c>value=label/other</c>, where other is the state's default status, or the status reason's state.</summary>
    private static ChoiceOption ReadPair(string text, bool isState)
    {
        var cut = text.LastIndexOf('/');
        var option = ReadOption(text[..cut]);
        var other = int.Parse(text.AsSpan(cut + 1), CultureInfo.InvariantCulture);
        return isState ? option with { DefaultStatus = other } : option with { State = other };
    }
}
