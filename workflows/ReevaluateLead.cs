using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: a new look at one lead. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Re-evaluate lead", "Re-evaluate lead", "Takes a new look at a lead: what time has changed is written, what no gate judged is booked.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class ReevaluateLead : CodeActivity
{
    [RequiredArgument]
    [Input("Lead")]
    [ReferenceTarget("lead")]
    public InArgument<EntityReference> Lead { get; set; } = null!;

    [Output("In order")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Codes")]
    public OutArgument<string> Codes { get; set; } = null!;

    [Output("Violation")]
    [ReferenceTarget("lgov_violation")]
    public OutArgument<EntityReference> Violation { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var answer = context.Call(new OrganizationRequest("lgov_ReevaluateLead") { ["Lead"] = Lead.Required(context, "lead") });
        Ok.Set(context, answer.Truth("Ok"));
        Codes.Set(context, answer.Text("Codes"));
        Violation.Set(context, answer.Row("ViolationId", "lgov_violation")!);
    }
}
