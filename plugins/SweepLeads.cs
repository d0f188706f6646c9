using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: a page of leads that need a new look. The caller reads all pages first, then asks for one lgov_ReevaluateLead per lead.</summary>
[CrmPluginRegistration(SweepLeadsApi.Name)]
public sealed class SweepLeads : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (SweepSelection.Of(execution.Input<string>(SweepLeadsApi.SelectParameter), Since(execution), execution.Now) is not { } query)
        {
            return new Effects { Refusal = execution.Say(RuntimeCodes.UnknownSelection, execution.Input<string>(SweepLeadsApi.SelectParameter)) };
        }

        var asked = execution.Input<int>(SweepLeadsApi.PageSizeParameter);
        if (asked is < 0 or > SweepCursor.LargestPage)
        {
            return new Effects { Refusal = execution.Say(RuntimeCodes.UnknownPageSize, $"{asked}") };
        }

        query.PageInfo = SweepCursor.Read(execution.Input<string>(SweepLeadsApi.CursorParameter), asked == 0 ? SweepCursor.UsualPage : asked);
        var page = execution.System.RetrieveMultiple(query);
        var effects = new Effects();
        effects.Outputs[SweepLeadsApi.LeadIdsProperty] = string.Join(",", page.Entities.Select(row => row.Id.ToString("D")));
        effects.Outputs[SweepLeadsApi.CountProperty] = page.Entities.Count;
        effects.Outputs[SweepLeadsApi.CursorProperty] = page.MoreRecords ? SweepCursor.Next(query.PageInfo, page.PagingCookie) : string.Empty;
        return effects;
    }

    private static DateTime? Since(Execution execution) =>
        execution.Input<DateTime>(SweepLeadsApi.SinceParameter) is var since && since != default ? DateTime.SpecifyKind(since, DateTimeKind.Utc) : null;
}
