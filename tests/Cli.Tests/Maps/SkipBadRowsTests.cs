using System.IO;
using System.Linq;
using LeadGovernance.Cli.Leads;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests.Maps;

/// <summary>Bad rows stop a run; on request it goes on without them, and says which and why.</summary>
[TestClass]
public sealed class SkipBadRowsTests
{
    private const string Map = """
        {
          "schemaVersion": 1, "name": "Test", "key": "id",
          "columns": [
            { "from": "company", "to": "companyname" },
            { "from": "need", "to": "need", "values": { "urgent": "must" } },
            { "from": "employees", "to": "numberofemployees" },
            { "from": "referrer", "to": "referrer" },
            { "from": "repeats", "to": "duplicateOf" },
            { "from": "state", "to": "statecode" }
          ]
        }
        """;

    private const string Header = "id,company,need,employees,referrer,repeats,state";
    private const string Good = "A1,Müller,urgent,12,,,";

    [TestMethod]
    public void Every_bad_cell_is_listed_with_its_reason_and_remedy_and_the_good_rows_are_played()
    {
        using var scratch = new Scratch();
        var run = Demo(scratch, $"{Header}\n{Good}\nA2,{new string('x', 101)},perhaps,a dozen,,,\nA3,Weber,urgent,7\nA4,Schulz,,8,,,\n", "--skip-bad-rows", "--json");
        Assert.AreEqual(3, run.ExitCode, run.Talk);
        StringAssert.Contains(run.Talk, "2 of 4 rows were left out");
        StringAssert.Contains(run.Talk, "errors.csv");

        var result = JObject.Parse(run.Data);
        CollectionAssert.AreEqual(new[] { "A1", "A4" }, result["leads"]!.Select(lead => (string)lead["key"]!).ToArray());
        Assert.AreEqual(2, (int)result["summary"]!["rowsSkipped"]!);

        var errors = Errors(scratch);
        CollectionAssert.AreEqual(new[] { "line", "column", "value", "reason", "remedy" }, errors.Header.ToArray());
        CollectionAssert.AreEqual(new[] { "3/company", "3/need", "3/employees", "4/" }, errors.Rows.Select(row => $"{row.Fields[0]}/{row.Fields[1]}").ToArray());
        Assert.AreEqual("perhaps", errors.Rows[1].Fields[2]);
        StringAssert.Contains(errors.Rows[1].Fields[3], "no translation for \"perhaps\"");
        StringAssert.Contains(errors.Rows[0].Fields[4], "Shorten it");
        StringAssert.Contains(errors.Rows[3].Fields[3], "4 fields where the header has 7");
        Assert.IsTrue(errors.Rows.All(row => row.Fields[4].Length > 0), "Every reason has a remedy.");
    }

    [TestMethod]
    public void Without_the_option_the_first_bad_row_stops_the_run_and_the_message_names_the_option()
    {
        using var scratch = new Scratch();
        var run = Demo(scratch, $"{Header}\n{Good}\nA2,Weber,perhaps,7,,,\n");
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, "leads.csv, line 3, column \"need\": the map has no translation for \"perhaps\"");
        StringAssert.Contains(run.Talk, "--skip-bad-rows");
        Assert.IsFalse(Directory.Exists(scratch.Out));
    }

    [TestMethod]
    public void Without_bad_rows_the_exit_code_is_0_and_the_list_is_empty()
    {
        using var scratch = new Scratch();
        var run = Demo(scratch, $"{Header}\n{Good}\n", "--skip-bad-rows", "--quiet");
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        Assert.AreEqual(string.Empty, run.Talk);
        Assert.IsEmpty(Errors(scratch).Rows);
    }

    [TestMethod]
    public void A_later_row_may_use_the_key_of_a_bad_one_but_not_repeat_it()
    {
        using var scratch = new Scratch();
        var run = Demo(scratch, $"{Header}\nA1,Müller,perhaps,12,,,\nA2,Weber,,7,,A1,\nA1,Müller,urgent,12,,,\n", "--skip-bad-rows", "--json", "--quiet");
        Assert.AreEqual(3, run.ExitCode, run.Talk);
        Assert.AreEqual(4, (int)JObject.Parse(run.Data)["leads"]!.Single()["line"]!);
        StringAssert.Contains(Errors(scratch).Rows[1].Fields[3], "no line above has the key \"A1\"");
    }

    [TestMethod]
    public void Moves_of_a_row_that_was_left_out_are_left_out_too()
    {
        using var scratch = new Scratch();
        var moves = scratch.File("moves.csv", "lead,day,by,do,value\nA1,1,inside,note,Called.\nA2,1,inside,note,Called.\n");
        var run = Demo(scratch, $"{Header}\n{Good}\nA2,Weber,perhaps,7,,,\n", "--skip-bad-rows", "--json", "--quiet", "--moves", moves);
        Assert.AreEqual(3, run.ExitCode, run.Talk);
        Assert.AreEqual(1, (int)JObject.Parse(run.Data)["summary"]!["moves"]!);
    }

    [TestMethod]
    public void When_the_platform_refuses_a_lead_nothing_of_its_row_remains()
    {
        using var scratch = new Scratch();
        var run = Demo(scratch, $"{Header}\n{Good}\nA2,Weber,,7,Barbara Seidel,,qualified\nA3,Schulz,,7,,A2,\n", "--skip-bad-rows", "--json", "--quiet");
        Assert.AreEqual(3, run.ExitCode, run.Talk);
        Assert.AreEqual("A1", (string?)JObject.Parse(run.Data)["leads"]!.Single()["key"]);
        StringAssert.Contains(Errors(scratch).Rows[0].Fields[3], "the platform refused the lead");
        StringAssert.Contains(Errors(scratch).Rows[1].Fields[3], "the platform refused the lead it repeats");
        using var sandbox = LeadGovernance.Sandbox.Sandbox.Open(Path.Combine(scratch.Out, "sandbox"));
        var contacts = sandbox.System.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") });
        Assert.IsEmpty(contacts.Entities, "The referrer was made for the refused lead alone.");
    }

    private static Invocation Demo(Scratch scratch, string leads, params string[] more) =>
        Invocation.Of(["demo", "--leads", scratch.File("leads.csv", leads), "--map", scratch.File("map.json", Map), "--out", scratch.Out, .. more]);

    private static DelimitedFile Errors(Scratch scratch) => DelimitedFile.Read(Path.Combine(scratch.Out, "errors.csv"));
}
