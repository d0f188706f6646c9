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
        if (SelectedPage.Against(asked, execution) is { } refusal)
        {
            return new Effects { Refusal = refusal };
        }

        var page = execution.UsableCharter(out _) is { } charter && NoticeSelection.Of(task, charter.Policy!.Charter.Alerts, charter.Calendars.Of(null).Clock, execution.Now) is { } query
            ? SelectedPage.Read(query, execution.Input<string>(SelectNoticesApi.CursorParameter), asked, execution)
            : SelectedPage.Empty;
        var effects = new Effects();
        effects.Outputs[SelectNoticesApi.IdsProperty] = page.Text;
        effects.Outputs[SelectNoticesApi.CountProperty] = page.Ids.Count;
        effects.Outputs[SelectNoticesApi.CursorProperty] = page.Cursor;
        return effects;
    }
}
