using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Automation;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests.Automation;

/// <summary>leadgov digest and health on what a demonstration left.</summary>
[TestClass]
public sealed class DigestTests
{
    private const string Moment = "2026-05-01T08:00";
    private static readonly DateTime At = new(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    public void A_round_killed_in_the_middle_and_run_again_tells_everybody_once()
    {
        using var demo = new SampleDemo();
        var copy = Path.Combine(demo.Folder, "copy");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(demo.Database))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        var whole = Invocation.Of("digest", "--sandbox", demo.Database, "--at", Moment, "--json");
        Assert.AreEqual(0, whole.ExitCode, whole.Talk);
        var told = JObject.Parse(whole.Data)["kinds"]!.Sum(kind => (int)kind["raised"]!);
        Assert.IsGreaterThan(2, told);

        using (var sandbox = KeptSandbox.GoOn(copy, "--sandbox", At))
        {
            var left = told / 2;
            Assert.ThrowsExactly<OperationCanceledException>(() => new NoticeRun(sandbox.System).Run(NoticeKinds.All, () =>
            {
                sandbox.RunJobs();
                left--;
                if (left == 0)
                {
                    throw new OperationCanceledException();
                }
            }));
        }

        Assert.AreEqual(0, Invocation.Of("digest", "--sandbox", copy, "--at", Moment).ExitCode);
        Assert.AreEqual(0, Invocation.Of("digest", "--sandbox", copy, "--at", Moment).ExitCode);
        var notices = Notices(demo.Database);
        Assert.IsNotEmpty(notices);
        CollectionAssert.AreEqual(notices, Notices(copy));
    }

    [TestMethod]
    public void Kinds_can_be_chosen_and_its_object_has_exactly_the_members_that_its_schema_names()
    {
        using var demo = new SampleDemo();
        var run = Invocation.Of("digest", "--sandbox", demo.Database, "--at", Moment, "--kind", "digest", "escalation", "--json");
        CollectionAssert.AreEqual(new[] { "escalation", "digest" }, JObject.Parse(run.Data)["kinds"]!.Select(kind => (string)kind["kind"]!).ToList());
        Holds("digest.schema.json", run.Data);
        StringAssert.Contains(Invocation.Of("digest", "--sandbox", demo.Database, "--at", Moment, "--language", "de").Data, "niemand zuständig");
    }

    [TestMethod]
    public void An_id_that_fails_keeps_nobody_else_waiting_and_exits_with_3()
    {
        using var demo = new SampleDemo();
        using var sandbox = KeptSandbox.GoOn(demo.Database, "--sandbox", At);
        var first = new NoticeRun(new OneRefused(sandbox.System)).Run(NoticeKinds.All);
        Assert.AreEqual(1, first.Kinds.Sum(kind => kind.Failed));
        Assert.AreEqual("planted", first.Failures.Single().Error);
        Assert.IsGreaterThan(1, first.Kinds.Sum(kind => kind.Raised));
    }

    [TestMethod]
    public void Health_that_is_not_green_exits_with_3_and_says_what_to_do()
    {
        using var demo = new SampleDemo();
        var run = Invocation.Of("health", "--sandbox", demo.Database, "--json");
        Assert.AreEqual(3, run.ExitCode, run.Talk);
        var result = JObject.Parse(run.Data);
        var bad = result["findings"]!.Where(finding => (string)finding["state"]! != "green").ToList();
        Assert.IsNotEmpty(bad);
        Assert.IsTrue(bad.All(finding => ((string)finding["remedy"]!).Length > 0 && !((string)finding["text"]!).Contains((string)finding["remedy"]!, StringComparison.Ordinal)));
        Holds("health.schema.json", run.Data);

        var table = Invocation.Of("health", "--sandbox", demo.Database, "--language", "de").Data;
        StringAssert.Contains(table, "was zu tun ist");
        Assert.DoesNotContain("grün  ", table);
        StringAssert.Contains(Invocation.Of("health", "--sandbox", demo.Database, "--all").Data, "\ngreen");
    }

    private static void Holds(string schema, string data)
    {
        using var document = System.Text.Json.JsonDocument.Parse(data);
        Assert.IsTrue(Json.Schema.JsonSchema.FromText(File.ReadAllText(RepositoryRoot.File("samples", schema))).Evaluate(document.RootElement).IsValid, data);
    }

    private static List<string> Notices(string folder)
    {
        using var sandbox = KeptSandbox.GoOn(folder, "--sandbox", null);
        return [.. sandbox.System.RetrieveMultiple(new QueryExpression("lgov_notice") { ColumnSet = new ColumnSet("lgov_kind", "lgov_state") }).Entities
            .Select(row => $"{row.Id} {row.GetAttributeValue<OptionSetValue>("lgov_kind")?.Value} {row.GetAttributeValue<OptionSetValue>("lgov_state")?.Value}").Order(StringComparer.Ordinal)];
    }
}
