using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Cli.Tests;

/// <summary>Any package is checked, ours or one that somebody edited.</summary>
[TestClass]
public sealed class CheckTests
{
    [TestMethod]
    public void The_committed_sources_have_no_findings()
    {
        var run = Invocation.Of("check", RepositoryRoot.File("solution", "src"));

        Assert.AreEqual(0, run.ExitCode, run.Data + run.Talk);
        StringAssert.Contains(run.Talk, "no findings");
        Assert.AreEqual(string.Empty, run.Data);
    }

    [TestMethod]
    public void A_finding_is_told_with_its_rule_as_table_as_JSON_and_as_SARIF()
    {
        using var scratch = new Scratch();
        var zip = Spoiled(scratch);
        var sarif = scratch.File("check.sarif", string.Empty);

        var run = Invocation.Of("check", zip, "--sarif", sarif);
        Assert.AreEqual(3, run.ExitCode, run.Talk);
        StringAssert.Contains(run.Data, "LGS0305");
        StringAssert.Contains(run.Talk, "1 findings");

        var json = JsonNode.Parse(Invocation.Of("check", zip, "--json").Data)!;
        Assert.IsFalse((bool)json["ok"]!);
        Assert.AreEqual("LGS0305", (string?)json["packages"]![0]!["findings"]![0]!["rule"]!["id"]);

        AssertSarif(JsonNode.Parse(File.ReadAllText(sarif))!);
    }

    [TestMethod]
    public void What_was_not_asked_is_said()
    {
        var run = Invocation.Of("check", RepositoryRoot.File("solution", "flows"), "--oracles", RepositoryRoot.File("docs"));

        Assert.AreEqual(0, run.ExitCode, run.Data + run.Talk);
        StringAssert.Contains(run.Talk, "Not asked, as --oracles names no folder with it: the schemas that Microsoft published");
        Assert.HasCount(2, JsonNode.Parse(Invocation.Of("check", RepositoryRoot.File("solution", "flows"), "--json").Data)!["notAsked"]!.AsArray());
    }

    [TestMethod]
    public void What_is_no_solution_or_not_there_is_said()
    {
        using var scratch = new Scratch();
        foreach (var place in new[] { scratch.File("x.zip", "no zip"), scratch.Out + "-nowhere" })
        {
            var run = Invocation.Of("check", place);
            Assert.AreEqual(6, run.ExitCode, run.Talk);
            StringAssert.Contains(run.Talk, "Name a solution's zip");
        }
    }

    /// <summary>What SARIF 2.1.0 demands of a log, a rule and a result (OASIS, 3.13, 3.49, 3.27).</summary>
    private static void AssertSarif(JsonNode log)
    {
        Assert.AreEqual("2.1.0", (string?)log["version"]);
        var run = log["runs"]!.AsArray().Single()!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.HasCount(rules.Count, rules.Select(rule => (string)rule!["id"]!).Distinct().ToList());
        Assert.IsTrue(rules.All(rule => ((string)rule!["shortDescription"]!["text"]!).Length > 0));
        var result = run["results"]!.AsArray().Single()!;
        Assert.AreEqual((string?)result["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]);
        Assert.AreEqual("error", (string?)result["level"]);
        StringAssert.Contains((string?)result["message"]!["text"], "CascadeDelete");
        StringAssert.EndsWith((string?)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"], "LeadGovernance.zip");
        Assert.AreEqual(32, ((string)result["partialFingerprints"]!["finding/v1"]!).Length);
    }

    /// <summary>The zip that pack makes, with a cascade that the platform does not know.</summary>
    private static string Spoiled(Scratch scratch)
    {
        Assert.AreEqual(0, Invocation.Of("pack", "--out", scratch.Out).ExitCode);
        var zip = Path.Combine(scratch.Out, "LeadGovernance.zip");
        using var archive = ZipFile.Open(zip, ZipArchiveMode.Update);
        var entry = archive.GetEntry("customizations.xml")!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        const string Right = "<CascadeDelete>RemoveLink</CascadeDelete>";
        var at = text.IndexOf(Right, System.StringComparison.Ordinal);
        using var stream = entry.Open();
        entry.LastWriteTime = archive.GetEntry("solution.xml")!.LastWriteTime;
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(text[..at] + "<CascadeDelete>Forget</CascadeDelete>" + text[(at + Right.Length)..]);
        return zip;
    }
}
