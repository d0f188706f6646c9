using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>After a lead reached a team that has sellers: asks for one of them to get it. A team without sellers costs no call.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: give new lead to seller", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8c20", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PostImage, Image1Name = LeadColumns.PostImage, Image1Attributes = LeadTable.OwnerId)]
[CrmPluginRegistration(MessageNameEnum.Update, LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, LeadTable.OwnerId,
    "LeadGovernance: give lead to seller", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8c21", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PostImage, Image1Name = LeadColumns.PostImage, Image1Attributes = LeadTable.OwnerId)]
[CrmPluginRegistration(MessageNameEnum.Assign, LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: give assigned lead to seller", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8c22", DeleteAsyncOperation = true)]
public sealed class GiveLeadToSeller : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var effects = new Effects();
        if (Owner(execution) is { LogicalName: TeamTable.Name } team && execution.UsableCharter(out _) is { } charter && charter.TeamsWithSellers.Contains(team.Id))
        {
            effects.Writes.Add(new OrganizationRequest(DistributeLeadApi.Name) { [DistributeLeadApi.LeadParameter] = new EntityReference(LeadTable.Name, execution.Context.PrimaryEntityId) });
        }

        return effects;
    }

    private static EntityReference? Owner(Execution execution) => execution.Context.PostEntityImages.TryGetValue(LeadColumns.PostImage, out var lead)
        ? lead.GetAttributeValue<EntityReference>(LeadTable.OwnerId)
        : execution.Input<EntityReference>("Assignee");
}
