using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins;

/// <summary>After a call, appointment, e-mail or task about a lead was done, booked, reopened, re-pointed or deleted: the lead learns of it. What isn't about a lead costs no call.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, PhoneCallTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note new call", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a60", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PostImage, Image1Name = LeadColumns.PostImage, Image1Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Update, PhoneCallTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, Counted + "," + PhoneCallTable.CallResult,
    "LeadGovernance: note call", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a61", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = Seen,
    Image2Type = ImageTypeEnum.PostImage, Image2Name = LeadColumns.PostImage, Image2Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Delete, PhoneCallTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note deleted call", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a62", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Create, AppointmentTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note new appointment", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a63", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PostImage, Image1Name = LeadColumns.PostImage, Image1Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Update, AppointmentTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, Counted + "," + AppointmentTable.CallResult,
    "LeadGovernance: note appointment", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a64", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = Seen,
    Image2Type = ImageTypeEnum.PostImage, Image2Name = LeadColumns.PostImage, Image2Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Delete, AppointmentTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note deleted appointment", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a65", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Create, EmailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note new e-mail", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a66", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PostImage, Image1Name = LeadColumns.PostImage, Image1Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Update, EmailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, Counted,
    "LeadGovernance: note e-mail", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a67", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = Seen,
    Image2Type = ImageTypeEnum.PostImage, Image2Name = LeadColumns.PostImage, Image2Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Delete, EmailTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note deleted e-mail", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a68", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Create, TaskTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note new task", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a69", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PostImage, Image1Name = LeadColumns.PostImage, Image1Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Update, TaskTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, Counted,
    "LeadGovernance: note task", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a6a", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = Seen,
    Image2Type = ImageTypeEnum.PostImage, Image2Name = LeadColumns.PostImage, Image2Attributes = Seen)]
[CrmPluginRegistration(MessageNameEnum.Delete, TaskTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: note deleted task", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a6b", DeleteAsyncOperation = true,
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = Seen)]
public sealed class NoteActivity : GovernancePlugin
{
    private const string Seen = TaskTable.RegardingObjectId + "," + TaskTable.StateCode;
    private const string Counted = Seen + "," + TaskTable.StatusCode + "," + TaskTable.ActualEnd;

    internal override Effects Decide(Execution execution) => execution.Recount(ActivityChange.LeadsOfActivity(execution));
}
