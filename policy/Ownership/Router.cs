using System;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Ownership;

/// <summary>Decides who gets a lead: at its creation, and when its facts have changed.</summary>
internal sealed class Router(Charter charter, Jury jury)
{
    public RouteDecision RouteNewLead(Assessment assessment, Holder intended, Actor actor, DateTime now)
    {
        var verdict = jury.Judge(assessment, intended, now, null);
        var keeps = !verdict.IsIllegal && (intended.Responsibilities.Count > 0 || Jury.CreatorKeeps(assessment, intended, now));
        if (assessment.Level == Level.Off || keeps)
        {
            return new(verdict, null, null, false);
        }

        var enforced = assessment.Level == Level.Enforce;
        return new(
            verdict,
            enforced ? assessment.Accountable : null,
            FindingAtCreate(verdict, enforced),
            ShareWithCreator: enforced && charter.ShareWithCreator && assessment.Lead.CreatedByPerson);
    }

    public Responsibility? Reown(Assessment assessment, Holder owner, DateTime now, ExceptionGrant? exception)
    {
        var settled = assessment.Level != Level.Enforce
            || !assessment.Lead.IsOpen
            || assessment.Lead.Handover == HandoverState.Accepted
            || assessment.Lead.IsInherited
            || assessment.Accountable == Responsibility.FieldSales // by handover only
            || !jury.Judge(assessment, owner, now, exception).IsIllegal;
        return settled ? null : assessment.Accountable;
    }

    /// <summary>Nobody is blamed for an owner without any responsibility, nor for a lead whose source is unknown.</summary>
    private static Finding? FindingAtCreate(Verdict verdict, bool enforced) =>
        verdict.IsIllegal && verdict.Owner.Responsibilities.Count > 0 && verdict.Assessment.Channel.Code != ChannelCodes.Unknown
            ? Finding.Of(verdict, enforced ? FindingKind.WrongOwnerAtCreate : FindingKind.Observed)
            : null;
}
