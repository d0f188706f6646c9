using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: books what an organisation's own rule found wrong with a lead. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Raise violation", "Raise violation", "Books a violation of a lead; the responsible manager is told.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class RaiseViolation : CodeActivity
{
    [RequiredArgument]
    [Input("Lead")]
    [ReferenceTarget("lead")]
    public InArgument<EntityReference> Lead { get; set; } = null!;

    [RequiredArgument]
    [Input("Explanation")]
    public InArgument<string> Explanation { get; set; } = null!;

    [Output("Booked")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Violation")]
    [ReferenceTarget("lgov_violation")]
    public OutArgument<EntityReference> Violation { get; set; } = null!;

    [Output("Code")]
    public OutArgument<string> Code { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var answer = context.Call(new OrganizationRequest("lgov_RaiseViolation") { ["Lead"] = Lead.Required(context, "lead"), ["Explanation"] = Explanation.Required(context, "explanation") });
        Violation.Set(context, answer.Row("ViolationId", "lgov_violation")!);
        answer.Into(context, Ok, Code, Message);
    }
}
