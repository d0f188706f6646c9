using System.Collections.Generic;
using System.Globalization;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins.Dataverse.Health;

/// <summary>Whether the sweep still runs.</summary>
internal static class SweepHealth
{
    public static IEnumerable<HealthFinding> Of(Execution execution)
    {
        if (SweepMoment.Read(execution.System) is { } moment)
        {
            yield return new(
                SweepCodes.LastSweep,
                SweepWatch.StateOf(moment.LastSweep, moment.ActivatedOn, execution.Now),
                moment.LastSweep is { } last ? last.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) : "—");
        }
    }
}
