using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: inside sales disputes a rejection. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Dispute rejection", "Dispute rejection", "Disputes the rejection of a lead; a manager decides. Says what stands against it.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class DisputeRejection : CodeActivity
{
    [RequiredArgument]
    [Input("Handover")]
    [ReferenceTarget("lgov_handover")]
    public InArgument<EntityReference> Handover { get; set; } = null!;

    [Input("Reason")]
    public InArgument<string> Reason { get; set; } = null!;

    [Output("Disputed")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Code")]
    public OutArgument<string> Code { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var request = new OrganizationRequest("lgov_DisputeRejection") { ["Handover"] = Handover.Required(context, "handover") };
        request.Add("Reason", Reason?.Get(context));
        var answer = context.Call(request);
        Ok.Set(context, answer.Truth("Ok"));
        Code.Set(context, answer.Text("Code"));
        Message.Set(context, answer.Text("Message"));
    }
}
