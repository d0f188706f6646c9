using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: offers a lead to field sales. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Hand over lead", "Hand over lead", "Offers a Sales Ready Lead to field sales; says what is missing where it is not ripe.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class HandOverLead : CodeActivity
{
    [RequiredArgument]
    [Input("Lead")]
    [ReferenceTarget("lead")]
    public InArgument<EntityReference> Lead { get; set; } = null!;

    [Input("Receiver: team")]
    [ReferenceTarget("team")]
    public InArgument<EntityReference> OwnerTeam { get; set; } = null!;

    [Input("Receiver: user")]
    [ReferenceTarget("systemuser")]
    public InArgument<EntityReference> OwnerUser { get; set; } = null!;

    [Output("Handed over")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Handover")]
    [ReferenceTarget("lgov_handover")]
    public OutArgument<EntityReference> Handover { get; set; } = null!;

    [Output("Codes")]
    public OutArgument<string> Codes { get; set; } = null!;

    [Output("Missing for Sales Ready Lead")]
    public OutArgument<string> Missing { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var request = new OrganizationRequest("lgov_HandOverLead") { ["Lead"] = Lead.Required(context, "lead") };
        request.Add("OwnerTeamId", OwnerTeam?.Get(context));
        request.Add("OwnerUserId", OwnerUser?.Get(context));
        var answer = context.Call(request);
        Ok.Set(context, answer.Truth("Ok"));
        Handover.Set(context, answer.Row("HandoverId", "lgov_handover")!);
        Codes.Set(context, answer.Text("Codes"));
        Missing.Set(context, answer.Text("Missing"));
        Message.Set(context, answer.Text("Message"));
    }
}
