using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: acknowledges or resolves a violation, or opens it again. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Resolve violation", "Resolve violation", "Acknowledges or resolves a violation, or opens it again.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class ResolveViolation : CodeActivity
{
    [RequiredArgument]
    [Input("Violation")]
    [ReferenceTarget("lgov_violation")]
    public InArgument<EntityReference> Violation { get; set; } = null!;

    [RequiredArgument]
    [Input("Status: acknowledged, resolved or open")]
    public InArgument<string> Status { get; set; } = null!;

    [Input("Resolution")]
    public InArgument<string> Resolution { get; set; } = null!;

    [Output("Done")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Code")]
    public OutArgument<string> Code { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var request = new OrganizationRequest("lgov_ResolveViolation") { ["Violation"] = Violation.Required(context, "violation"), ["Status"] = Status.Required(context, "status") };
        request.Add("Resolution", Resolution?.Get(context));
        var answer = context.Call(request);
        answer.Into(context, Ok, Code, Message);
    }
}
