using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: asks a manager for an exception for one lead. It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Request exception", "Request exception", "Asks a manager for a time-boxed permission for one lead.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class RequestException : CodeActivity
{
    [RequiredArgument]
    [Input("Lead")]
    [ReferenceTarget("lead")]
    public InArgument<EntityReference> Lead { get; set; } = null!;

    [RequiredArgument]
    [Input("Reason")]
    public InArgument<string> Reason { get; set; } = null!;

    [Input("Owner to be: team")]
    [ReferenceTarget("team")]
    public InArgument<EntityReference> OwnerTeam { get; set; } = null!;

    [Input("Owner to be: user")]
    [ReferenceTarget("systemuser")]
    public InArgument<EntityReference> OwnerUser { get; set; } = null!;

    [Output("Taken down")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Exception")]
    [ReferenceTarget("lgov_exception")]
    public OutArgument<EntityReference> Exception { get; set; } = null!;

    [Output("Code")]
    public OutArgument<string> Code { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var request = new OrganizationRequest("lgov_RequestException") { ["Lead"] = Lead.Required(context, "lead"), ["Reason"] = Reason.Required(context, "reason") };
        request.Add("OwnerTeamId", OwnerTeam?.Get(context));
        request.Add("OwnerUserId", OwnerUser?.Get(context));
        var answer = context.Call(request);
        Exception.Set(context, answer.Row("ExceptionId", "lgov_exception")!);
        answer.Into(context, Ok, Code, Message);
    }
}
