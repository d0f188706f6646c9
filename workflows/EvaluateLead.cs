using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: asks what the charter says of a lead (and of an intended owner). It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Evaluate lead", "Evaluate lead", "Asks what the lead charter says of a lead and an intended owner. Writes nothing.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class EvaluateLead : CodeActivity
{
    [RequiredArgument]
    [Input("Lead")]
    [ReferenceTarget("lead")]
    public InArgument<EntityReference> Lead { get; set; } = null!;

    [Input("Intended owner: team")]
    [ReferenceTarget("team")]
    public InArgument<EntityReference> OwnerTeam { get; set; } = null!;

    [Input("Intended owner: user")]
    [ReferenceTarget("systemuser")]
    public InArgument<EntityReference> OwnerUser { get; set; } = null!;

    [Output("Legal")]
    public OutArgument<bool> Ok { get; set; } = null!;

    [Output("Verdict")]
    public OutArgument<string> Verdict { get; set; } = null!;

    [Output("Stage")]
    public OutArgument<string> Stage { get; set; } = null!;

    [Output("Readiness")]
    public OutArgument<int> Readiness { get; set; } = null!;

    [Output("Accountable")]
    public OutArgument<string> Accountable { get; set; } = null!;

    [Output("Codes")]
    public OutArgument<string> Codes { get; set; } = null!;

    [Output("Missing for Sales Ready Lead")]
    public OutArgument<string> Missing { get; set; } = null!;

    [Output("Advice")]
    public OutArgument<string> Advice { get; set; } = null!;

    [Output("Reason")]
    public OutArgument<string> Reason { get; set; } = null!;

    [Output("Message")]
    public OutArgument<string> Message { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var request = new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = Lead.Required(context, "lead") };
        request.Add("OwnerTeamId", OwnerTeam?.Get(context));
        request.Add("OwnerUserId", OwnerUser?.Get(context));
        var answer = context.Call(request);
        Ok.Set(context, answer.Truth("Ok"));
        Verdict.Set(context, answer.Text("Verdict"));
        Stage.Set(context, answer.Text("Stage"));
        Readiness.Set(context, answer["Readiness"] as int? ?? 0);
        Accountable.Set(context, answer.Text("Accountable"));
        Codes.Set(context, answer.Text("Codes"));
        Missing.Set(context, answer.Text("Missing"));
        Advice.Set(context, answer.Text("Advice"));
        Reason.Set(context, answer.Text("Reason"));
        Message.Set(context, answer.Text("Message"));
    }
}
