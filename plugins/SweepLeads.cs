using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: a page of leads that need a new look. The caller reads all pages first, asks for one lgov_ReevaluateLead per lead, and says when it is done.</summary>
[CrmPluginRegistration(SweepLeadsApi.Name)]
public sealed class SweepLeads : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var last = SweepMoment.Read(execution.System);
        if (execution.InputMoment(SweepLeadsApi.DoneParameter) is { } startedOn)
        {
            return Done(startedOn, last, execution);
        }

        var select = execution.Input<string>(SweepLeadsApi.SelectParameter);
        var since = execution.InputMoment(SweepLeadsApi.SinceParameter) ?? (last is null ? null : SweepWatch.ChangedSince(last.LastSweep, last.ChangedOn));
        if (SweepSelection.Of(select, since, execution.Now) is not { } query)
        {
            return new Effects { Refusal = execution.Say(RuntimeCodes.UnknownSelection, select) };
        }

        var asked = execution.Input<int>(SweepLeadsApi.PageSizeParameter);
        if (SelectedPage.Against(asked, execution) is { } refusal)
        {
            return new Effects { Refusal = refusal };
        }

        var page = SelectedPage.Read(query, execution.Input<string>(SweepLeadsApi.CursorParameter), asked, execution);
        IEnumerable<Guid> leads = page.Ids;
        if (query.PageInfo.PageNumber == 1 && SweepSelection.IsChanged(select) && since is { } moment)
        {
            leads = leads.Union(SweepSelection.ParkedSince(moment, execution.System));
        }

        var effects = Answer(execution.Now, [.. leads]);
        effects.Outputs[SweepLeadsApi.CursorProperty] = page.Cursor;
        if (SweepSelection.IsChanged(select) && since != null)
        {
            effects.Outputs[SweepLeadsApi.ChangedSinceProperty] = since;
        }

        return effects;
    }

    private static Effects Done(DateTime startedOn, SweepMoment? last, Execution execution)
    {
        if (startedOn > execution.Now)
        {
            return new Effects { Refusal = execution.Say(SweepCodes.InTheFuture, $"{startedOn:u}") };
        }

        var effects = Answer(startedOn, []);
        last?.Note(effects, startedOn);
        return effects;
    }

    private static Effects Answer(DateTime startedOn, List<Guid> leads)
    {
        var effects = new Effects();
        effects.Outputs[SweepLeadsApi.LeadIdsProperty] = SelectedPage.TextOf(leads);
        effects.Outputs[SweepLeadsApi.CountProperty] = leads.Count;
        effects.Outputs[SweepLeadsApi.CursorProperty] = string.Empty;
        effects.Outputs[SweepLeadsApi.StartedOnProperty] = startedOn;
        return effects;
    }
}
