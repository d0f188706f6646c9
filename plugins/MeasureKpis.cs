using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Kpis;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Kpis;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: counts a week and writes its figures. The last week is counted once, so that an hourly caller costs one read; who names a moment has its week counted anew.</summary>
[CrmPluginRegistration(MeasureKpisApi.Name)]
public sealed class MeasureKpis : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out _) is not { } charter)
        {
            return execution.RefuseWithoutCharter();
        }

        var clock = charter.Calendars.Of(null).Clock;
        var named = execution.InputMoment(MeasureKpisApi.MomentParameter);
        var week = named is { } day ? KpiWeek.Of(day, clock) : KpiWeek.Before(execution.Now, clock);
        if (week.Until > execution.Now)
        {
            return new Effects { Refusal = execution.Say(RuntimeCodes.WeekNotOver, $"{week.Until:u}") };
        }

        var effects = new Effects();
        if (named != null || !KpiWriter.IsCounted(week, execution.System))
        {
            effects.Writes.AddRange(KpiBook.Of(KpiReader.Read(week, charter, execution), week).Select(figure => KpiWriter.Write(figure, week, charter)));
        }

        effects.Outputs[MeasureKpisApi.CountProperty] = effects.Writes.Count;
        effects.Outputs[MeasureKpisApi.FromProperty] = week.From;
        effects.Outputs[MeasureKpisApi.UntilProperty] = week.Until;
        return effects;
    }
}
