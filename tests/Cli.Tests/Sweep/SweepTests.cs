using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Automation;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests.Sweep;

/// <summary>leadgov sweep on what a demonstration left.</summary>
[TestClass]
public sealed class SweepTests
{
    private static readonly string[] Moment = ["--at", "2026-05-01T08:00"];

    [TestMethod]
    public void A_sweep_says_what_it_did_and_the_next_one_finds_nothing_to_change()
    {
        using var demo = new SampleDemo();

        var first = Sweep(demo, [.. Moment, "--json"]);
        var second = JObject.Parse(Sweep(demo, [.. Moment, "--json"]).Data);

        var result = JObject.Parse(first.Data);
        Assert.AreEqual(248, (int)result["lookedAt"]!);
        Assert.IsGreaterThan(50, (int)result["changed"]!);
        Assert.AreEqual("2026-05-01T08:00:00Z", (string?)Raw(first.Data, "startedOn"));
        Assert.IsTrue((bool)result["noted"]!);
        Assert.AreEqual(0, (int)second["changed"]!);
        Assert.AreEqual(0, (int)second["booked"]!);
        StringAssert.Contains(first.Talk, "Looking at leads (changed)");
    }

    [TestMethod]
    public void Killed_in_the_middle_and_run_again_it_comes_to_the_same_end_as_without()
    {
        using var demo = new SampleDemo();
        var copy = Path.Combine(demo.Folder, "copy");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(demo.Database))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        Sweep(demo, Moment);
        using (var sandbox = KeptSandbox.GoOn(copy, "--sandbox", At))
        {
            var left = 100;
            Assert.ThrowsExactly<OperationCanceledException>(() => new SweepRun(sandbox.System).Run(new SweepOptions(), done: () =>
            {
                sandbox.RunJobs();
                left--;
                if (left == 0)
                {
                    throw new OperationCanceledException();
                }
            }));
        }

        Assert.AreEqual(0, Invocation.Of("sweep", "--sandbox", copy, "--at", "2026-05-01T08:00").ExitCode);

