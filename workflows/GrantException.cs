using System;
using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: grants or declines an exception as whoever runs the workflow. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Grant exception", "Grant exception", "Grants or declines an exception within the charter's conditions.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class GrantException : CodeActivity
{
    [RequiredArgument]
    [Input("Exception")]
    [ReferenceTarget("lgov_exception")]
    public InArgument<EntityReference> Exception { get; set; } = null!;

    [Input("Decline")]
    public InArgument<bool> Decline { get; set; } = null!;

    [Input("Ends on")]
    public InArgument<DateTime> Until { get; set; } = null!;

    [Input("More than one change of owner")]
    public InArgument<bool> ManyUses { get; set; } = null!;

    [Output("Decided")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Code")]
    public OutArgument<string> Code { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var request = new OrganizationRequest("lgov_GrantException") { ["ExceptionId"] = Exception.Required(context, "exception").Id };
        request.Add("Decline", Decline?.Get(context));
        request.Add("Until", Until?.Get(context));
        request.Add("ManyUses", ManyUses?.Get(context));
        var answer = context.Call(request);
        answer.Into(context, Ok, Code, Message);
    }
}
