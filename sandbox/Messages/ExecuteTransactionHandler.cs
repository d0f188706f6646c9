using System;
using System.Collections.Generic;
using System.ServiceModel;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Several requests in one transaction, in order.</summary>
internal sealed class ExecuteTransactionHandler : MessageHandler
{
    public override string Name => "ExecuteTransaction";

    protected override IReadOnlyList<string> Parameters { get; } = ["Requests", "ReturnResponses"];

    protected override OrganizationResponse Do(Request request)
    {
        var requests = request.Required<OrganizationRequestCollection>("Requests");
        var responses = new OrganizationResponseCollection();
        var transaction = request.Organization.Transaction;
        var owns = !request.Organization.Has(Defect.SplitsExecuteTransaction) && transaction.Join();
        var index = 0;
        try
        {
            for (; index < requests.Count; index++)
            {
                if (requests[index].RequestName is "ExecuteTransaction" or "ExecuteMultiple")
                {
                    throw Fault.Of(Codes.InvalidArgument, $"{requests[index].RequestName} can't be part of an ExecuteTransaction.");
                }

                responses.Add(request.Engine.Execute(requests[index], request.UserId, request.Cause));
            }

            if (owns)
            {
                transaction.Commit();
            }
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (owns)
            {
                transaction.Rollback();
            }

            throw Indexed(fault.Detail, index);
        }
        catch when (owns)
        {
            transaction.Rollback();
            throw;
        }

        var results = new ParameterCollection { ["Responses"] = request.Optional<bool>("ReturnResponses") ? responses : new OrganizationResponseCollection() };
        return new ExecuteTransactionResponse { ResponseName = Name, Results = results };
    }

    private static FaultException<OrganizationServiceFault> Indexed(OrganizationServiceFault fault, int index)
    {
        var indexed = new ExecuteTransactionFault
        {
            ErrorCode = fault.ErrorCode, Message = fault.Message, Timestamp = DateTime.UtcNow, TraceText = fault.TraceText, InnerFault = fault, FaultedRequestIndex = index,
        };
        return new FaultException<OrganizationServiceFault>(indexed, fault.Message);
    }
}
