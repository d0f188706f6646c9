using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>An attribute node → column.</summary>
internal static class ColumnReader
{
    private static readonly string[] Levels = ["none", "recommended", "required", "systemrequired"];

    public static Column Read(Node node, IReadOnlyDictionary<string, IReadOnlyList<ChoiceOption>> choices)
    {
        var name = node.Needed("LogicalName");
        if (name != name.ToLowerInvariant() || node.Needed("Name") != name)
        {
            throw node.Refuse("Name and LogicalName must be equal and in lower case.", "Correct them.");
        }

        var level = node.Text("RequiredLevel") ?? "none";
        if (!Levels.Contains(level))
        {
            throw node.Refuse($"The importer does not know the required level '{level}'.", $"Known: {string.Join(", ", Levels)}.");
        }

        var type = node.Needed("Type");
        var column = new Column(name, Kind(node, type))
        {
            SchemaName = node.Attribute("PhysicalName") ?? name,
            Label = node.Children("displaynames", "displayname").Select(d => d.Attribute("description")).FirstOrDefault(),
            Required = level == "systemrequired" && type is not ("primarykey" or "state"),
            ValidForCreate = node.Text("ValidForCreateApi") != "0",
            ValidForUpdate = node.Text("ValidForUpdateApi") != "0",
        };
        return type switch
        {
            "nvarchar" or "ntext" => column with { MaxLength = node.Number("MaxLength", 0) is > 0 and var max ? max : throw node.Refuse("It lacks <MaxLength>.", "Give it a value above 0.") },
            "int" or "decimal" or "float" or "money" => column with { Min = Limit(node, "MinValue"), Max = Limit(node, "MaxValue"), Precision = node.Number("Accuracy", 2) },
            "datetime" => column with { DateOnly = Behavior(node) == 2, IsShownAsDate = node.Text("Format") == "date" },
            "bit" or "picklist" => column with { Options = Options(node, choices), Default = node.Number("AppDefaultValue", -1) is >= 0 and var value ? value : null },
            "multiselectpicklist" or "status" => column with { Options = Options(node, choices) },
            "state" => column with { Options = Options(node, choices), Default = 0, ValidForCreate = false },
            "owner" => column with { Targets = ["systemuser", "team"] },
            "customer" => column with { Targets = ["account", "contact"] },
            _ => column,
        };
    }

    private static ColumnKind Kind(Node node, string type) => type switch
    {
        "nvarchar" => ColumnKind.Text,
        "ntext" => ColumnKind.Memo,
        "int" => ColumnKind.Whole,
        "bigint" or "timestamp" => ColumnKind.Big,
        "decimal" => ColumnKind.Decimal,
        "float" => ColumnKind.Double,
        "money" => ColumnKind.Money,
        "bit" => ColumnKind.Boolean,
        "datetime" => ColumnKind.DateTime,
        "picklist" => ColumnKind.Choice,
        "multiselectpicklist" => ColumnKind.Choices,
        "state" => ColumnKind.State,
        "status" => ColumnKind.Status,
        "lookup" or "owner" or "customer" => ColumnKind.Lookup,
        "primarykey" or "uniqueidentifier" => ColumnKind.Id,
        _ => throw new SolutionImportException(node.Path + "/Type", $"The importer does not know the column type '{type}'.", "Use a type the sandbox can store, or add it in sandbox/SolutionImport/ColumnReader.cs."),
    };

    private static IReadOnlyList<ChoiceOption> Options(Node node, IReadOnlyDictionary<string, IReadOnlyList<ChoiceOption>> choices)
    {
        if (node.Element.Element("optionset") is { } local)
        {
            return ChoiceReader.Read(new Node(local, $"{node.Path}/optionset"));
        }

        var name = node.Needed("OptionSetName");
        return choices.TryGetValue(name, out var options) ? options
            : throw new SolutionImportException(node.Path + "/OptionSetName", $"The zip has no choice '{name}'.", "Add it to optionsets.");
    }

    private static int Behavior(Node node) => node.Number("Behavior", 1) is >= 1 and <= 3 and var behavior ? behavior
        : throw node.Refuse("<Behavior> must be 1 (user local), 2 (date only) or 3 (time-zone independent).", "Correct it.");

    private static decimal? Limit(Node node, string name) => node.Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (decimal)Math.Clamp(number, -1e15, 1e15)
        : throw node.Refuse($"<{name}> is '{text}', which is no number.", "Write one.");
}
