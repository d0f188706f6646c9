using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>The second door to "qualified": an opportunity that names the lead it comes from needs the same permission as the lead's qualification.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, OpportunityTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard new opportunity", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a33")]
[CrmPluginRegistration(MessageNameEnum.Update, OpportunityTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, OpportunityTable.OriginatingLeadId,
    "LeadGovernance: guard opportunity", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a34")]
public sealed class GuardOpportunity : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.Target.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId) is not { } reference)
        {
            return Effects.Nothing();
        }

        if (execution.StrictCharter(out var closed) is not { } charter)
        {
            return closed;
        }

        var effects = new Effects();
        effects.GuardQualification(JudgedLead.OfStored(reference.Id, charter, execution), execution);
        return effects;
    }
}
