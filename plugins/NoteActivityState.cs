using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>After an activity was completed, cancelled or reopened by a message that may show itself in no Update: the lead learns of it. Without images it costs one read to see whether it is about a lead.</summary>
[CrmPluginRegistration("SetState", PhoneCallTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note state of call", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b64", RegisteredBySetUp = true, DeleteAsyncOperation = true)]
[CrmPluginRegistration("SetStateDynamicEntity", PhoneCallTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note dynamic state of call", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b65", RegisteredBySetUp = true, DeleteAsyncOperation = true)]
[CrmPluginRegistration("SetState", AppointmentTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note state of appointment", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b66", RegisteredBySetUp = true, DeleteAsyncOperation = true)]
[CrmPluginRegistration("SetStateDynamicEntity", AppointmentTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note dynamic state of appointment", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b67", RegisteredBySetUp = true, DeleteAsyncOperation = true)]
[CrmPluginRegistration("SetState", EmailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note state of e-mail", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b68", RegisteredBySetUp = true, DeleteAsyncOperation = true)]
[CrmPluginRegistration("SetStateDynamicEntity", EmailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note dynamic state of e-mail", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b69", RegisteredBySetUp = true, DeleteAsyncOperation = true)]
[CrmPluginRegistration("SetState", TaskTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note state of task", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b6a", RegisteredBySetUp = true, DeleteAsyncOperation = true)]
[CrmPluginRegistration("SetStateDynamicEntity", TaskTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note dynamic state of task", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8b6b", RegisteredBySetUp = true, DeleteAsyncOperation = true)]
public sealed class NoteActivityState : GovernancePlugin
{
    internal override Effects Decide(Execution execution) =>
        execution.Recount(execution.Input<EntityReference>("EntityMoniker") is { } activity && ActivityReader.LeadOf(activity, execution.System) is { } lead ? [lead] : []);
}
