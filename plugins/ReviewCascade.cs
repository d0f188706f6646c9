using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Doors;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Gate;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins;

/// <summary>After an account or contact changed its owner: leads that went along to somebody who may not have them come back, logged. Refusing would have stopped the reassignment of the account.</summary>
[CrmPluginRegistration(MessageNameEnum.Update, AccountTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, AccountTable.OwnerId,
    "LeadGovernance: review leads of the account", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a44", DeleteAsyncOperation = true)]
[CrmPluginRegistration(MessageNameEnum.Assign, AccountTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: review leads of the assigned account", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a45", DeleteAsyncOperation = true)]
[CrmPluginRegistration(MessageNameEnum.Update, ContactTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, ContactTable.OwnerId,
    "LeadGovernance: review leads of the contact", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a46", DeleteAsyncOperation = true)]
[CrmPluginRegistration(MessageNameEnum.Assign, ContactTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: review leads of the assigned contact", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a47", DeleteAsyncOperation = true)]
public sealed class ReviewCascade : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var effects = new Effects();
        if (execution.CarriedText(Carried.LeadOwners(execution.Context.PrimaryEntityId)) is not { } text || execution.UsableCharter(out _) is not { } charter)
        {
            return effects;
        }

        var before = new LeadOwners(text);
        foreach (var row in before.Moved(execution.System))
        {
            var lead = JudgedLead.Judge(new LeadRow(null, row), charter, execution);
            HandBack(lead, before.OwnerOf(row.Id), effects, execution);
        }

        return effects;
    }

    private static void HandBack(JudgedLead lead, EntityReference former, Effects effects, Execution execution)
    {
        var owner = lead.HolderOf(lead.StoredOwner!);
        if (lead.Policy.FindCascaded(lead.Assessment, owner, lead.HolderOf(former), lead.Now, null, lead.ObjectionTo(lead.HolderOf(former), owner)) is not { } finding || lead.Exceptions.ForMove(owner, lead.Now) != null)
        {
            return;
        }

        effects.Book(lead, finding, former, execution);
        if (finding.Kind == FindingKind.HandedBack)
        {
            // The former owner may have been wrong as well, or be gone.
            var mayReturn = lead.Charter.CanOwn(former) && !lead.JudgeHolding(former).IsIllegal;
            var receiver = mayReturn ? former : lead.AccountableOwner(lead.Assessment.Accountable) ?? former;
            effects.Writes.Add(new UpdateRequest { Target = new Entity(LeadTable.Name, lead.Row.Id) { [LeadTable.OwnerId] = receiver } });
        }
    }
}
