using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: accepts a handover as whoever runs the workflow. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Accept handover", "Accept handover", "Takes a lead that was handed over to field sales.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class AcceptHandover : CodeActivity
{
    [RequiredArgument]
    [Input("Handover")]
    [ReferenceTarget("lgov_handover")]
    public InArgument<EntityReference> Handover { get; set; } = null!;

    [Output("Accepted")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Code")]
    public OutArgument<string> Code { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var answer = context.Call(new OrganizationRequest("lgov_AcceptHandover") { ["Handover"] = Handover.Required(context, "handover") });
        answer.Into(context, Ok, Code, Message);
    }
}
