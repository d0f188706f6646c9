using System;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Gate;

/// <summary>What happens when a lead is to become qualified. The door does not matter: half a qualification is worse than none.</summary>
internal sealed class QualificationGate(Jury jury)
{
    public GateDecision Guard(Assessment assessment, Holder owner, DateTime now, ExceptionGrant? exception)
    {
        var verdict = Judge(assessment, owner, now, exception);
        if (assessment.Level == Level.Off || !verdict.IsIllegal)
        {
            return new(GateOutcome.Allow, verdict, null, null);
        }

        return assessment.Level == Level.Observe
            ? new(GateOutcome.Observe, verdict, Finding.Of(verdict, FindingKind.Observed), null)
            : new(GateOutcome.Refuse, verdict, Finding.Of(verdict, FindingKind.Refused), Texts.Refusal(verdict));
    }

    public Verdict Judge(Assessment assessment, Holder owner, DateTime now, ExceptionGrant? exception)
    {
        if (Jury.IsSalesReady(assessment))
        {
            return Jury.Legal(assessment, owner, GateCodes.SalesReady);
        }

        if (assessment.HardNegatives.Count == 0 && assessment.Accountable == Responsibility.FieldSales && !jury.Judge(assessment, owner, now, null).IsIllegal)
        {
            return Jury.Legal(assessment, owner, assessment.Rule.Code);
        }

        if (Jury.Covers(exception, owner, now))
        {
            return Jury.ByException(assessment, owner);
        }

        return Jury.Illegal(assessment, owner, GateCodes.QualifiedTooEarly, Jury.LacksEvidence(assessment) ? [Jury.EvidenceItem(assessment)] : assessment.MissingForSalesReady);
    }
}
