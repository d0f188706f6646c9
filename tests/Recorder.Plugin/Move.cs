using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Recorder;

/// <summary>An activity that gives a lead to a team, as somebody's own workflow might.</summary>
public sealed class Move : CodeActivity
{
    [Input("Lead")]
    [ReferenceTarget("lead")]
    public InArgument<EntityReference> Lead { get; set; }

    [Input("Team")]
    [ReferenceTarget("team")]
    public InArgument<EntityReference> Team { get; set; }

    protected override void Execute(CodeActivityContext context)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        var service = context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId);
        service.Update(new Entity("lead", Lead.Get(context).Id) { ["ownerid"] = Team.Get(context) });
    }
}
