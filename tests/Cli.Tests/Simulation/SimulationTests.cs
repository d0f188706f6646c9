using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests.Simulation;

/// <summary>leadgov demo --days.</summary>
[TestClass]
public sealed class SimulationTests
{
    [TestMethod]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var scratch = new Scratch();
        var (first, again, other) = (Result(scratch, "1"), Result(scratch, "1"), Result(scratch, "2"));
        CollectionAssert.AreEqual(first, again);
        CollectionAssert.AreNotEqual(first, other);
    }

    [TestMethod]
    public void Every_row_of_the_file_comes_once_and_people_bring_it_to_every_end()
    {
        using var scratch = new Scratch();
        var run = Run(scratch, "--days", "120", "--json");
        var weeks = JObject.Parse(run.Data)["simulation"]!["weeks"]!;

        int Sum(string member) => weeks.Sum(week => (int)week[member]!);
        Assert.HasCount(18, weeks, "a week begun counts");
        Assert.AreEqual(248, Sum("newLeads"));
        foreach (var member in (string[])["toMql", "toSql", "toSrl", "demoted", "handedOver", "accepted", "returned", "recycled", "qualified", "disqualified", "violations", "refusals"])
        {
            Assert.IsGreaterThan(0, Sum(member), member);
        }

        Assert.IsNotEmpty(weeks.SelectMany(week => ((JObject)week["rejected"]!).Properties()));
        var open = JObject.Parse(run.Data)["leads"]!.Where(lead => (string)lead["state"]! == "open").GroupBy(lead => (string)lead["stage"]!).ToDictionary(stage => stage.Key, stage => stage.Count());
        foreach (var stage in ((JObject)weeks.Last()["open"]!).Properties())
        {
            Assert.AreEqual(open.GetValueOrDefault(stage.Name), (int)stage.Value, stage.Name);
        }
    }

    [TestMethod]
    public void Its_result_holds_to_the_committed_schema_and_its_weeks_are_a_file()
    {
        using var scratch = new Scratch();
        var data = Run(scratch, "--days", "30", "--json").Data;
        var schema = Json.Schema.JsonSchema.FromText(File.ReadAllText(RepositoryRoot.File("samples", "result.schema.json")));
        using var document = System.Text.Json.JsonDocument.Parse(data);
        Assert.IsTrue(schema.Evaluate(document.RootElement).IsValid);
        var lines = File.ReadAllLines(Path.Combine(scratch.Out, "funnel.csv"));
        Assert.HasCount(6, lines);
        Assert.AreEqual(lines[0].Split(',').Length, lines[1].Split(',').Length);
    }

    [TestMethod]
    public void New_leads_by_the_day_are_drawn_from_the_file_under_keys_of_their_own()
    {
        using var scratch = new Scratch();
        var leads = JObject.Parse(Run(scratch, "--days", "7", "--per-day", "2.5", "--json").Data)["leads"]!;
        Assert.HasCount(12, leads, "five working days");
        CollectionAssert.AllItemsAreUnique(leads.Select(lead => (string)lead["key"]!).ToList());
    }

    [TestMethod]
    public void Weeks_are_a_table_and_many_of_them_months_in_the_language_asked_for()
    {
        using var scratch = new Scratch();
        StringAssert.StartsWith(Run(scratch, "--days", "14", "--per-day", "1").Data, "week ");
        StringAssert.StartsWith(Run(scratch, "--days", "120", "--per-day", "0.1", "--language", "de").Data, "Monat ");
    }

    [TestMethod]
    [DataRow("--days", "0")]
    [DataRow("--days", "-3")]
    [DataRow("--days", "3661")]
    [DataRow("--days", "10", "--per-day", "0")]
    [DataRow("--days", "10", "--moves", "x.csv")]
    [DataRow("--seed", "4")]
    [DataRow("--per-day", "4")]
    public void What_can_not_be_simulated_is_refused_by_name(params string[] args)
    {
        var run = Invocation.Of(["demo", .. args]);
        Assert.AreEqual(6, run.ExitCode);
        Assert.IsTrue(args.Any(arg => run.Talk.StartsWith($"{arg}:", System.StringComparison.Ordinal)), run.Talk);
        Assert.AreEqual(string.Empty, run.Data);
    }

    [TestMethod]
    [DataRow("--days", "many")]
    [DataRow("--days", "1.5")]
    [DataRow("--days", "5", "--seed", "x")]
    public void What_is_no_number_is_a_wrong_command_line(params string[] args)
    {
        var run = Invocation.Of(["demo", .. args]);
        Assert.AreEqual(1, run.ExitCode);
        Assert.AreNotEqual(string.Empty, run.Talk);
    }

    [TestMethod]
    public void Help_explains_the_days()
    {
        var help = Invocation.Of("demo", "--help").Data;
        foreach (var word in (string[])["--days", "--seed", "--per-day", "20170822"])
        {
            StringAssert.Contains(help, word);
        }
    }

    private static byte[] Result(Scratch scratch, string seed)
    {
        Run(scratch, "--days", "60", "--seed", seed);
        return File.ReadAllBytes(Path.Combine(scratch.Out, "result.json"));
    }

    private static Invocation Run(Scratch scratch, params string[] args)
    {
        var run = Invocation.Of(["demo", "--quiet", "--out", scratch.Out, .. args]);
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        return run;
    }
}
