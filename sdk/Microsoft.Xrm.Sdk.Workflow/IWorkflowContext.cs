namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The context of a workflow that runs an activity.</summary>
public interface IWorkflowContext : IExecutionContext
{
    IWorkflowContext ParentContext { get; }

    string StageName { get; }

    int WorkflowCategory { get; }

    /// <summary>0 in the background, 1 in real time.</summary>
    int WorkflowMode { get; }
}
