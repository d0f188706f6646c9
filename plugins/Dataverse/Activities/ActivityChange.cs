using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Activities;

/// <summary>Which leads a change of an activity or engagement concerns: the one it was about, and the one it is about now. Told by images alone.</summary>
internal static class ActivityChange
{
    /// <summary>Open activities tell nothing; an appointment counts from the moment it is booked.</summary>
    public static IReadOnlyCollection<Guid> LeadsOfActivity(Execution execution) =>
        Leads(execution, TaskTable.RegardingObjectId, row => execution.Context.PrimaryEntityName == AppointmentTable.Name || ActivityStates.IsCompleted(row));

    public static IReadOnlyCollection<Guid> LeadsOfEngagement(Execution execution) => Leads(execution, EngagementTable.Lead, _ => true);

    private static IReadOnlyCollection<Guid> Leads(Execution execution, string lookup, Func<Entity, bool> counts) =>
    [
        .. Images(execution.Context)
            .Where(counts)
            .Select(row => row.GetAttributeValue<EntityReference>(lookup))
            .Where(about => about?.LogicalName == LeadTable.Name)
            .Select(about => about.Id)
            .Distinct(),
    ];

    private static IEnumerable<Entity> Images(IPluginExecutionContext context)
    {
        if (context.PreEntityImages.TryGetValue(LeadColumns.PreImage, out var before))
        {
            yield return before;
        }

        if (context.PostEntityImages.TryGetValue(LeadColumns.PostImage, out var after))
        {
            yield return after;
        }
    }
}
