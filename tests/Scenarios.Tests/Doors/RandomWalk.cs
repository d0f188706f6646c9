using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>A lead and up to twelve things that random people do to it through random doors. The seed tells them all.</summary>
internal sealed class RandomWalk
{
    private const int Longest = 12;

    private readonly Random random;
    private readonly RandomOperation[] operations;
    private readonly List<Guid> leads = [];
    private readonly List<string> story = [];
    private int before;

    private RandomWalk(DoorOffice house, int seed, RandomOperation[] operations)
    {
        House = house;
        random = new Random(seed);
        this.operations = operations;
        Lead = NewRow(NewLead(owned: true));
    }

    public DoorOffice House { get; }

    /// <summary>The lead it is about; a create makes its new one that.</summary>
    public Guid Lead { get; private set; }

    public EntityReference Reference => new("lead", Lead);

    public bool Coin => random.Next(2) == 0;

    private IOrganizationService System => House.Office.System;

    /// <summary>What the walk left that no row explains; null when all is well.</summary>
    public static string? Find(DoorOffice house, int seed, WalkCounts counts, params RandomOperation[] operations)
    {
        var walk = new RandomWalk(house, seed, operations.Length == 0 ? RandomOperation.All : operations);
        var length = 1 + walk.random.Next(Longest);
        var unseen = false;
        string? problem = null;
        for (var i = 0; i < length && problem is null; i++)
        {
            var operation = walk.Step(counts);
            unseen |= operation.IsUnseen;
            problem = walk.EscapedNow(operation);
        }

        house.Office.Sandbox.RunJobs();
        if (unseen)
        {
            walk.Standing().ForEach(lead => house.Office.Sweep(lead.Id));
        }

        return (problem ?? walk.Standing().Select(walk.Unexplained).FirstOrDefault(remains => remains != null)) is { } found
            ? $"seed {seed}: {found}{Environment.NewLine}{string.Join(Environment.NewLine, walk.story)}"
            : null;
    }

    public int Next(int below) => random.Next(below);

    public EntityReference Receiver() => House.Receivers[random.Next(House.Receivers.Count)];

    public EntityReference Channel() => House.Channels[random.Next(House.Channels.Count)];

    public PrincipalAccess Share() => new() { Principal = Receiver(), AccessMask = Coin ? AccessRights.ReadAccess : AccessRights.ReadAccess | AccessRights.WriteAccess };

    public Entity Facts(Entity row)
    {
        var facts = random.Next(3) switch { 0 => Leads.Early(), 1 => Leads.Sql(), _ => Leads.Srl() };
        facts["lgov_referrer"] = Coin ? House.Referrer : null;
        facts["need"] = random.Next(4) == 0 ? new OptionSetValue(3) : facts.GetAttributeValue<OptionSetValue>("need");
        foreach (var (column, value) in facts.Attributes.ToList())
        {
            row[column] = value;
        }

        return row;
    }

    public Entity NewLead(bool owned)
    {
        var lead = Facts(new Entity("lead", Guid.NewGuid()));
        lead["lgov_channel"] = Channel();
        if (owned)
        {
            lead["ownerid"] = Receiver();
        }

        leads.Add(lead.Id);
        return lead;
    }

    public Guid NewRow(Entity row) => System.Create(row);

    public Guid Deleted()
    {
        System.Delete("lead", Lead);
        return Lead;
    }

    public EntityReference CustomerOf(string table)
    {
        var customer = new EntityReference(table, NewRow(new Entity(table) { [table == "account" ? "name" : "lastname"] = "Weber" }));
        System.Update(new Entity("lead", Lead) { ["customerid"] = customer });
        return customer;
    }

    public Guid GivenToLeaver()
    {
        House.Office.Sandbox.RunJobs();
        System.Update(new Entity("lead", Lead) { ["ownerid"] = new EntityReference("systemuser", House.Leaver) });
        return House.Leaver;
    }

    public Guid Parked()
    {
        // From before the pack was watching: no row tells of it.
        var helper = House.NewHelper();
        System.Execute(new UpdateRequest
        {
            Target = new Entity("lead", Lead) { ["ownerid"] = new EntityReference("systemuser", helper) }, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync",
        });
        return helper;
    }

    private RandomOperation Step(WalkCounts counts)
    {
        var operation = operations[random.Next(operations.Length)];
        var actor = operation.NeedsAdministrator ? House.Administrator : House.Actors[random.Next(House.Actors.Count)];
        var way = (Situation)(random.Next(4) switch { 0 => Situation.ThroughCustomApi, 1 => Situation.InTransaction, _ => Situation.Premature });
        counts.Used(operation.Door);
        before = Works(operation);
        try
        {
            var visit = new DoorVisit(House, way) { Actor = actor };
            House.Send(visit, operation.Request(this));
            story.Add($"{operation.Door} by {House.NameOf(actor)}, {way}");
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            counts.Refused(fault.Message);
            story.Add($"{operation.Door} by {House.NameOf(actor)}, {way}: {fault.Message}");
        }

        if (operation.Door.StartsWith("Owner parked", StringComparison.Ordinal))
        {
            // Servers learn of a membership within fifteen seconds.
            House.Tick();
        }

        if (leads.Count > 0 && operation.Door is "Create" or "Upsert of a new row" or "CreateMultiple")
        {
            Lead = leads[^1];
        }

        return operation;
    }

    private List<Entity> Standing()
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("ownerid", "statecode") };
        query.Criteria.AddCondition("leadid", ConditionOperator.In, [.. leads.Cast<object>()]);
        return [.. System.RetrieveMultiple(query).Entities];
    }

    /// <summary>What the policy says of the lead as it stands, and whether anything on record explains it.</summary>
    private string? Unexplained(Entity lead)
    {
        if (House.IsExplained(lead.Id))
        {
            return null;
        }

        var owner = lead.GetAttributeValue<EntityReference>("ownerid");
        var state = lead.GetAttributeValue<OptionSetValue>("statecode").Value;
        var isField = House.IsFieldSales(owner.Id);
        return isField && state == 0 && Verdict(lead.Id) is { } illegal ? $"field sales has it: {illegal}"
            : state == 1 && House.IsFoundUnjudged(lead.Id) ? "it is qualified before its time"
            : null;
    }

    /// <summary>Opportunities and shares are judged when they are made: that the facts get worse later makes no offence of them.</summary>
    private string? EscapedNow(RandomOperation operation)
    {
        if (before == Works(operation) || House.IsExplained(Lead) || House.IsClosed(Lead))
        {
            return null;
        }

        return House.HasOpportunityTooEarly(Lead) ? "an opportunity came of it before its time"
            : House.FieldWriter(Lead) is { } writer && Verdict(Lead, writer) is { } share ? $"field sales may write to it: {share}"
            : null;
    }

    /// <summary>How many opportunities, or field sellers who may write, there are: what of it an operation adds is judged.</summary>
    private int Works(RandomOperation operation) =>
        operation.Door.Contains("pportunity", StringComparison.Ordinal) ? House.Opportunities(Lead)
        : operation.Door.Contains("hare", StringComparison.Ordinal) && House.FieldWriter(Lead) != null ? 1
        : 0;

    private string? Verdict(Guid lead, EntityReference? owner = null)
    {
        var request = new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", lead) };
        if (owner != null)
        {
            request[owner.LogicalName == "team" ? "OwnerTeamId" : "OwnerUserId"] = owner.Id;
        }

        var answer = System.Execute(request);
        return answer["Verdict"] is "Illegal" ? (string)answer["Codes"] : null;
    }
}
