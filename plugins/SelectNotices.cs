using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Notices;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: a page of what somebody is to be told now. The caller reads all pages first, then asks for one lgov_RaiseNotice per id, so that one that fails keeps nobody else waiting.</summary>
[CrmPluginRegistration(SelectNoticesApi.Name)]
public sealed class SelectNotices : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var kind = execution.Input<string>(SelectNoticesApi.KindParameter);
        if (NoticeSelection.TaskOf(kind) is not { } task)
        {
            return new Effects { Refusal = execution.Say(AlertCodes.UnknownKind, $"\"{kind}\"") };
        }

        var asked = execution.Input<int>(SelectNoticesApi.PageSizeParameter);
        if (asked is < 0 or > SweepCursor.LargestPage)
        {
            return new Effects { Refusal = execution.Say(RuntimeCodes.UnknownPageSize, $"{asked}") };
        }

        var effects = new Effects();
        var ids = string.Empty;
        var cursor = string.Empty;
        var count = 0;
        if (execution.UsableCharter(out _) is { } charter && NoticeSelection.Of(task, charter.Policy!.Charter.Alerts, charter.Calendars.Of(null).Clock, execution.Now) is { } query)
        {
            query.PageInfo = SweepCursor.Read(execution.Input<string>(SelectNoticesApi.CursorParameter), asked == 0 ? SweepCursor.UsualPage : asked);
            var page = execution.System.RetrieveMultiple(query);
            ids = string.Join(",", page.Entities.Select(row => row.Id.ToString("D")));
            count = page.Entities.Count;
            cursor = page.MoreRecords ? SweepCursor.Next(query.PageInfo, page.PagingCookie) : string.Empty;
        }

        effects.Outputs[SelectNoticesApi.IdsProperty] = ids;
        effects.Outputs[SelectNoticesApi.CountProperty] = count;
        effects.Outputs[SelectNoticesApi.CursorProperty] = cursor;
        return effects;
    }
}
