using System;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy;

/// <summary>A charter made ready to decide: immutable, safe for many threads, the cost of a verdict independent of the number of rules.</summary>
public sealed class CharterPolicy
{
    private CharterPolicy(Charter charter) => Charter = charter;

    public Charter Charter { get; }

    /// <exception cref="CharterException">The charter contradicts itself or has gaps.</exception>
    public static CharterPolicy Compile(Charter charter) => throw new NotImplementedException();

    /// <summary>Resolves channel, evidence, stage, readiness, rule and accountable responsibility of a lead at a moment.</summary>
    /// <param name="actor">Who started the request; its responsibilities decide how some lead sources are read.</param>
    public Assessment Assess(LeadFacts lead, Actor actor, DateTime now) => throw new NotImplementedException();

    /// <summary>Whether the charter lets this owner have the lead.</summary>
    public Verdict Judge(Assessment assessment, Holder owner, DateTime now, ExceptionGrant? exception = null) => throw new NotImplementedException();

    /// <summary>Decides the owner of a new lead. Never refuses: a wrong owner is replaced and booked (level enforce) or only booked (observe).</summary>
    /// <param name="intended">The owner sent, or who creates the lead when none was.</param>
    public RouteDecision RouteNewLead(Assessment assessment, Holder intended, Actor actor, DateTime now) => throw new NotImplementedException();

    /// <summary>Decides whether a recomputed lead must go to another team. Null: the owner stays.</summary>
    public Responsibility? Reown(Assessment assessment, Holder owner, DateTime now) => throw new NotImplementedException();

    /// <summary>The gate before a change of owner.</summary>
    public GateDecision GuardOwner(Assessment assessment, Holder newOwner, Holder? currentOwner, Door door, DateTime now, ExceptionGrant? exception = null) => throw new NotImplementedException();

    /// <summary>The gate before a lead becomes qualified: a Sales Ready Lead or a field channel with its evidence. Never neutralised: half a qualification is worse than none.</summary>
    public GateDecision GuardQualification(Assessment assessment, Holder owner, Door door, DateTime now, ExceptionGrant? exception = null) => throw new NotImplementedException();
}
