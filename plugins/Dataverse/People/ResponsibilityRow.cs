using System;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.People;

/// <summary>A team or a user holds a responsibility, from day to day.</summary>
/// <param name="From">First day (UTC date), null for ever.</param>
/// <param name="To">Last day (UTC date), null for ever.</param>
internal sealed record ResponsibilityRow(EntityReference Holder, Responsibility Kind, int Priority, DateTime? From, DateTime? To)
{
    public bool CountsOn(DateTime now) => (From is null || From <= now.Date) && (To is null || now.Date <= To);
}
