using System;
using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Exceptions;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>A lead, the charter's assessment of it, and who is acting: what every lead step starts from.</summary>
internal sealed record JudgedLead(LeadRow Row, Assessment Assessment, Actor Actor, CharterSnapshot Charter, DateTime Now, ExceptionBook Exceptions)
{
    /// <summary>Reads the lead's handovers; null where the lead is judged again and none are asked for.</summary>
    public Func<HandoverBook>? Handovers { get; init; }

    /// <summary>Asks whether who acts is a manager; null where nobody acts now.</summary>
    public Func<bool>? ActsAsManager { get; init; }

    public CharterPolicy Policy => Charter.Policy!;

    public EntityReference? StoredOwner => Row.Stored?.GetAttributeValue<EntityReference>(LeadTable.OwnerId);

    public EntityReference? SentOwner => Row.Sent?.GetAttributeValue<EntityReference>(LeadTable.OwnerId);

    /// <summary>The change that a step of Update has to judge; null when nothing is judged, and then what to do instead.</summary>
    public static JudgedLead? OfUpdate(Execution execution, out Effects instead)
    {
        var row = new LeadRow(execution.Target, execution.Context.PreEntityImages[LeadColumns.PreImage]);
        if (execution.GuardingCharter(row, out instead) is not { } charter)
        {
            instead.Withdrawn.AddRange(LeadGate.Withdraw(row).Withdrawn);
            return null;
        }

        var lead = Judge(row, charter, execution);
        instead = LeadGate.Withdraw(row);
        return lead.Assessment.Level == Level.Off ? null : lead;
    }

    /// <summary>The lead as it is stored, for doors that show no image of it.</summary>
    public static JudgedLead OfStored(Guid lead, CharterSnapshot charter, Execution execution) =>
        Judge(new LeadRow(null, execution.System.Retrieve(LeadTable.Name, lead, new ColumnSet(LeadColumns.AllList))), charter, execution);

    /// <summary>For jobs: the lead may be gone by the time they run; null then.</summary>
    public static JudgedLead? Find(Guid lead, CharterSnapshot charter, Execution execution) =>
        Rows.Find(execution.System, LeadTable.Name, LeadTable.Id, lead, LeadColumns.AllList) is { } row ? Judge(new LeadRow(null, row), charter, execution) : null;

    public static JudgedLead Judge(LeadRow row, CharterSnapshot charter, Execution execution)
    {
        var actor = WhoActs(charter, execution);
        if (execution.WholeChange(row) is { } whole)
        {
            return Again(whole, row, charter, actor, execution.Now, new ExceptionBook(execution, row.Id)).InTouch(row, execution);
        }

        var facts = row.ReadUpToDate(charter, actor, execution.Context.UserId, execution.Now).WithAnnouncedRecycling(row.Id, execution).WithAnnouncedTrack(row.Id, execution);
        var calendar = charter.Calendars.Of(facts.BusinessUnit);
        var first = charter.Policy!.Assess(facts, actor, execution.Now, calendar);
        var complete = facts.WithEvidence(row, first.Channel.Code, charter, execution.System, execution.IsAskedForEvidence(row.Id));
        var assessment = complete == facts ? first : charter.Policy.Assess(complete, actor, execution.Now, calendar);
        return new JudgedLead(row, assessment, actor, charter, execution.Now, new ExceptionBook(execution, row.Id)).InTouch(row, execution);
    }

    /// <summary>Judges facts that an earlier step judged, at the same moment: no read, the same outcome.</summary>
    public static JudgedLead Again(LeadFacts facts, LeadRow row, CharterSnapshot charter, Actor actor, DateTime decidedOn, ExceptionBook exceptions) =>
        new(row, charter.Policy!.Assess(facts, actor, decidedOn, charter.Calendars.Of(facts.BusinessUnit)), actor, charter, decidedOn, exceptions);

    private JudgedLead InTouch(LeadRow row, Execution execution) => this with
    {
        Handovers = () => HandoverBook.Read(row.Id, execution),
        ActsAsManager = () => PrivilegedRoles.Manager(Actor.Id, execution.System),
    };

    /// <summary>The same lead in the hands of somebody who may work by another calendar.</summary>
    public JudgedLead OwnedBy(EntityReference owner) =>
        Charter.Calendars.UnitOf(owner) is not { } unit || unit == Assessment.Lead.BusinessUnit ? this : this with
        {
            Assessment = Policy.Assess(Assessment.Lead with { BusinessUnit = unit }, Actor, Now, Charter.Calendars.Of(unit)),
        };

    /// <summary>What the charter says of an owner who has the lead, exceptions considered.</summary>
    public Verdict JudgeHolding(EntityReference owner)
    {
        var holder = HolderOf(owner);
        var verdict = Policy.Judge(Assessment, holder, Now);
        return verdict.IsIllegal && Exceptions.ForHolding(holder, Now) is { } grant ? Policy.Judge(Assessment, holder, Now, grant) : verdict;
    }

    /// <summary>What the charter says of an owner who is to get the lead, exceptions considered.</summary>
    public Verdict JudgeMove(EntityReference owner)
    {
        var holder = HolderOf(owner);
        var verdict = Policy.Judge(Assessment, holder, Now);
        return verdict.IsIllegal && Exceptions.ForMove(holder, Now) is { } grant ? Policy.Judge(Assessment, holder, Now, grant) : verdict;
    }

    public Holder HolderOf(EntityReference owner) => Charter.Directory.HolderOf(owner, Now);

    /// <summary>Judged is who started the chain. Who is not known to be a person counts as an application: the unknown never makes a verdict milder.</summary>
    public static Actor WhoActs(CharterSnapshot charter, Execution execution)
    {
        var root = execution.Root();
        var isPerson = charter.People.TryGetValue(root.InitiatingUserId, out var person)
            ? !person.IsApplication
            : root is IPluginExecutionContext7 { IsApplicationUser: false };
        return new Actor(
            root.InitiatingUserId,
            isPerson,
            charter.Directory.HolderOf(new EntityReference(SystemUserTable.Name, root.InitiatingUserId), execution.Now).Responsibilities);
    }
}
