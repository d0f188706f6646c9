using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Doors;

/// <summary>Somebody becomes a member of a team.</summary>
internal sealed record MembershipChange(EntityReference Team, EntityReference Member)
{
    /// <summary>How a step without table is declared.</summary>
    public const string AnyTable = "none";

    private const string Association = "teammembership_association";

    // An administrator waits for this: what is beyond the page is the sweep's.
    private const int Page = 50;

    /// <summary>By either message; empty when the request is about something else.</summary>
    public static IEnumerable<MembershipChange> Of(Execution execution)
    {
        if (execution.Input<Guid[]>("MemberIds") is { } members)
        {
            var team = new EntityReference(TeamTable.Name, execution.Input<Guid>("TeamId"));
            return members.Select(member => new MembershipChange(team, new EntityReference(SystemUserTable.Name, member)));
        }

        var target = execution.Input<EntityReference>("Target");
        return execution.Input<Relationship>("Relationship")?.SchemaName != Association || target is null ? []
            : (execution.Input<EntityReferenceCollection>("RelatedEntities") ?? []).Select(other =>
                target.LogicalName == TeamTable.Name ? new MembershipChange(target, other) : new MembershipChange(other, target));
    }

    public void Review(CharterSnapshot charter, Effects effects, Execution execution)
    {
        var team = charter.Directory.HolderOf(Team, execution.Now);
        var before = charter.Directory.HolderOf(Member, execution.Now);
        var member = before with { Responsibilities = [.. before.Responsibilities.Union(team.Responsibilities)] };
        if (!member.Holds(Responsibility.FieldSales))
        {
            return;
        }

        if (!team.Holds(Responsibility.FieldSales) && team.Responsibilities.Count > 0)
        {
            BookUnripe(charter, effects, execution);
            return;
        }

        foreach (var lead in OpenLeadsOf(Member, charter, execution))
        {
            if (lead.Policy.FindUnjudged(lead.Assessment, member, lead.Now, lead.Exceptions.ForHolding(member, lead.Now)) is { } finding
                && !ViolationReader.IsBooked(lead, finding, execution.System))
            {
                effects.Book(lead, finding, Member, execution);
            }
        }
    }

    private void BookUnripe(CharterSnapshot charter, Effects effects, Execution execution)
    {
        var field = new Holder(Member.Id, false, [Responsibility.FieldSales]);
        if (OpenLeadsOf(Team, charter, execution).FirstOrDefault(lead => lead.Policy.Judge(lead.Assessment, field, lead.Now).IsIllegal && lead.Exceptions.ForHolding(field, lead.Now) is null) is { } unripe)
        {
            effects.WriteViolation(ViolationWriter.BookMembership(Team, Member, unripe.Assessment.Level, charter, execution));
        }
    }

    private static IEnumerable<JudgedLead> OpenLeadsOf(EntityReference owner, CharterSnapshot charter, Execution execution)
    {
        var query = Rows.Of(LeadTable.Name, LeadColumns.AllList);
        query.Criteria.AddCondition(LeadTable.OwnerId, ConditionOperator.Equal, owner.Id);
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadStates.Open);
        query.TopCount = Page;
        return execution.System.RetrieveMultiple(query).Entities.Select(row => JudgedLead.Judge(new LeadRow(null, row), charter, execution));
    }
}
