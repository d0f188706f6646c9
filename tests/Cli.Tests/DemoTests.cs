using System.IO;
using System.Linq;
using LeadGovernance.Cli.Demo;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests;

/// <summary>Small files through the shipped zip, end to end.</summary>
[TestClass]
public sealed class DemoTests
{
    private const string Leads = """
        key,entered_by,channel,source,company,first_name,last_name,job_title,email,phone,country,industry,employees,account,referrer,trigger_event_on,network_event,profile_link,offer,product_family,explicit_request,engagement,need,timeframe,budget,decision_maker,do_not_phone,disqualifier,duplicate_of
        A1,web.forms,inbound,web,Müller & Söhne GmbH,Björn,Weiß,Geschäftsführer,bjoern.weiss@mueller-soehne.example,+49 30 23125 001,Deutschland,12,48,,,,,,product,,yes,,,,,,,,
        A2,karl.weber,Empfehlung,,Höfer GmbH,,Groß,,,,,,,,Barbara Seidel,,,,,,,,,,,,,,
        A3,karl.weber,Empfehlung,,Höfer GmbH,,Klein,,,,,,,,,,,,,,,,,,,,,,
        A4,susan.clark,,,Larkspur Software Ltd,,Reid,,,,,,,,,,,,,,,,,,,,,,
        """;

    private const string Moves = """
        lead,day,by,do,value
        A1,1,karl.weber,assign,karl.weber
        A1,1,lena.hoffmann,set,initialcommunication=contacted; confirminterest=yes; need=must; purchasetimeframe=this quarter; decisionmaker=yes
        A1,2,lena.hoffmann,set,"evaluatefit=yes; lgov_nextstepon=today+7; qualificationcomments=Customer loses two shifts a month, procurement is on board and wants an offer by month end."
        A1,3,lena.hoffmann,assign,karl.weber
        A3,1,tom.baker,set,lgov_stage=Srl
        A2,1,karl.weber,note,Called the referrer.
        """;

    [TestMethod]
    public void Leads_go_to_the_team_that_the_charter_names_and_refusals_say_why()
    {
        using var scratch = new Scratch();
        var result = Result(scratch);

        Assert.AreEqual("Srl", (string?)Lead(result, "A1")["stage"]);
        Assert.AreEqual("Karl Weber", (string?)Lead(result, "A1")["owner"], "Sales ready, so the handover stands.");
        Assert.AreEqual("Karl Weber", (string?)Lead(result, "A2")["owner"], "A referral with its referrer stays with the seller.");
        Assert.AreEqual("Inside Sales", (string?)Lead(result, "A3")["owner"], "A referral without a referrer does not.");
        Assert.AreEqual("Lead", (string?)Lead(result, "A3")["stage"], "A stage typed in by hand counts for nothing.");
        Assert.AreEqual("Susan Clark", (string?)Lead(result, "A4")["owner"], "Who forgets the source keeps the lead for now.");
        var refusal = result["refusals"]!.Single();
        Assert.AreEqual("LG4001", (string?)refusal["code"]);
        Assert.AreEqual("A1", (string?)refusal["lead"]);
        StringAssert.StartsWith((string?)refusal["message"], "LG4001: ");
        StringAssert.Contains((string?)refusal["message"], "Außendienst", "Karl Weber reads German.");
        Assert.AreEqual("A1", (string?)result["handovers"]!.Single()["lead"]);
        CollectionAssert.AreEquivalent(
            new[] { "Refused", "WrongOwnerAtCreate", "Tampering" },
            result["violations"]!.Select(row => (string)row["kind"]!).ToArray());
    }

    [TestMethod]
    public void The_manager_is_told_of_each_violation_once_in_the_managers_language()
    {
        using var scratch = new Scratch();
        var result = Result(scratch);

        var alerts = result["alerts"]!.ToList();
        CollectionAssert.AreEquivalent(result["violations"]!.Select(row => (string)row["code"]!).ToArray(), alerts.Select(row => (string)row["code"]!).ToArray());
        Assert.IsTrue(alerts.All(row => (string)row["to"]! == "Julia Stein"));
        Assert.IsTrue(alerts.All(row => ((string)row["title"]!).StartsWith("Lead-Regel", System.StringComparison.Ordinal)), "Julia Stein reads German.");
    }

    [TestMethod]
    public void With_json_standard_output_is_one_object_with_its_schema_version_and_nothing_else()
    {
        using var scratch = new Scratch();
        var run = Run(scratch, "--json");
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        StringAssert.StartsWith(run.Data, "{");
        Assert.AreEqual(1, (int)JObject.Parse(run.Data)["schemaVersion"]!);
        Assert.DoesNotContain('\u001b', run.Data + run.Talk, "No ANSI codes where nobody watches.");
        StringAssert.Contains(run.Talk, "sets up enforce with 0 keys");
        Assert.AreEqual(run.Data.TrimEnd(), File.ReadAllText(Path.Combine(scratch.Out, "result.json")).TrimEnd());
    }

    [TestMethod]
    public void The_same_files_give_the_same_result()
    {
        using var one = new Scratch();
        using var other = new Scratch();
        Assert.AreEqual(Run(one, "--json", "--quiet").Data, Run(other, "--json", "--quiet").Data);
    }

    [TestMethod]
    public void Without_json_there_is_one_row_per_lead_and_quiet_says_nothing()
    {
        using var scratch = new Scratch();
        var run = Run(scratch, "--quiet");
        Assert.AreEqual(0, run.ExitCode);
        Assert.AreEqual(string.Empty, run.Talk);
        var rows = run.Data.TrimEnd().Split('\n');
        Assert.HasCount(2 + 4, rows);
        StringAssert.StartsWith(rows[2], "A1");
        StringAssert.Contains(rows[2], "Karl Weber");
        Assert.IsLessThanOrEqualTo(120, rows.Max(row => row.Length), "Nobody reads wider rows; the whole text is in --json and leads.csv.");
        Assert.IsTrue(rows.Any(row => row.EndsWith('…')), "Something long enough to be cut is in the sample.");
    }

