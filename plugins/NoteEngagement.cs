using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins;

/// <summary>After a marketing tool recorded, corrected or deleted something that a lead did: the lead learns of it.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, EngagementTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note new engagement", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a6c", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PostImage, Image1Name = LeadColumns.PostImage, Image1Attributes = EngagementTable.Lead)]
[CrmPluginRegistration(MessageNameEnum.Update, EngagementTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, EngagementTable.Lead + "," + EngagementTable.Kind + "," + EngagementTable.OccurredOn + "," + EngagementTable.StateCode,
    "LeadGovernance: note engagement", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a6d", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = EngagementTable.Lead,
    Image2Type = ImageTypeEnum.PostImage, Image2Name = LeadColumns.PostImage, Image2Attributes = EngagementTable.Lead)]
[CrmPluginRegistration(MessageNameEnum.Delete, EngagementTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note deleted engagement", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a6e", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = EngagementTable.Lead)]
public sealed class NoteEngagement : GovernancePlugin
{
    internal override Effects Decide(Execution execution) => execution.Recount(ActivityChange.LeadsOfEngagement(execution));
}
