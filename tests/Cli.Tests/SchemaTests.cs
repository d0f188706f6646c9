using System.IO;
using System.Linq;
using LeadGovernance.Cli.Leads;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests;

/// <summary>The committed schemas say what the program reads and writes.</summary>
[TestClass]
public sealed class SchemaTests
{
    [TestMethod]
    public void The_result_has_exactly_the_members_that_its_schema_names()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("demo", "--json", "--quiet", "--out", scratch.Out);
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        var schema = JObject.Parse(File.ReadAllText(RepositoryRoot.File("samples", "result.schema.json")));
        Same(schema, JObject.Parse(run.Data), "$");
    }

    [TestMethod]
    public void A_story_has_exactly_the_members_that_its_schema_names()
    {
        using var demo = new SampleDemo();
        var schema = JObject.Parse(File.ReadAllText(RepositoryRoot.File("samples", "story.schema.json")));
        foreach (var lead in (string[])["L001", "L010"])
        {
            var run = Invocation.Of("explain", lead, "--json", "--database", demo.Database);
            Assert.AreEqual(0, run.ExitCode, run.Talk);
            Same(schema, JObject.Parse(run.Data), "$");
        }
    }

    [TestMethod]
    public void The_map_schema_names_exactly_the_members_that_are_read()
    {
        var schema = JObject.Parse(File.ReadAllText(RepositoryRoot.File("samples", "maps", "map.schema.json")));
        Read(typeof(LeadMap), schema);
        Read(typeof(ColumnMap), (JObject)schema["$defs"]!["column"]!);
        Read(typeof(PointBand), (JObject)schema["$defs"]!["column"]!["properties"]!["points"]!["items"]!);
    }

    [TestMethod]
    public void Every_committed_map_is_read()
    {
        var maps = Directory.GetFiles(RepositoryRoot.File("samples", "maps"), "*.json").Where(path => !path.EndsWith(".schema.json", System.StringComparison.Ordinal)).ToList();
        Assert.IsNotEmpty(maps);
        foreach (var map in maps)
        {
            Assert.IsNotEmpty(LeadMapReader.Read(map).Columns);
        }
    }

    private static void Read(System.Type type, JObject schema) => CollectionAssert.AreEquivalent(
        type.GetProperties().Select(property => property.Name == nameof(LeadMap.Schema) ? "$schema" : char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).ToArray(),
        Names(schema));

    private static void Same(JObject schema, JObject value, string path)
    {
        if (schema["properties"] is null)
        {
            return;
        }

        CollectionAssert.AreEquivalent(Names(schema), value.Properties().Select(property => property.Name).ToArray(), path);
        foreach (var property in value.Properties())
        {
            var inner = (JObject)schema["properties"]![property.Name]!;
            if (property.Value is JObject child)
            {
                Same(inner, child, $"{path}.{property.Name}");
            }
            else if (property.Value is JArray { Count: > 0 } items && items[0] is JObject first)
            {
                Same((JObject)inner["items"]!, first, $"{path}.{property.Name}[0]");
            }
        }
    }

    private static string[] Names(JObject schema) => [.. ((JObject)schema["properties"]!).Properties().Select(property => property.Name)];
}
