using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>What a notice is about.</summary>
/// <param name="About">The day of a digest, the moment that is announced; with it a subject can be announced again.</param>
internal sealed record NoticeSubject(EntityReference? Violation = null, EntityReference? Handover = null, EntityReference? Lead = null, DateTime? About = null)
{
    public Guid Id => (Violation ?? Handover ?? Lead)?.Id ?? Guid.Empty;

    public string Period => MomentText.Of(About);
}