    [TestMethod]
    public void German_words_missing_facts_in_German()
    {
        using var scratch = new Scratch();
        var run = Run(scratch, "--json", "--language", "de");
        StringAssert.Contains((string?)Lead(JObject.Parse(run.Data), "A3")["missing"], "Erstkontakt");
        StringAssert.Contains(run.Talk, "Wem was gehört");
    }

    [TestMethod]
    public void Without_the_shipped_create_step_no_lead_has_a_stage()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of(new DemoOptions { DisableCreateStep = true }, Arguments(scratch, moves: false, "--json"));
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        Assert.IsTrue(JObject.Parse(run.Data)["leads"]!.All(lead => lead["stage"]!.Type == JTokenType.Null), "The step decides, not the demonstration.");
    }

    [TestMethod]
    public void A_truncated_zip_is_refused_and_leaves_no_sandbox()
    {
        using var scratch = new Scratch();
        var seed = new DemoOptions { Packed = zip => File.WriteAllBytes(zip, File.ReadAllBytes(zip)[..2000]) };
        var run = Invocation.Of(seed, Arguments(scratch, moves: false));
        Assert.AreEqual(6, run.ExitCode, run.Talk);
        StringAssert.Contains(run.Talk, "LeadGovernance_managed.zip");
        Assert.IsEmpty(Directory.GetDirectories(scratch.Folder));
    }

    [TestMethod]
    public void A_failed_run_leaves_the_earlier_result_as_it_was()
    {
        using var scratch = new Scratch();
        Assert.AreEqual(0, Run(scratch, "--quiet").ExitCode);
        var before = File.ReadAllBytes(Path.Combine(scratch.Out, "result.json"));
        var broken = scratch.File("broken.csv", Leads.Replace("A2,karl.weber", "A2,nobody"));
        Assert.AreEqual(6, Invocation.Of("demo", "--leads", broken, "--out", scratch.Out).ExitCode);
        CollectionAssert.AreEqual(before, File.ReadAllBytes(Path.Combine(scratch.Out, "result.json")));
        Assert.IsTrue(Directory.Exists(Path.Combine(scratch.Out, "sandbox")));
        Assert.HasCount(1, Directory.GetDirectories(scratch.Folder));
    }

    [TestMethod]
    public void What_a_killed_run_left_is_cleared_by_the_next()
    {
        using var scratch = new Scratch();
        var left = Directory.CreateDirectory($"{scratch.Out}.making-{int.MaxValue}-x").FullName;
        var running = Directory.CreateDirectory($"{scratch.Out}.making-{System.Environment.ProcessId}-x").FullName;
        Assert.AreEqual(0, Run(scratch, "--quiet").ExitCode);
        Assert.IsFalse(Directory.Exists(left));
        Assert.IsTrue(Directory.Exists(running), "A run that goes on keeps its folder.");
    }

    [TestMethod]
    public void The_sandbox_that_is_left_can_be_opened_and_holds_the_leads()
    {
        using var scratch = new Scratch();
        Assert.AreEqual(0, Run(scratch, "--quiet").ExitCode);
        using var sandbox = LeadGovernance.Sandbox.Sandbox.Open(Path.Combine(scratch.Out, "sandbox"));
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression("lead") { ColumnSet = new("lgov_stage") };
        Assert.HasCount(4, sandbox.System.RetrieveMultiple(query).Entities);
    }

    [TestMethod]
    public void The_sample_shows_refusals_handovers_tampering_and_every_channel_and_stage()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("demo", "--json", "--quiet", "--out", scratch.Out);
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        var result = JObject.Parse(run.Data);
        Assert.IsGreaterThanOrEqualTo(200, (int)result["summary"]!["leads"]!);
        Assert.IsTrue(result["summary"]!["byChannel"]!.Children<JProperty>().All(channel => (int)channel.Value > 0));
        Assert.IsTrue(result["summary"]!["byStage"]!.Children<JProperty>().All(stage => (int)stage.Value > 0));
        Assert.IsTrue(result["refusals"]!.All(refusal => ((string)refusal["code"]!).StartsWith("LG4", System.StringComparison.Ordinal)), "Only the charter refuses: the sample's people have the rights they need.");
        CollectionAssert.IsSubsetOf(
            new[] { "LG4001", "LG4002", "LG4004", "LG4005" },
            result["refusals"]!.Select(refusal => (string)refusal["code"]!).Distinct().ToArray());
        Assert.IsGreaterThan(10, result["handovers"]!.Count());
        Assert.IsTrue(result["violations"]!.Any(row => (string?)row["kind"] == "Tampering"));
    }

    private static JObject Result(Scratch scratch)
    {
        var run = Run(scratch, "--json");
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        return JObject.Parse(run.Data);
    }

    private static Invocation Run(Scratch scratch, params string[] more) => Invocation.Of(Arguments(scratch, moves: true, more));

    private static string[] Arguments(Scratch scratch, bool moves, params string[] more) =>
    [
        "demo", "--leads", scratch.File("leads.csv", Leads), "--out", scratch.Out,
        .. moves ? (string[])["--moves", scratch.File("moves.csv", Moves)] : [],
        .. more,
    ];

    private static JToken Lead(JObject result, string key) => result["leads"]!.Single(lead => (string?)lead["key"] == key);
}
