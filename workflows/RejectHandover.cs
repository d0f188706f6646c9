using System;
using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: gives a lead back for a listed reason as whoever runs the workflow. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Reject handover", "Reject handover", "Gives a lead back to whom it came from, for a reason of the list.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class RejectHandover : CodeActivity
{
    [RequiredArgument]
    [Input("Handover")]
    [ReferenceTarget("lgov_handover")]
    public InArgument<EntityReference> Handover { get; set; } = null!;

    [Input("Reason: value of the option")]
    public InArgument<int> Reason { get; set; } = null!;

    [Input("Take up again on")]
    public InArgument<DateTime> WakeDate { get; set; } = null!;

    [Output("Rejected")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Code")]
    public OutArgument<string> Code { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var request = new OrganizationRequest("lgov_RejectHandover") { ["Handover"] = Handover.Required(context, "handover") };
        request.Add("Reason", Reason?.Get(context));
        request.Add("WakeDate", WakeDate?.Get(context));
        var answer = context.Call(request);
        answer.Into(context, Ok, Code, Message);
    }
}
