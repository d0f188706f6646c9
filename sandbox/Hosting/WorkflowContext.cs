using System;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Sandbox.Hosting;

/// <summary>What an activity sees of the process that runs it.</summary>
internal sealed class WorkflowContext(Organization organization, PipelineEvent source) : IWorkflowContext
{
    /// <summary>The same run as a plug-in's services see it.</summary>
    public PluginContext Inner { get; } = new(organization, source, 40) { SharedVariables = source.Variables, Mode = 1 };

    public IWorkflowContext? ParentContext => null;

    public string StageName => "";

    // 0 = a workflow, in the background.
    public int WorkflowCategory => 0;

    public int WorkflowMode => 0;

    public Guid BusinessUnitId => Inner.BusinessUnitId;

    public Guid CorrelationId => Inner.CorrelationId;

    public int Depth => Inner.Depth;

    public Guid InitiatingUserId => Inner.InitiatingUserId;

    public ParameterCollection InputParameters => Inner.InputParameters;

    public bool IsExecutingOffline => false;

    public bool IsInTransaction => false;

    public bool IsOfflinePlayback => false;

    public int IsolationMode => Inner.IsolationMode;

    public string MessageName => Inner.MessageName;

    public int Mode => 1;

    public DateTime OperationCreatedOn => Inner.OperationCreatedOn;

    public Guid OperationId => Inner.OperationId;

    public Guid OrganizationId => Inner.OrganizationId;

    public string OrganizationName => Inner.OrganizationName;

    public ParameterCollection OutputParameters => Inner.OutputParameters;

    public EntityReference? OwningExtension => null;

    public EntityImageCollection PostEntityImages => Inner.PostEntityImages;

    public EntityImageCollection PreEntityImages => Inner.PreEntityImages;

    public Guid PrimaryEntityId => Inner.PrimaryEntityId;

    public string PrimaryEntityName => Inner.PrimaryEntityName;

    public Guid? RequestId => Inner.RequestId;

    public string SecondaryEntityName => "none";

    public ParameterCollection SharedVariables => Inner.SharedVariables;

    public Guid UserId => Inner.UserId;
}
