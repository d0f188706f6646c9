using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>The policy's gate, put into effects.</summary>
internal static class LeadGate
{
    /// <summary>Judges a change of owner and books, neutralises or refuses it.</summary>
    public static void GuardOwner(this Effects effects, JudgedLead lead, EntityReference newOwner, Door door, Execution execution)
    {
        var decision = effects.Take(lead.GuardOwner(newOwner, door), lead, execution);
        if (decision.Outcome != GateOutcome.Neutralise)
        {
            return;
        }

        // Never write the old owner back into an Update: that would be an assignment, with its privilege check, cascade and share.
        if (execution.Context.InputParameters["Target"] is Entity)
        {
            effects.Withdrawn.Add(LeadTable.OwnerId);
        }
        else
        {
            effects.Parameters["Assignee"] = lead.StoredOwner!;
        }
    }

    /// <summary>Asks the gate again inside the transaction, where only a direct refusal is left: what had to be booked or neutralised was so in stage 10.</summary>
    public static void AssertOwner(this Effects effects, JudgedLead lead, EntityReference newOwner)
    {
        var decision = lead.GuardOwner(newOwner, new Door(false, false));
        effects.Refusal = decision.Outcome == GateOutcome.Refuse ? decision.AsRefusal(lead) : null;
    }

    /// <summary>Judges a qualification: refused or booked, never neutralised.</summary>
    public static void GuardQualification(this Effects effects, JudgedLead lead, Execution execution)
    {
        var owner = lead.HolderOf(lead.SentOwner ?? lead.StoredOwner!);
        var decision = lead.Policy.GuardQualification(lead.Assessment, owner, execution.Door(), lead.Now);
        effects.Take(
            decision.Verdict.IsIllegal && lead.Exceptions.ForHolding(owner, lead.Now) is { } grant
                ? lead.Policy.GuardQualification(lead.Assessment, owner, execution.Door(), lead.Now, grant)
                : decision,
            lead,
            execution);
    }

    /// <summary>Judges write access that a share gives; neutralised, it becomes a share for reading.</summary>
    public static GateDecision GuardShare(this Effects effects, JudgedLead lead, EntityReference receiver, Execution execution)
    {
        var holder = lead.HolderOf(receiver);
        var decision = lead.Policy.GuardShare(lead.Assessment, holder, execution.Door(), lead.Now);
        return effects.Take(
            decision.Outcome != GateOutcome.Allow && lead.Exceptions.ForHolding(holder, lead.Now) is { } grant
                ? lead.Policy.GuardShare(lead.Assessment, holder, execution.Door(), lead.Now, grant)
                : decision,
            lead,
            execution);
    }

    /// <summary>Takes typed values of computed columns out of the request; the state that the pack itself is writing stays.</summary>
    public static void WithdrawTampering(this Effects effects, JudgedLead lead, Execution execution)
    {
        if (lead.TamperedColumns(execution.AuthorisedHandover(lead.Row.Id), execution) is { } columns)
        {
            effects.Withdrawn.AddRange(columns.Split(','));
            effects.Book(lead, lead.Tampering(), lead.StoredOwner, execution);
        }
    }

    /// <summary>Books a change of the facts on which field sales accepted the lead, or for which it was offered: it stays with field sales. What the clock ends is no change of theirs.</summary>
    public static void NoteChangeUnderHandover(this Effects effects, JudgedLead lead, Execution execution)
    {
        var before = LeadReader.Read(new LeadRow(null, lead.Row.Stored), lead.Charter, lead.Assessment.Lead.CreatedBy, lead.Now);
        var owner = lead.HolderOf(lead.StoredOwner!);
        if ((lead.Policy.FindChangedAfterAcceptance(lead.Assessment, before, owner, lead.Now) ?? lead.Policy.FindNoLongerRipe(lead.Assessment, before, owner, lead.Actor, lead.Now)) is { } finding)
        {
            effects.Book(lead, finding, lead.StoredOwner, execution);
        }
    }

    /// <summary>Where nothing is judged, nothing typed may stay either: a later judgement would take it for the pack's own.</summary>
    public static Effects Withdraw(LeadRow row, string? note = null)
    {
        var effects = Effects.Nothing(note);
        effects.Withdrawn.AddRange(LeadColumns.ComputedList.Where(row.Changes));
        return effects;
    }

    /// <summary>The computed columns that the request changes, comma-separated; null when it changes none.</summary>
    public static string? TamperedColumns(this JudgedLead lead, HandoverState? authorised, Execution? execution = null)
    {
        var columns = LeadColumns.ComputedList
            .Where(column => lead.Row.Changes(column))
            .Where(column => column != LeadTable.HandoverState || lead.Row.Choice<HandoverState>(column) != authorised)
            .Where(column => column != LeadTable.QualifiedOn || execution?.IsAuthorisedQualification(lead.Row.Id, lead.Row.Get<DateTime?>(column)) != true);
        var names = string.Join(",", columns);
        return names.Length == 0 ? null : names;
    }

