using System;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Gate;

/// <summary>What happens to a change of owner.</summary>
internal sealed class OwnerGate(Charter charter, Jury jury)
{
    public GateDecision Guard(Assessment assessment, Holder newOwner, Holder? currentOwner, Door door, DateTime now, ExceptionGrant? exception, Objection? objection = null)
    {
        var verdict = jury.Judge(assessment, newOwner, now, exception);
        if (assessment.Level == Level.Off || currentOwner?.Id == newOwner.Id)
        {
            return new(GateOutcome.Allow, verdict, null, null);
        }

        // An exception is a manager's word on this very lead; the limits are about everybody else's.
        if (verdict.Kind == VerdictKind.Legal && objection is not null)
        {
            return objection.Stops
                ? Stop(assessment, Jury.Illegal(assessment, newOwner, objection.Code, []), door)
                : new(GateOutcome.Allow, verdict, Finding.Of(verdict with { Codes = [objection.Code] }, FindingKind.Noted), null);
        }

        if (!verdict.IsIllegal)
        {
            return new(GateOutcome.Allow, verdict, verdict.Codes.Contains(GateCodes.NoResponsibility) ? Finding.Of(verdict, FindingKind.Noted) : null, null);
        }

        if (IsInheritedMove(assessment, newOwner, currentOwner))
        {
            var inherited = Jury.Legal(assessment, newOwner, GateCodes.InheritedMove);
            return new(GateOutcome.Allow, inherited, Finding.Of(inherited, FindingKind.Noted), null);
        }

        return Stop(assessment, verdict, door);
    }

    /// <summary>Only field sales is kept from working on leads that it may not own.</summary>
    public GateDecision GuardShare(Assessment assessment, Holder receiver, Door door, DateTime now, ExceptionGrant? exception)
    {
        var verdict = jury.Judge(assessment, receiver, now, exception);
        if (assessment.Level == Level.Off || !Jury.IsFieldSales(receiver) || !verdict.IsIllegal)
        {
            return new(GateOutcome.Allow, verdict, null, null);
        }

        return Stop(assessment, verdict with { Codes = [GateCodes.WriteShare] }, door);
    }

    private GateDecision Stop(Assessment assessment, Verdict verdict, Door door)
    {
        if (assessment.Level == Level.Observe)
        {
            return new(GateOutcome.Observe, verdict, Finding.Of(verdict, FindingKind.Observed), null);
        }

        var neutralise = door.ByCascade || ((door.InBulk || door.InTransaction) && charter.BulkMode == BulkMode.Neutralise);
        return neutralise
            ? new(GateOutcome.Neutralise, verdict, Finding.Of(verdict, FindingKind.Neutralised), null)
            : new(GateOutcome.Refuse, verdict, Finding.Of(verdict, FindingKind.Refused), Texts.Refusal(verdict));
    }

    /// <summary>A lead from before the charter moves inside field sales (leavers).</summary>
    private static bool IsInheritedMove(Assessment assessment, Holder newOwner, Holder? currentOwner) =>
        assessment.Lead.IsInherited && currentOwner is not null && Jury.IsFieldSales(currentOwner) && Jury.IsFieldSales(newOwner);
}
