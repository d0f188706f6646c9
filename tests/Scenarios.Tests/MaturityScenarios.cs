using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>The evaluator over all 160 combinations of the four BANT columns, through the shipped dll and the charter's rows.</summary>
[TestClass]
public sealed class MaturityScenarios
{
    [TestMethod]
    public void The_default_charter_accepts_94_combinations_as_SQL_and_32_as_sales_ready()
    {
        using var office = Office.Enforcing();

        var stages = StagesOfAllCombinations(office);

        Assert.HasCount(160, stages);
        Assert.AreEqual(94, stages.Count(stage => stage >= Stage.Sql));
        Assert.AreEqual(32, stages.Count(stage => stage == Stage.Srl));
    }

    [TestMethod]
    [DataRow(4, 12)]
    [DataRow(3, 50)]
    public void An_edited_criterion_row_moves_the_line(int atMedium, int salesReady)
    {
        using var office = Office.Enforcing();
        foreach (var row in CriteriaOnBant(office))
        {
            office.System.Delete("lgov_criterion", row);
        }

        office.System.Create(new Entity("lgov_criterion")
        {
            ["lgov_name"] = "LG3399",
            ["lgov_charter"] = office.System.RetrieveMultiple(new QueryExpression("lgov_charter")).Entities.Single().ToEntityReference(),
            ["lgov_code"] = "LG3399",
            ["lgov_stage"] = new OptionSetValue(723100003),
            ["lgov_sequence"] = 99,
            ["lgov_anyof"] = $"[{{\"fact\":\"bantAtMedium\",\"atLeast\":{atMedium}}}]",
            ["lgov_missingwords"] = "BANT at medium",
            ["lgov_germanmissingwords"] = "BANT auf mittlerer Stufe",
            ["lgov_ask"] = "Ask on.",
            ["lgov_germanask"] = "Fragen Sie weiter.",
        });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));

        Assert.AreEqual(salesReady, StagesOfAllCombinations(office).Count(stage => stage == Stage.Srl));
    }

    /// <summary>A hard negative (need 3) is no part of the count, so the leads carry it only where the column says so.</summary>
    private static List<Stage> StagesOfAllCombinations(Office office) =>
    [
        .. from need in Enumerable.Range(0, 4)
           from timeframe in Enumerable.Range(0, 5)
           from budget in Enumerable.Range(0, 4)
           from authority in new[] { false, true }
           select office.StageOf(office.Create(office.Robot, Leads.Srl(office.Channel("coldCalling")).With(
               ("need", new OptionSetValue(need)),
               ("purchasetimeframe", new OptionSetValue(timeframe)),
               ("budgetstatus", new OptionSetValue(budget)),
               ("decisionmaker", authority)))),
    ];

    /// <summary>Need, authority, and time frame or budget of a Sales Ready Lead.</summary>
    private static IEnumerable<Guid> CriteriaOnBant(Office office) =>
        office.System.RetrieveMultiple(new QueryExpression("lgov_criterion") { ColumnSet = new ColumnSet("lgov_code") }).Entities
            .Where(row => (string)row["lgov_code"] is "LG3301" or "LG3302" or "LG3303")
            .Select(row => row.Id);
}
