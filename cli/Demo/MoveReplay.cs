using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Text.RegularExpressions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Demo;

/// <summary>Makes the moves on their days, each as the person who makes it. A refusal is an outcome, not an error.</summary>
internal sealed partial class MoveReplay(LeadGovernance.Sandbox.Sandbox sandbox, People people, RelatedRows related)
{
    public IReadOnlyList<Refusal> Run(IReadOnlyList<Move> moves, Action<int> done)
    {
        var refusals = new List<Refusal>();
        foreach (var day in moves.GroupBy(move => move.Day))
        {
            var morning = DemoScript.Start.AddDays(day.Key);
            if (morning > sandbox.Clock.Now)
            {
                sandbox.Clock.Set(morning);
            }

            foreach (var move in day)
            {
                sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
                try
                {
                    Make(move, sandbox.ServiceFor(people.User(move.By)));
                }
                catch (FaultException<OrganizationServiceFault> fault)
                {
                    refusals.Add(new Refusal(move.Lead, move.Line, move.Day, move.By, move.Words, Code(fault), fault.Message));
                }

                done(1);
            }

            sandbox.RunJobs();
        }

        return refusals;
    }

    private void Make(Move move, IOrganizationService service)
    {
        var lead = new EntityReference("lead", related.Lead(move.Lead));
        switch (move)
        {
            case SetMove set:
                var row = new Entity(lead.LogicalName, lead.Id);
                foreach (var (column, value) in set.Columns.Concat(related.Lookups(set.Names)))
                {
                    row[column] = value;
                }

                service.Update(row);
                break;
            case AssignMove assign:
                service.Execute(new AssignRequest { Target = lead, Assignee = people.Owner(assign.To) });
                break;
            case NoteMove note:
                service.Create(new Entity("annotation") { ["objectid"] = lead, ["subject"] = "Note", ["notetext"] = note.Text });
                break;
            default:
                throw new InvalidOperationException($"A move of type {move.GetType().Name} can't be made.");
        }
    }

    /// <summary>The pack's code, else the platform's error code in hexadecimal.</summary>
    public static string Code(FaultException<OrganizationServiceFault> fault) =>
        PackCode().Match(fault.Message) is { Success: true } match ? match.Value : $"0x{fault.Detail.ErrorCode:X8}";

    [GeneratedRegex(@"\bLG\d{4}\b")]
    private static partial Regex PackCode();
}
