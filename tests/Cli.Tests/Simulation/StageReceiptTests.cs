using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Automation;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Simulation;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Tests.Simulation;

/// <summary>What was seen from outside, held against what the pack says of itself.</summary>
[TestClass]
public sealed class StageReceiptTests
{
    private const int Page = 5000;

    [TestMethod]
    public void Every_stage_move_of_a_simulated_year_has_one_receipt_that_explains_it()
    {
        using var scratch = new Scratch();
        var moves = new List<StageMove>();
        var seed = new DemoOptions { Simulation = new SimulationOptions(365, SimulationOptions.UsualSeed, null) { Moved = moves.Add } };
        var run = Invocation.Of(seed, "demo", "--days", "365", "--per-day", "0.58", "--quiet", "--out", scratch.Out);
        Assert.AreEqual(0, run.ExitCode, run.Talk);

        var receipts = Receipts(Path.Combine(scratch.Out, "sandbox"));

        Assert.IsGreaterThan(300, moves.Count);
        Assert.Contains(move => move.Before > move.After, moves, "some fall");
        var told = receipts.ToLookup(receipt => receipt.GetAttributeValue<EntityReference>("lgov_lead").Id);
        var unexplained = moves.Where(move => told[move.Lead].Count(receipt => Explains(receipt, move)) != 1)
            .Select(move => $"{move}: {string.Join("; ", told[move.Lead].Select(Text))}").ToList();
        Assert.IsEmpty(unexplained, $"{unexplained.Count} of {moves.Count}: {unexplained.FirstOrDefault()}");
        Assert.HasCount(moves.Count, receipts.Where(Moves).DistinctBy(receipt => receipt.Id), "and no receipt tells of a move that nobody saw");
    }

    private static bool Moves(Entity receipt) => Kind(receipt) is 0 or 1;

    private static bool Explains(Entity receipt, StageMove move) =>
        Moves(receipt)
        && Stage(receipt, "lgov_stagebefore") == move.Before
        && Stage(receipt, "lgov_stageafter") == move.After
        && Math.Abs((receipt.GetAttributeValue<DateTime>("lgov_decidedon") - move.On).TotalMinutes) < 5
        && receipt.GetAttributeValue<string>("lgov_charterversion") == CharterCodec.Default().Version
        && receipt.GetAttributeValue<string>("lgov_codes") is not null
        && receipt.GetAttributeValue<string>("lgov_inputs") is { Length: > 2 };

    private static string Text(Entity receipt) => $"{Kind(receipt)} {Stage(receipt, "lgov_stagebefore")}>{Stage(receipt, "lgov_stageafter")} {receipt.GetAttributeValue<DateTime>("lgov_decidedon"):s} {receipt.GetAttributeValue<string>("lgov_codes")}";

    private static int Kind(Entity receipt) => receipt.GetAttributeValue<OptionSetValue>("lgov_kind").Value - Leads.LeadColumns.FirstOption;

    private static Stage? Stage(Entity receipt, string column) => (Stage?)(receipt.GetAttributeValue<OptionSetValue>(column)?.Value - Leads.LeadColumns.FirstOption);

    private static List<Entity> Receipts(string folder)
    {
        using var sandbox = KeptSandbox.GoOn(folder, "--sandbox", null);
        var query = new QueryExpression("lgov_receipt")
        {
            ColumnSet = new ColumnSet("lgov_lead", "lgov_kind", "lgov_stagebefore", "lgov_stageafter", "lgov_decidedon", "lgov_charterversion", "lgov_codes", "lgov_inputs"),
            PageInfo = new PagingInfo { Count = Page, PageNumber = 1 },
        };
        query.AddOrder("lgov_receiptid", OrderType.Ascending);
        var receipts = new List<Entity>();
        while (true)
        {
            var page = sandbox.System.RetrieveMultiple(query);
            receipts.AddRange(page.Entities);
            if (!page.MoreRecords)
            {
                return receipts;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
