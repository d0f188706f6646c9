using System.IO;
using System.Linq;
using LeadGovernance.Cli.Demo;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests.Explain;

/// <summary>The verb, from the command line to its output.</summary>
[TestClass]
public sealed class ExplainTests
{
    private static SampleDemo demo = null!;

    [ClassInitialize]
    public static void Run(TestContext context) => demo = new SampleDemo();

    [ClassCleanup]
    public static void Clean() => demo.Dispose();

    [TestMethod]
    [DataRow("en", "Channel", "To become a Sales Ready Lead", "What happened", "missing or lapsed")]
    [DataRow("de", "Kanal", "Bis zum Sales Ready Lead", "Was geschah", "fehlt oder ist abgelaufen")]
    public void A_lead_is_explained_in_the_language_asked_for(string language, params string[] words)
    {
        var run = Explain("L001", "--language", language);

        Assert.AreEqual(0, run.ExitCode, run.Talk);
        StringAssert.StartsWith(run.Data, "L001  Saalfeld Ziegelwerk GmbH");
        foreach (var word in (string[])[.. words, "LG2040", "LG4004", "Karl Weber"])
        {
            StringAssert.Contains(run.Data, word);
        }
    }

    [TestMethod]
    public void Text_for_people_is_never_wider_than_a_hundred_characters_outside_the_table()
    {
        var story = Explain("L010").Data.Split('\n');

        Assert.IsEmpty(story.SkipWhile(line => line != "What happened").Where(line => line.Length > 100).ToList());
        Assert.IsEmpty(story.TakeWhile(line => line != "Maturity").Where(line => line.Length > 100).ToList());
    }

    [TestMethod]
    public void With_json_the_story_is_one_object_and_the_id_finds_the_same_lead_as_its_key()
    {
        var byKey = Explain("l010", "--json");
        var story = JObject.Parse(byKey.Data);
        var byId = Explain((string)story["id"]!, "--json");

        Assert.AreEqual(1, (int)story["schemaVersion"]!);
        Assert.AreEqual("L010", (string?)story["key"]);
        Assert.AreEqual(byKey.Data, byId.Data);
        Assert.AreEqual((string?)demo.Result["leads"]!.Single(lead => (string?)lead["key"] == "L010")["id"], (string?)story["id"]);
    }

    [TestMethod]
    [DataRow("L1", "Did you mean L0")]
    [DataRow("L01x", "Did you mean L010 (")]
    [DataRow("saalfeld", "Did you mean L001 (Saalfeld Ziegelwerk GmbH)")]
    [DataRow("something else entirely", "Take a key from leads.csv")]
    [DataRow("11111111-2222-3333-4444-555555555555", "Take a key from leads.csv")]
    public void An_unknown_lead_is_answered_with_what_may_be_meant(string asked, string answer)
    {
        var run = Explain(asked);

        Assert.AreEqual(6, run.ExitCode);
        Assert.AreEqual(string.Empty, run.Data);
        StringAssert.Contains(run.Talk, $"\"{asked}\"");
        StringAssert.Contains(run.Talk, answer);
    }

    [TestMethod]
    public void Without_a_database_the_remedy_is_to_run_the_demonstration()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("explain", "L001", "--database", Path.Combine(scratch.Folder, "absent"));

        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, "Run leadgov demo first");
        Assert.IsFalse(Directory.Exists(Path.Combine(scratch.Folder, "absent")), "Looking makes nothing.");
    }

    [TestMethod]
    public void Without_a_lead_or_with_an_unknown_language_the_command_line_is_wrong()
    {
        Assert.AreEqual(1, Invocation.Of("explain").ExitCode);
        Assert.AreEqual(1, Explain("L001", "--language", "fr").ExitCode);
    }

    [TestMethod]
    public void A_lead_that_no_step_judged_says_that_nobody_is_accountable()
    {
        using var scratch = new Scratch();
        var entered = Invocation.Of(new DemoOptions { DisableCreateStep = true }, "demo", "--quiet", "--moves", scratch.File("moves.csv", "lead,day,by,do,value\n"), "--out", scratch.Out);
        Assert.AreEqual(0, entered.ExitCode, entered.Talk);

        var run = Invocation.Of("explain", "L001", "--database", Path.Combine(scratch.Out, "sandbox"));

        Assert.AreEqual(0, run.ExitCode, run.Talk);
        StringAssert.Contains(run.Data, "nobody is accountable");
        Assert.DoesNotContain("Maturity", run.Data);
    }

    private static Invocation Explain(params string[] arguments) => Invocation.Of(["explain", .. arguments, "--database", demo.Database]);
}
