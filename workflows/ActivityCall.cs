using System;
using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Workflows;

/// <summary>What every activity does with its custom API: calls it as whoever runs the workflow, and hands its answer over.</summary>
internal static class ActivityCall
{
    public static ParameterCollection Call(this CodeActivityContext context, OrganizationRequest request)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        return context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId).Execute(request).Results;
    }

    /// <summary>The platform leaves an argument that nobody chose empty, and so the request has no such parameter.</summary>
    public static void Add(this OrganizationRequest request, string parameter, object? value)
    {
        switch (value)
        {
            case null or "":
            case DateTime moment when moment == default:
                return;
            case EntityReference reference when parameter.EndsWith("Id", StringComparison.Ordinal):
                request[parameter] = reference.Id;
                return;
            default:
                request[parameter] = value;
                return;
        }
    }

    /// <exception cref="InvalidPluginExecutionException">The argument was not chosen.</exception>
    public static T Required<T>(this InArgument<T> argument, CodeActivityContext context, string name)
        where T : class => argument.Get(context) is { } value && value is not "" ? value : throw new InvalidPluginExecutionException($"LG0025: The workflow activity was given no {name}. Choose one in the step's properties.");

    /// <summary>What every API that does something answers: whether it did, and what stands against it.</summary>
    public static void Into(this ParameterCollection answer, CodeActivityContext context, OutArgument<bool> ok, OutArgument<string> code, OutArgument<string> message)
    {
        ok.Set(context, answer.Truth("Ok"));
        code.Set(context, answer.Text("Code"));
        message.Set(context, answer.Text("Message"));
    }

    public static string Text(this ParameterCollection answer, string property) => answer.Contains(property) ? answer[property] as string ?? string.Empty : string.Empty;

    public static bool Truth(this ParameterCollection answer, string property) => answer.Contains(property) && answer[property] is true;

    /// <summary>Null where the API answered with no id.</summary>
    public static EntityReference? Row(this ParameterCollection answer, string property, string table) =>
        answer.Contains(property) && answer[property] is Guid id && id != Guid.Empty ? new EntityReference(table, id) : null;
}
