using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>What peers are blamed for most: a bulk that behaves otherwise than single creates.</summary>
[TestClass]
public sealed class BulkEqualsSinglesScenarios
{
    private const int Count = 10_000;
    private const int BatchSize = 1_000;

    private static readonly string[] Judged = ["lgov_stage", "lgov_readiness", "lgov_ownerrule", "lgov_missingcodes", "lgov_channel", "ownerid"];

    [TestMethod]
    public void Ten_thousand_leads_in_bulks_of_a_thousand_get_the_verdicts_of_single_ones_row_for_row()
    {
        using var bulks = Office.Enforcing();
        using var singles = Office.Enforcing();

        var bulkIds = new List<Guid>();
        foreach (var batch in Variety(bulks).Chunk(BatchSize))
        {
            var response = (CreateMultipleResponse)bulks.As(bulks.Robot).Execute(new CreateMultipleRequest { Targets = new EntityCollection([.. batch]) { EntityName = "lead" } });
            bulkIds.AddRange(response.Ids);
        }

        var singleIds = Variety(singles).Select(lead => singles.Create(singles.Robot, lead)).ToList();

        var ofBulks = Verdicts(bulks);
        var ofSingles = Verdicts(singles);
        Assert.HasCount(Count, ofBulks);
        for (var row = 0; row < Count; row++)
        {
            Assert.AreEqual(ofSingles[singleIds[row]], ofBulks[bulkIds[row]], $"row {row}");
        }
    }

    [TestMethod]
    public void The_plug_ins_read_as_often_for_a_bulk_of_ten_as_for_one_of_a_thousand()
    {
        Assert.AreEqual(ReadsFor(10), ReadsFor(BatchSize));
    }

    private static int ReadsFor(int size)
    {
        using var office = Office.Enforcing();
        office.Sandbox.RestartWorker();
        office.Sandbox.Counters.Reset();
        office.As(office.Robot).Execute(new CreateMultipleRequest { Targets = new EntityCollection([.. Variety(office).Take(size)]) { EntityName = "lead" } });
        Assert.AreEqual(size, office.Sandbox.Counters.ExecutionsByStep["LeadGovernance: route new lead"]);
        return office.Sandbox.Counters.PluginReads;
    }

    /// <summary>Every channel that needs no other row as evidence, with facts that walk through the stages at different paces.</summary>
    private static IEnumerable<Entity> Variety(Office office)
    {
        var channels = new[] { "unknown", "referral", "personalNetwork", "socialNetwork", "coldCalling", "inbound", "marketingAutomation", "socialSelling" }
            .Select(office.Channel).ToList();
        return Enumerable.Range(0, Count).Select(row =>
        {
            var channel = channels[row % channels.Count];
            var lead = (row / 3 % 4) switch { 0 => Leads.Early(channel), 1 => Leads.Mql(channel), 2 => Leads.Sql(channel), _ => Leads.Srl(channel) };
            return lead.With(
                ("need", row % 5 == 4 ? null : new OptionSetValue(row % 4)),
                ("budgetstatus", new OptionSetValue(row % 7 % 4)),
                ("numberofemployees", row % 600),
                ("lgov_offerkind", new OptionSetValue(723100000 + (row % 3))),
                ("lgov_networkevent", row % 2 == 0 ? "Hannover Messe" : null),
                ("telephone1", row % 11 == 0 ? null : $"+49 711 {row}"));
        });
    }

    private static Dictionary<Guid, string> Verdicts(Office office)
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet(Judged), PageInfo = new PagingInfo { PageNumber = 1, Count = 5000 } };
        var verdicts = new Dictionary<Guid, string>();
        while (true)
        {
            var page = office.System.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                verdicts[row.Id] = string.Join("|", Judged.Select(column => Shown(row.Contains(column) ? row[column] : null)));
            }

            if (!page.MoreRecords)
            {
                return verdicts;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    private static string Shown(object? value) => value switch
    {
        EntityReference reference => reference.Name ?? "?",
        OptionSetValue option => option.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        null => "-",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
