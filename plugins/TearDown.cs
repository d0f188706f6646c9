using System.Linq;
using LeadGovernance.Plugins.Dataverse.Doors;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: removes what set-up registered, which an uninstall would not find. Acts as the caller: only who may register steps may remove them.</summary>
[CrmPluginRegistration(TearDownApi.Name)]
public sealed class TearDown : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var caller = execution.AsCaller();
        var steps = SetUpStep.All.Where(step => step.Exists(caller)).ToList();
        steps.ForEach(step => caller.Delete(StepTable.Name, step.Id));
        var effects = new Effects();
        effects.Outputs[TearDownApi.OkProperty] = true;
        effects.Outputs[TearDownApi.MessageProperty] = SetUpTexts.TornDown(steps.Count).In(execution.LanguageOfCaller());
        return effects;
    }
}
