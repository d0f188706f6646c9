using System;
using System.Collections.Generic;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins;

/// <summary>After a trigger event was entered, corrected or deleted: leads that name it are looked at anew, and leads of the account that demand one and name none get it. What people chose is never replaced.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, TriggerEventTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: follow new trigger event", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b61", DeleteAsyncOperation = true)]
[CrmPluginRegistration(MessageNameEnum.Update, TriggerEventTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, Copied,
    "LeadGovernance: follow trigger event", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b62", DeleteAsyncOperation = true)]
[CrmPluginRegistration(MessageNameEnum.Delete, TriggerEventTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: follow deleted trigger event", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b63", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = TriggerEventTable.Account)]
public sealed class FollowTriggerEvent : GovernancePlugin
{
    private const string Copied = TriggerEventTable.Account + "," + TriggerEventTable.OccurredOn;

    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return nothing;
        }

        var effects = new Effects();
        if (execution.Context.PreEntityImages.TryGetValue(LeadColumns.PreImage, out var deleted))
        {
            LookAt(deleted.GetAttributeValue<EntityReference>(TriggerEventTable.Account) is { } account ? LeadsOf.DeletedTriggerEvent(account.Id, execution.System) : [], effects, charter, execution);
            return effects;
        }

        LookAt(LeadsOf.TriggerEvent(execution.Context.PrimaryEntityId, execution.System), effects, charter, execution);
        // As it is now: another job may have been quicker.
        if (Dataverse.Rows.Find(execution.System, TriggerEventTable.Name, TriggerEventTable.Id, execution.Context.PrimaryEntityId, Copied.Split(',')) is { } row)
        {
            Offer(row, effects, charter, execution);
        }

        return effects;
    }

    private static void LookAt(IEnumerable<Entity> leads, Effects effects, CharterSnapshot charter, Execution execution)
    {
        foreach (var lead in leads)
        {
            effects.LookAtEvidence(lead, charter, execution);
        }
    }

    private static void Offer(Entity row, Effects effects, CharterSnapshot charter, Execution execution)
    {
        if (charter.Policy!.Charter.Level == Level.Off
            || row.GetAttributeValue<EntityReference>(TriggerEventTable.Account) is not { } account
            || !charter.Policy.CountsAsTriggerEvent(row.GetAttributeValue<DateTime?>(TriggerEventTable.OccurredOn), execution.Now))
        {
            return;
        }

        foreach (var lead in LeadsOf.WithoutTriggerEvent(account.Id, charter, execution.System))
        {
            effects.Try(new UpdateRequest { Target = new Entity(LeadTable.Name, lead.Id) { [LeadTable.TriggerEvent] = row.ToEntityReference() } }, charter, execution);
        }
    }
}
