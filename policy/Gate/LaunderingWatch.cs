using System;
using System.Linq;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Gate;

/// <summary>Notices a lead that gets to field sales only because its channel was changed shortly before.</summary>
internal sealed class LaunderingWatch(Charter charter, Jury jury, Assessor assessor)
{
    /// <summary>Null when nothing is suspicious. Naming the source of a lead that had none is what people are asked for.</summary>
    public Finding? Look(Assessment assessment, Holder newOwner, DateTime now)
    {
        var isSuspect = assessment.ChannelChange is { } change
            && change.Before != ChannelCodes.Unknown
            && change.IsWithin(charter.Thresholds.LaunderingHours, now)
            && Jury.IsFieldSales(newOwner)
            && !jury.Judge(assessment, newOwner, now, null).IsIllegal;
        if (!isSuspect)
        {
            return null;
        }

        // The channel is given, so that nobody's responsibilities are asked for in reading a lead source.
        var before = assessor.Assess(assessment.Lead with { Channel = assessment.ChannelChange!.Before, StandingChannel = null }, Actor.Unknown, now, assessment.Calendar);
        var verdict = jury.Judge(before, newOwner, now, null);
        return verdict.IsIllegal
            ? Finding.Of(Jury.Legal(assessment, newOwner, GateCodes.Laundering), FindingKind.Laundering) with { MissingCodes = verdict.Missing.Select(item => item.Code).ToList() }
            : null;
    }
}