    public static Finding Tampering(this JudgedLead lead) => lead.Policy.Tampering(lead.Assessment, lead.HolderOf(lead.StoredOwner!), lead.Now);

    /// <summary>Whether the change of owner passes the lead to field sales, legally, and as field sales: who may have it with another hat on is no field seller here.</summary>
    public static bool IsHandover(this JudgedLead lead, EntityReference before, EntityReference after)
    {
        var owner = lead.HolderOf(after);
        var otherHats = owner with { Responsibilities = [.. owner.Responsibilities.Where(held => held != Responsibility.FieldSales)] };
        return owner.Holds(Responsibility.FieldSales)
            && !lead.HolderOf(before).Holds(Responsibility.FieldSales)
            && !lead.JudgeHolding(after).IsIllegal
            && (otherHats.Responsibilities.Count == 0 || lead.Policy.Judge(lead.Assessment, otherHats, lead.Now).IsIllegal);
    }

    /// <summary>A handover opens when field sales gets the lead, and is over when field sales gives it away.</summary>
    public static HandoverState HandoverAfter(this JudgedLead lead, EntityReference before, EntityReference after, HandoverState state) =>
        lead.IsHandover(before, after) ? HandoverState.Pending
        : state == HandoverState.Pending && !lead.HolderOf(after).Holds(Responsibility.FieldSales) ? HandoverState.None
        : state;

    /// <summary>A lead that closes ends its offer: who makes it a customer's took it, and one that is disqualified is nobody's any more.</summary>
    public static HandoverState HandoverAtClosing(this JudgedLead lead, HandoverState state) =>
        lead.Row.Changes(LeadTable.StateCode) ? lead.HandoverWhenClosed(state) : state;

    /// <summary>The same of a lead that is stored as closed already.</summary>
    public static HandoverState HandoverWhenClosed(this JudgedLead lead, HandoverState state) =>
        state != HandoverState.Pending || lead.Assessment.Lead.IsOpen ? state
        : lead.Row.Option(LeadTable.StateCode) == LeadStates.Qualified ? HandoverState.Accepted
        : HandoverState.None;

    /// <summary>A lead from before the charter counts as ungoverned until its owner or state is judged; a move inside field sales leaves it so.</summary>
    public static bool StaysInherited(this JudgedLead lead) =>
        lead.Assessment.Lead.IsInherited
        && !lead.Row.Changes(LeadTable.StateCode)
        && (!lead.Row.Changes(LeadTable.OwnerId) || lead.GuardOwner(lead.SentOwner!, new Door(false, false)).Verdict.Codes.Contains(GateCodes.InheritedMove));

    /// <summary>Who is to get the lead because its owner's right has ended; null keeps the owner. An exception is asked for only when it would move, and so is an offer that still can be answered: a seller who changes facts would otherwise have given the lead back without a reason.</summary>
    public static Responsibility? Reown(this JudgedLead lead, EntityReference owner)
    {
        var holder = lead.HolderOf(owner);
        return lead.Policy.Reown(lead.Assessment, holder, lead.Now) is { } responsibility && !lead.AwaitsAnswer() && lead.Exceptions.ForHolding(holder, lead.Now) is null ? responsibility : null;
    }

    /// <summary>Whose the lead is to be; null keeps the owner. A responsibility that nobody holds keeps it too: no lead is lost for a gap in the set-up.</summary>
    public static EntityReference? AccountableOwner(this JudgedLead lead, Responsibility? responsibility) =>
        responsibility is { } kind ? lead.Charter.Directory.FirstHolder(kind, lead.Now, lead.Charter.CanOwn) : null;

    private static GateDecision GuardOwner(this JudgedLead lead, EntityReference newOwner, Door door)
    {
        var to = lead.HolderOf(newOwner);
        var from = lead.HolderOf(lead.StoredOwner!);
        var objection = lead.ObjectionTo(from, to);
        var decision = lead.Policy.GuardOwner(lead.Assessment, to, from, door, lead.Now, null, objection);
        return decision.Verdict.IsIllegal && lead.Assessment.Level != Level.Off && lead.Exceptions.ForMove(to, lead.Now) is { } grant
            ? lead.Policy.GuardOwner(lead.Assessment, to, from, door, lead.Now, grant, objection)
            : decision;
    }

    private static GateDecision Take(this Effects effects, GateDecision decision, JudgedLead lead, Execution execution)
    {
        if (decision.Finding is { } finding)
        {
            effects.Book(lead, finding, lead.StoredOwner, execution);
        }

        effects.Refusal = decision.Outcome == GateOutcome.Refuse ? decision.AsRefusal(lead) : effects.Refusal;
        return decision;
    }

    private static Refusal AsRefusal(this GateDecision decision, JudgedLead lead) =>
        new(decision.Verdict.Codes[0], decision.Message!.In(lead.Charter.LanguageOf(lead.Actor.Id))) { About = new EntityReference(LeadTable.Name, lead.Row.Id) };
}
