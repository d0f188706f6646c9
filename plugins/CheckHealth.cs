using System.Collections.Generic;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Health;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Health;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: what stands and what does not. Writes nothing.</summary>
[CrmPluginRegistration(CheckHealthApi.Name)]
public sealed class CheckHealth : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var charter = execution.Charter();
        IReadOnlyList<HealthFinding> findings =
        [
            CharterHealth.Of(charter),
            .. DoorHealth.Of(execution.System),
            .. BypassHealth.Of(execution.System),
            .. SweepHealth.Of(execution),
            .. EnvironmentHealth.Of(execution.System),
            .. charter?.Policy is null ? [] : PeopleHealth.Of(charter, execution),
            .. charter?.Policy is null ? [] : AlertHealth.Of(charter, execution),
            .. charter is null ? [] : CalendarHealth.Of(charter, execution),
        ];
        var language = execution.Input<int>(CheckHealthApi.LanguageIdParameter) is var asked && asked != 0 ? asked : execution.LanguageOfCaller();
        var effects = new Effects();
        effects.Outputs[CheckHealthApi.OkProperty] = HealthReport.Worst(findings) != HealthState.Red;
        effects.Outputs[CheckHealthApi.ReportProperty] = HealthReport.Write(findings, language);
        return effects;
    }
}
