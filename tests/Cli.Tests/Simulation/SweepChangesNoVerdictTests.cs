using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Cli.Automation;
using LeadGovernance.Cli.Simulation;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Tests.Simulation;

/// <summary>A verdict ages facts by itself; the sweep only writes down what it would say.</summary>
[TestClass]
public sealed class SweepChangesNoVerdictTests
{
    private static readonly string[] Answers = ["Verdict", "Codes", "Channel", "Stage", "Readiness", "Rule", "Accountable", "MissingCodes"];

    [TestMethod]
    public void Leads_that_were_never_swept_are_judged_like_those_swept_four_times_a_day()
    {
        using var demo = new SampleDemo();
        var copy = Path.Combine(demo.Folder, "copy");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(demo.Database))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        var swept = Live(demo.Database, sweeps: true);
        var plain = Live(copy, sweeps: false);

        // Where the sweep gave the lead to another owner, what people may do to it is another thing from there on.
        var comparable = swept.Where(lead => plain[lead.Key].Owner == lead.Value.Owner).ToList();
        Assert.IsGreaterThan(80, comparable.Count);
        Assert.IsEmpty(comparable.Where(lead => plain[lead.Key].Verdict != lead.Value.Verdict).Select(lead => $"{lead.Key}\n{lead.Value.Verdict}\n{plain[lead.Key].Verdict}"));
        Assert.Contains(lead => plain[lead.Key].Stored != lead.Value.Stored, comparable, "the sweep did write something down");
    }

    /// <summary>Sixty days in which people say a few things; then every open lead is judged.</summary>
    private static Dictionary<Guid, (Guid Owner, string? Stored, string Verdict)> Live(string folder, bool sweeps)
    {
        const int days = 60;
        using var sandbox = KeptSandbox.GoOn(folder, "--sandbox", null);
        var leads = Open(sandbox.System).Select(row => row.Id).Order().ToList();
        var dice = new Dice(5);
        var start = sandbox.Clock.Now.Date.AddDays(1);
        for (var hour = 0; hour < days * 24; hour++)
        {
            sandbox.Clock.Set(start.AddHours(hour));
            if (sweeps && hour % 24 is 0 or 9 or 13 or 18)
            {
                new SweepRun(sandbox.System).Run(new SweepOptions());
                sandbox.RunJobs();
            }

            if (hour % 24 == 10)
            {
                sandbox.Clock.Advance(TimeSpan.FromMinutes(7));
                Say(sandbox.System, dice.Pick(leads), dice);
                sandbox.RunJobs();
            }
        }

        return Open(sandbox.System).ToDictionary(row => row.Id, row => (
            row.GetAttributeValue<EntityReference>("ownerid").Id,
            $"{row.GetAttributeValue<OptionSetValue>("lgov_stage")?.Value} {row.GetAttributeValue<int?>("lgov_readiness")}",
            Judge(sandbox.System, row)))!;
    }

    private static void Say(IOrganizationService service, Guid lead, Dice dice)
    {
        var row = new Entity("lead", lead)
        {
            ["purchasetimeframe"] = new OptionSetValue(dice.Below(4)),
            ["need"] = new OptionSetValue(dice.Below(3)),
            ["lgov_engagement"] = (decimal)dice.Between(4, 16),
        };
        try
        {
            service.Execute(new UpdateRequest { Target = row });
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // A closed lead takes no more answers, in both lives.
        }
    }

    private static IEnumerable<Entity> Open(IOrganizationService service)
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("ownerid", "lgov_stage", "lgov_readiness") };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return service.RetrieveMultiple(query).Entities;
    }

    private static string Judge(IOrganizationService service, Entity lead)
    {
        var owner = lead.GetAttributeValue<EntityReference>("ownerid");
        var answer = service.Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = lead.ToEntityReference(), [owner.LogicalName == "team" ? "OwnerTeamId" : "OwnerUserId"] = owner.Id });
        return string.Join(" | ", Answers.Select(name => $"{answer[name]}"));
    }
}
