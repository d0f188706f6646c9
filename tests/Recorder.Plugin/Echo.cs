using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Recorder;

/// <summary>An activity that says who it is and how a lead is called.</summary>
public sealed class Echo : CodeActivity
{
    [Input("Lead")]
    [ReferenceTarget("lead")]
    public InArgument<EntityReference> Lead { get; set; }

    [Output("Topic")]
    public OutArgument<string> Topic { get; set; }

    [Output("User")]
    public OutArgument<string> User { get; set; }

    protected override void Execute(CodeActivityContext context)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        var service = context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId);
        var lead = Lead.Get(context);
        context.GetExtension<ITracingService>().Trace("Echo of {0}", lead.Id);
        Topic.Set(context, service.Retrieve("lead", lead.Id, new Microsoft.Xrm.Sdk.Query.ColumnSet("subject")).GetAttributeValue<string>("subject"));
        User.Set(context, workflow.UserId.ToString());
    }
}
