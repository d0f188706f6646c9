using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Plugins;

/// <summary>Keeps the explanation of what a save decided; a save that changed no decision leaves nothing.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: keep receipt of new lead", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a21", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PostImage, Image1Name = LeadColumns.PostImage, Image1Attributes = LeadColumns.All)]
[CrmPluginRegistration(MessageNameEnum.Update, LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, LeadColumns.Judged,
    "LeadGovernance: keep receipt of lead change", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a22", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = LeadColumns.All,
    Image2Type = ImageTypeEnum.PostImage, Image2Name = LeadColumns.PostImage, Image2Attributes = LeadColumns.All)]
public sealed class KeepLeadReceipt : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return nothing;
        }

        var saved = SavedLead.Read(execution, charter);
        var effects = new Effects();
        if (saved.Lead.Assessment.Level != Level.Off)
        {
            effects.Writes.AddRange(saved.Receipts(execution));
        }

        return effects;
    }
}
