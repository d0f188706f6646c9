using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>Workflow activity: asks what the charter says of a lead (and of an intended owner). It holds no rule: the custom API behind it answers.</summary>
[CrmPluginRegistration("Evaluate lead", "Evaluate lead", "Asks what the lead charter says of a lead and an intended owner. Writes nothing.", "Lead Governance", IsolationModeEnum.Sandbox)]
public sealed class EvaluateLead : CodeActivity
{
    private const string Api = "lgov_EvaluateLead";

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
        var lead = Lead.Get(context) ?? throw new InvalidPluginExecutionException("LG0021: The workflow activity was given no lead. Choose the lead to evaluate.");
        var workflow = context.GetExtension<IWorkflowContext>();
        var service = context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId);
        var request = new OrganizationRequest(Api) { ["Lead"] = lead };
        AddOwner(request, "OwnerTeamId", OwnerTeam?.Get(context));
        AddOwner(request, "OwnerUserId", OwnerUser?.Get(context));

        var answer = service.Execute(request).Results;
        Ok.Set(context, (bool)answer["Ok"]);
        Verdict.Set(context, answer["Verdict"] as string ?? string.Empty);
        Stage.Set(context, answer["Stage"] as string ?? string.Empty);
        Readiness.Set(context, answer["Readiness"] as int? ?? 0);
        Accountable.Set(context, answer["Accountable"] as string ?? string.Empty);
        Codes.Set(context, answer["Codes"] as string ?? string.Empty);
        Missing.Set(context, answer["Missing"] as string ?? string.Empty);
        Advice.Set(context, answer["Advice"] as string ?? string.Empty);
        Reason.Set(context, answer["Reason"] as string ?? string.Empty);
        Message.Set(context, answer["Message"] as string ?? string.Empty);
    }

    private static void AddOwner(OrganizationRequest request, string parameter, EntityReference? owner)
    {
        if (owner != null)
        {
            request[parameter] = owner.Id;
        }
    }
}
