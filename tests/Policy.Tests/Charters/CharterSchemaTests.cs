using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using LeadGovernance.Policy.Charters;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Policy.Tests.Charters;

/// <summary>The published JSON Schema and the codec agree: the same members, the same obligations, the same choices.</summary>
[TestClass]
public class CharterSchemaTests
{
    private static readonly JObject Schema = JObject.Parse(File.ReadAllText(Path.Combine(Given.RepositoryRoot, "policy", "Charters", "charter.schema.json")));

    /// <summary>The default charter with every optional member filled in once.</summary>
    private static readonly JObject Full = FullCharter();

    [TestMethod]
    public void The_codec_reads_a_charter_with_every_member_of_the_schema()
    {
        CharterCodec.Read(Full.ToString());
        foreach (var (place, schema) in Objects())
        {
            var members = ((JObject)Full.SelectToken(place)!).Properties().Select(property => property.Name);
            CollectionAssert.AreEquivalent(Names(schema["properties"]!), members.ToList(), place);
        }
    }

    /// <summary>The reference for admins takes its meanings from the schema: they are the sentences of the code, not a second set.</summary>
    [TestMethod]
    [DataRow("thresholds", "policy/Charters/Thresholds.cs")]
    [DataRow("alerts", "policy/Alerts/AlertSettings.cs")]
    public void A_number_means_in_the_schema_what_it_means_in_the_code(string part, string source)
    {
        var code = File.ReadAllText(Path.Combine(Given.RepositoryRoot, source));
        var sentences = Regex.Matches(code, @"<summary>(.*?)</summary>\s+public required \S+ (\w+)|<summary>(.*?)</summary>\s+public required IReadOnlyList<string> (\w+)")
            .Select(match => (Name: match.Groups[2].Value + match.Groups[4].Value, Text: match.Groups[1].Value + match.Groups[3].Value))
            .ToDictionary(found => char.ToLowerInvariant(found.Name[0]) + found.Name[1..], found => Regex.Replace(found.Text, "<see cref=\"(\\w)(\\w*)\"/>", m => m.Groups[1].Value.ToLowerInvariant() + m.Groups[2].Value));
        Assert.IsNotEmpty(sentences);
        foreach (var (name, sentence) in sentences)
        {
            Assert.AreEqual(sentence, (string?)Schema["$defs"]![part]!["properties"]![name]!["description"], name);
        }
    }

    [TestMethod]
    public void A_member_is_required_by_the_schema_exactly_when_the_codec_misses_it()
    {
        foreach (var (place, schema) in Objects())
        {
            var required = schema["required"]!.Values<string>().ToHashSet();
            foreach (var member in Names(schema["properties"]!))
            {
                var without = (JObject)Full.DeepClone();
                without.SelectToken(place)![member]!.Parent!.Remove();
                Assert.AreEqual(required.Contains(member), Refuses(without), $"{place}.{member}");
            }
        }
    }

    [TestMethod]
    public void Every_choice_of_the_schema_is_one_of_the_codec_and_no_other()
    {
        foreach (var (place, schema) in Objects())
        {
            foreach (var member in ((JObject)schema["properties"]!).Properties())
            {
                if (Resolve(member.Value)["enum"] is not JArray choices)
                {
                    continue;
                }

                foreach (var choice in choices)
                {
                    Assert.IsFalse(Refuses(Set(place, member.Name, choice)), $"{place}.{member.Name} = {choice}");
                }

                var problem = Assert.ThrowsExactly<CharterException>(() => CharterCodec.Read(Set(place, member.Name, "nonsense").ToString())).Problems.Single();
                StringAssert.Contains(problem, $"is not one of {string.Join(", ", choices)}.");
            }
        }
    }

    private static bool Refuses(JObject charter)
    {
        try
        {
            CharterCodec.Read(charter.ToString());
            return false;
        }
        catch (CharterException)
        {
            return true;
        }
    }

    private static JObject Set(string place, string member, JToken value)
    {
        var charter = (JObject)Full.DeepClone();
        charter.SelectToken(place)![member] = value;
        return charter;
    }

    private static IEnumerable<(string Place, JToken Schema)> Objects()
    {
        yield return ("$", Schema);
        foreach (var (place, name) in new[]
        {
            ("$.channels[0]", "channel"), ("$.channels[0].name", "words"), ("$.sources[0]", "source"), ("$.rules[0]", "rule"), ("$.criteria[0]", "criterion"),
            ("$.criteria[0].anyOf[0]", "condition"), ("$.thresholds", "thresholds"), ("$.medium", "medium"), ("$.readiness", "readiness"),
            ("$.readiness.employees[0]", "band"), ("$.readiness.titles[0]", "titleClass"), ("$.recycle[0]", "recycle"),
        })
        {
            yield return (place, Schema["$defs"]![name]!);
        }
    }

    private static List<string> Names(JToken properties) => [.. ((JObject)properties).Properties().Select(property => property.Name)];

    private static JToken Resolve(JToken schema) => (string?)schema["$ref"] is { } reference ? Schema["$defs"]![reference["#/$defs/".Length..]]! : schema;

    private static JObject FullCharter()
    {
        var charter = JObject.Parse(CharterCodec.Write(Given.Charter));
        charter["channels"]![0]!["level"] = "enforce";
        charter["sources"]![0]!["enteredBy"] = "marketing";
        ((JObject)charter["rules"]![0]!).Merge(JObject.Parse("""
            { "offer": "product", "productFamily": "Pumps", "customer": "larger", "region": "DACH", "alsoAllowed": ["marketing"], "evidence": "referrer",
              "withoutEvidence": "marketing", "creatorKeeps": true, "validFrom": "2026-01-01", "validTo": "2026-12-31" }
            """));
        ((JObject)charter["criteria"]![0]!["anyOf"]![0]!).Merge(JObject.Parse("""{ "is": true, "in": ["0"], "atLeast": 1, "atLeastThreshold": "minimumFit" }"""));
        return charter;
    }
}
