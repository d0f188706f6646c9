using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Sandbox;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>Sends one lead through one door and says what became of it.</summary>
internal static class DoorWalk
{
    private const int Bulk = 100;

    /// <summary>A new lead has no exception yet; memberships and bypasses are nobody's but the administrator's.</summary>
    /// <summary>All situations under the default settings. A hundred rows for each door take their time, and so does a worker that is new before each call: the other settings have scenarios of their own for bulks, and those workers see the one that matters most.</summary>
    public static IEnumerable<Situation> Situations(Door door, string setting) => Enum.GetValues<Situation>()
        .Where(situation => situation != Situation.InBulk || setting == "default")
        .Where(situation => SwitchScenarios.Settings[setting].WorkerRestart == WorkerRestart.Never || situation == Situation.Premature)
        .Where(situation => !(door.Creates && situation == Situation.WithException))
        .Where(situation => !(door.NeedsAdministrator && situation is Situation.AsAdministrator or Situation.AsIntegration));

    public static DoorOutcome Go(DoorOffice house, Door door, Situation situation)
    {
        house.Tick();
        var visit = Begin(house, door, situation);
        var before = Booked(visit);
        var threw = false;
        try
        {
            if (situation == Situation.InBulk)
            {
                SendBulk(visit, door);
            }
            else
            {
                house.Send(visit, door.Request(visit));
            }
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            StringAssert.StartsWith(fault.Message, "LG", $"{door.Name}, {situation}: refused by somebody else");
            threw = true;
        }

        if (threw || (situation == Situation.InBulk && visit.WasRefused))
        {
            Assert.IsFalse(!door.Creates && door.Happened(visit), $"{door.Name}, {situation}: refused and yet done");
            return Booked(visit) > before ? DoorOutcome.Blocked : DoorOutcome.BlockedTraceOnly;
        }

        return Look(visit, door, before);
    }

    private static DoorVisit Begin(DoorOffice house, Door door, Situation situation)
    {
        var visit = new DoorVisit(house, situation) { Actor = house.Actor(door, situation), Lead = Guid.NewGuid() };
        if (!door.Creates)
        {
            visit.Lead = visit.CreateLead();
            if (situation == Situation.WithException)
            {
                house.GrantException(visit.Lead);
                if (door.Qualifies)
                {
                    house.Office.Set(house.Max, visit.Lead, ("ownerid", visit.Receiver));
                }
            }
        }

        door.Prepare(visit);
        house.Office.Sandbox.RunJobs();
        return visit;
    }

    private static DoorOutcome Look(DoorVisit visit, Door door, int before)
    {
        var passedAtFirst = door.Happened(visit);
        visit.House.Office.Sandbox.RunJobs();
        var passed = door.Happened(visit);
        var booked = Booked(visit) > before;
        if (!passed)
        {
            Assert.IsTrue(booked, $"{door.Name}, {visit.Situation}: undone and not booked");
            return passedAtFirst ? DoorOutcome.HandedBack : DoorOutcome.Neutralised;
        }

        if (booked)
        {
            return DoorOutcome.Logged;
        }

        visit.House.Office.Sweep(visit.Lead);
        return Booked(visit) > before ? DoorOutcome.FoundBySweep : DoorOutcome.Passed;
    }

    /// <summary>The bad lead in the middle of legal ones, which must all get through.</summary>
    private static void SendBulk(DoorVisit visit, Door door)
    {
        var others = Enumerable.Range(0, Bulk - 1).Select(_ => Begin(visit.House, door, Situation.Legal)).ToList();
        var all = others.Take(Bulk / 2).Append(visit).Concat(others.Skip(Bulk / 2)).ToList();
        if (door.Many is { } many)
        {
            var rows = all.Select(one => ((EntityCollection)door.Request(one)["Targets"]).Entities.Single()).ToList();
            visit.House.Office.As(visit.Actor).Execute(many(new EntityCollection(rows) { EntityName = "lead" }));
        }
        else
        {
            var batch = new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true } };
            batch.Requests.AddRange(all.Select(door.Request));
            var answers = (ExecuteMultipleResponse)visit.House.Office.As(visit.Actor).Execute(batch);
            visit.WasRefused = answers.Responses.Any(answer => answer.Fault != null);
        }

        foreach (var other in others)
        {
            Assert.IsTrue(door.Creates || door.Happened(other), $"{door.Name}: a legal lead of the same bulk was stopped");
        }
    }

    /// <summary>Violations about the lead, or about the receiver's membership, which is about no single lead.</summary>
    private static int Booked(DoorVisit visit)
    {
        var query = new QueryExpression("lgov_violation") { ColumnSet = new ColumnSet("lgov_code") };
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("lgov_lead", ConditionOperator.Equal, visit.Lead);
        var membership = either.AddFilter(LogicalOperator.And);
        membership.AddCondition("lgov_lead", ConditionOperator.Null);
        membership.AddCondition("lgov_touser", ConditionOperator.Equal, visit.Receiver.Id);
        return visit.System.RetrieveMultiple(query).Entities.Count;
    }
}