        CollectionAssert.AreEqual(State(demo.Database), State(copy));
    }

    /// <summary>Signed in with the role that the guide names: who could not read the lead would take it for gone.</summary>
    [TestMethod]
    [DataRow("Lead Governance Integration")]
    [DataRow("Lead Governance Charter Admin")]
    public void A_lead_that_fails_is_parked_and_the_next_sweep_tries_it_again_although_it_did_not_change(string role)
    {
        using var demo = new SampleDemo();
        using var sandbox = KeptSandbox.GoOn(demo.Database, "--sandbox", At);
        var lead = sandbox.System.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("leadid"), TopCount = 1, Orders = { new OrderExpression("leadid", OrderType.Ascending) } }).Entities[0].Id;

        var service = sandbox.ServiceFor(sandbox.AddUser("Night Shift", "night@leadgovernance.example", application: true, roles: [role]));
        var first = new SweepRun(new Failing(service, lead)).Run(new SweepOptions());
        sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var looked = new List<Guid>();
        new SweepRun(new Failing(service, Guid.Empty, looked.Add)).Run(new SweepOptions());

        Assert.AreEqual(1, first.Parked);
        Assert.AreEqual("planted", first.Failures.Single().Error);
        Assert.IsTrue(first.Noted, "a parked lead is on record and stops nobody");
        CollectionAssert.Contains(looked, lead);
        Assert.IsLessThan(248, looked.Count, "and not everything");
    }

    [TestMethod]
    public void A_sweep_that_could_not_even_park_a_lead_is_not_noted()
    {
        using var demo = new SampleDemo();
        using var sandbox = KeptSandbox.GoOn(demo.Database, "--sandbox", At);
        var lead = sandbox.System.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("leadid"), TopCount = 1 }).Entities[0].Id;

        var result = new SweepRun(new Failing(sandbox.System, lead) { ParkingFails = true }).Run(new SweepOptions());

        Assert.IsFalse(result.Noted);
        Assert.IsFalse(result.Failures.Single().Parked);
        Assert.AreEqual(248, new SweepRun(sandbox.System).Run(new SweepOptions()).LookedAt, "the next one looks at everything again");
    }

    [TestMethod]
    public void When_it_went_through_the_last_week_is_counted_once()
    {
        using var demo = new SampleDemo();
        Sweep(demo, Moment);
        Sweep(demo, Moment);

        using var sandbox = KeptSandbox.GoOn(demo.Database, "--sandbox", At);
        var weeks = sandbox.System.RetrieveMultiple(new QueryExpression("lgov_kpi") { ColumnSet = new ColumnSet("lgov_from", "lgov_team") }).Entities;
        Assert.AreEqual(new DateTime(2026, 4, 20), weeks.Select(row => row.GetAttributeValue<DateTime>("lgov_from").Date).Distinct().Single());
        Assert.AreEqual(6, weeks.Count(row => !row.Contains("lgov_team")), "every measure of all teams together");
    }

    [TestMethod]
    [DataRow("--select", "baseline", 0)]
    [DataRow("--select", "all", 248)]
    public void Its_selection_can_be_chosen(string option, string value, int leads)
    {
        using var demo = new SampleDemo();
        Assert.AreEqual(leads, (int)JObject.Parse(Sweep(demo, [option, value, "--json"]).Data)["lookedAt"]!);
    }

    [TestMethod]
    public void From_a_moment_on_it_takes_what_changed_since_and_what_time_has_changed()
    {
        using var demo = new SampleDemo();
        Assert.IsInRange(1, 247, (int)JObject.Parse(Sweep(demo, [.. Moment, "--since", "2026-04-30", "--json"]).Data)["lookedAt"]!);
    }

    [TestMethod]
    [DataRow("is no moment", "--since", "yesterday")]
    [DataRow("knows no moment", "--since", "2026-03-31", "--select", "all")]
    [DataRow("has come to", "--at", "2026-03-01")]
    public void What_it_can_not_use_it_names(string cause, params string[] args)
    {
        using var demo = new SampleDemo();
        var run = Invocation.Of(["sweep", "--sandbox", demo.Database, .. args]);
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, cause);
        Assert.AreEqual(string.Empty, run.Data);
    }

    [TestMethod]
    public void Without_a_sandbox_it_says_where_to_get_one()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("sweep", "--sandbox", scratch.Out);
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, "leadgov demo");
    }

    [TestMethod]
    public void Its_table_speaks_German()
    {
        using var demo = new SampleDemo();
        StringAssert.Contains(Sweep(demo, "--language", "de").Data, "zurückgestellt");
    }

    [TestMethod]
    public void What_it_prints_has_exactly_the_members_that_its_schema_names()
    {
        using var demo = new SampleDemo();
        var schema = Json.Schema.JsonSchema.FromText(File.ReadAllText(RepositoryRoot.File("samples", "sweep.schema.json")));
        var data = Sweep(demo, "--json").Data;
        using var document = System.Text.Json.JsonDocument.Parse(data);
        Assert.IsTrue(schema.Evaluate(document.RootElement).IsValid, data);
    }

    private static DateTime At => new(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);

    private static Invocation Sweep(SampleDemo demo, params string[] args)
    {
        var run = Invocation.Of(["sweep", "--sandbox", demo.Database, .. args]);
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        return run;
    }

    private static string? Raw(string json, string member) => System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty(member).GetString();

    /// <summary>Every lead with what a sweep may change, and what was booked and handed over.</summary>
    private static List<string> State(string folder)
    {
        using var sandbox = KeptSandbox.GoOn(folder, "--sandbox", null);
        return
        [
            .. Lines(sandbox.System, "lead", "leadid", "ownerid", "statecode", "lgov_stage", "lgov_stagesince", "lgov_belowsince", "lgov_readiness", "lgov_missingcodes", "lgov_advice", "lgov_reason", "lgov_handoverstate", "lgov_nextlookon"),
            .. Lines(sandbox.System, "lgov_violation", "lgov_lead", "lgov_code", "lgov_kind", "lgov_detectedon"),
            .. Lines(sandbox.System, "lgov_handover", "lgov_lead", "lgov_state"),
            .. Lines(sandbox.System, "lgov_receipt", "lgov_lead", "lgov_kind", "lgov_stagebefore", "lgov_stageafter"),
            .. Lines(sandbox.System, "lgov_charter", "lgov_lastsweepon"),
        ];
    }

    private static IEnumerable<string> Lines(IOrganizationService system, string table, params string[] columns) =>
        system.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }).Entities
            .Select(row => $"{table} {string.Join(' ', columns.Select(column => Text(row.GetAttributeValue<object>(column))))}")
            .Order(StringComparer.Ordinal);

    private static string Text(object? value) => value switch
    {
        EntityReference reference => reference.Id.ToString(),
        OptionSetValue option => $"{option.Value}",
        DateTime moment => $"{moment:s}",
        _ => $"{value}",
    };
}
