using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using LeadGovernance.Cli.Leads;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Cli.Tests.Maps;

/// <summary>The schema and the reader of maps say the same.</summary>
[TestClass]
public sealed class MapSchemaTests
{
    private const string Valid = """
        {
          "schemaVersion": 1, "name": "Test", "key": "id", "delimiter": "\t", "encoding": "windows-1252", "quotes": false, "ignore": ["x"], "unmapped": { "y": "why" },
          "columns": [
            { "from": "a", "to": "companyname", "tooLong": "cut" },
            { "from": "b", "to": "lgov_nextstepon", "dates": "dd.MM.yyyy" },
            { "from": "c", "to": "revenue", "decimals": "comma", "values": { "many": null }, "otherwise": "keep" },
            { "from": "d", "to": "lgov_engagement", "convert": "points", "points": [{ "from": 1, "worth": 2 }] },
            { "from": "e", "to": "need", "guess": { "confidence": "low", "reason": "none" } }
          ]
        }
        """;

    private static readonly string Folder = RepositoryRoot.File("samples", "maps");
    private static readonly string SchemaText = File.ReadAllText(Path.Combine(Folder, "map.schema.json"));
    private static readonly JsonSchema Schema = JsonSchema.FromText(SchemaText);

    [TestMethod]
    public void Every_map_in_the_samples_keeps_to_the_schema_and_is_readable()
    {
        var maps = Directory.GetFiles(Folder, "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).ToList();
        Assert.IsGreaterThanOrEqualTo(4, maps.Count);
        foreach (var map in maps)
        {
            Assert.AreEqual(string.Empty, Faults(File.ReadAllText(map)), Path.GetFileName(map));
            Assert.IsNotEmpty(LeadMapReader.Read(map).Columns);
        }
    }

    [TestMethod]
    public void A_map_with_every_member_is_good_for_both() => Both(Valid, good: true);

    [TestMethod]
    [DataRow("\"columns\"", "\"colour\": 1, \"columns\"")]
    [DataRow("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [DataRow("\"key\": \"id\",", "")]
    [DataRow("windows-1252", "latin")]
    [DataRow("\"\\t\"", "\"tab\"")]
    [DataRow("\"to\": \"companyname\"", "\"to\": \"key\"")]
    [DataRow("\"to\": \"companyname\"", "\"to\": \"lgov_stage\"")]
    [DataRow("\"cut\"", "\"fold\"")]
    [DataRow("\"comma\"", "\"colon\"")]
    [DataRow("dd.MM.yyyy", "dd")]
    [DataRow("\"convert\": \"points\", ", "")]
    [DataRow(", \"points\": [{ \"from\": 1, \"worth\": 2 }]", "")]
    [DataRow("\"worth\": 2", "\"value\": 2")]
    [DataRow("\"low\"", "\"sure\"")]
    [DataRow(", \"reason\": \"none\"", "")]
    [DataRow("\"y\": \"why\"", "\"y\": 1, \"y\": 2")]
    public void What_breaks_a_map_is_bad_for_both(string valid, string broken)
    {
        StringAssert.Contains(Valid, valid);
        if (!broken.Contains("\"y\": 2", StringComparison.Ordinal))
        {
            Both(Valid.Replace(valid, broken, StringComparison.Ordinal), good: false);
        }
        else
        {
            using var scratch = new Scratch();
            Assert.ThrowsExactly<InvalidInputException>(() => LeadMapReader.Read(scratch.File("map.json", Valid.Replace(valid, broken, StringComparison.Ordinal))), "JSON Schema can't see a repeated member; the reader can.");
        }
    }

    [TestMethod]
    public void The_schema_names_exactly_the_members_and_targets_that_the_reader_knows()
    {
        var schema = JsonNode.Parse(SchemaText)!;
        CollectionAssert.AreEquivalent(LeadColumns.Targets.Split(", "), schema["$defs"]!["target"]!["enum"]!.AsArray().Select(name => (string?)name).ToArray());
        CollectionAssert.AreEquivalent(Members(typeof(LeadMap)), Names(schema["properties"]!));
        CollectionAssert.AreEquivalent(Members(typeof(ColumnMap)), Names(schema["$defs"]!["column"]!["properties"]!));
    }

    private static void Both(string map, bool good)
    {
        using var scratch = new Scratch();
        var path = scratch.File("map.json", map);
        Assert.AreEqual(good, Faults(map).Length == 0, $"The schema: {Faults(map)}");
        try
        {
            LeadMapReader.Read(path);
            Assert.IsTrue(good, "The reader took it.");
        }
        catch (InvalidInputException exception)
        {
            Assert.IsFalse(good, exception.Message);
        }
    }

    private static string Faults(string map)
    {
        using var document = JsonDocument.Parse(map);
        var result = Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? string.Empty
            : string.Join("\n", (result.Details ?? []).Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}").DefaultIfEmpty("not valid"));
    }

    private static List<string> Members(Type type) =>
        [.. type.GetProperties().Where(property => property.SetMethod != null).Select(property => property.Name == nameof(LeadMap.Schema) ? "$schema" : char.ToLowerInvariant(property.Name[0]) + property.Name[1..])];

    private static List<string> Names(JsonNode properties) => [.. properties.AsObject().Select(pair => pair.Key)];
}
