using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: a manager decides whether a disputed rejection stands. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Decide dispute", "Decide dispute", "Decides whether a disputed rejection stands.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class DecideDispute : CodeActivity
{
    [RequiredArgument]
    [Input("Handover")]
    [ReferenceTarget("lgov_handover")]
    public InArgument<EntityReference> Handover { get; set; } = null!;

    [Input("The dispute is right")]
    public InArgument<bool> Upheld { get; set; } = null!;

    [Output("Decided")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Code")]
    public OutArgument<string> Code { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var request = new OrganizationRequest("lgov_DecideDispute") { ["Handover"] = Handover.Required(context, "handover") };
        request["Upheld"] = Upheld?.Get(context) == true;
        var answer = context.Call(request);
        Ok.Set(context, answer.Truth("Ok"));
        Code.Set(context, answer.Text("Code"));
        Message.Set(context, answer.Text("Message"));
    }
}
