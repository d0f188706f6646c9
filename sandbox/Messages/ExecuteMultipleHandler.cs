using System.Collections.Generic;
using System.ServiceModel;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Several requests, each in its own transaction.</summary>
internal sealed class ExecuteMultipleHandler : MessageHandler
{
    private const int Limit = 1000;

    public override string Name => "ExecuteMultiple";

    protected override IReadOnlyList<string> Parameters { get; } = ["Requests", "Settings"];

    protected override OrganizationResponse Do(Request request)
    {
        var requests = request.Required<OrganizationRequestCollection>("Requests");
        var settings = request.Optional<ExecuteMultipleSettings>("Settings") ?? new ExecuteMultipleSettings();
        if (requests.Count > Limit)
        {
            throw Fault.Of(unchecked((int)0x8004E201), $"The ExecuteMultiple request batch size exceeds the maximum batch size allowed ({Limit}).");
        }

        var responses = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        var isJoined = request.Organization.Has(Defect.JoinsExecuteMultiple) && request.Organization.Transaction.Join();
        for (var index = 0; index < requests.Count; index++)
        {
            try
            {
                if (requests[index].RequestName == Name)
                {
                    throw Fault.Of(Codes.InvalidArgument, "ExecuteMultiple can't be part of an ExecuteMultiple.");
                }

                var response = request.Engine.Execute(requests[index], request.UserId, request.Cause);
                if (settings.ReturnResponses)
                {
                    responses.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Response = response });
                }
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                isFaulted = true;
                responses.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Fault = fault.Detail });
                if (!settings.ContinueOnError)
                {
                    break;
                }
            }
        }

        if (isJoined && isFaulted)
        {
            request.Organization.Transaction.Rollback();
        }
        else if (isJoined)
        {
            request.Organization.Transaction.Commit();
        }

        return new ExecuteMultipleResponse { ResponseName = Name, Results = new ParameterCollection { ["IsFaulted"] = isFaulted, ["Responses"] = responses } };
    }
}
