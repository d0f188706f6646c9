using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Runtime;

/// <summary>Writes of a job that may fail without harm to its others, and what to write when one does: those before it stay, those after it are left out.</summary>
/// <param name="About">The row that it is about.</param>
/// <param name="Otherwise">What to write, given the error; null: it is traced, and nobody misses what was not written.</param>
internal sealed record Attempt(IReadOnlyList<OrganizationRequest> Requests, EntityReference About, Func<string, OrganizationRequest>? Otherwise)
{
    public void Run(Execution execution)
    {
        try
        {
            Requests.ToList().ForEach(request => execution.System.Execute(request));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (Otherwise is null)
            {
                // The message may name people, and callers can read traces.
                execution.Trace($"A write that nobody waits for failed: {fault.Detail.ErrorCode:X8}.");
            }
            else if (IsThere(execution))
            {
                execution.System.Execute(Otherwise(fault.Message));
            }
        }
    }

    /// <summary>A row that was deleted meanwhile is nobody's trouble.</summary>
    private bool IsThere(Execution execution)
    {
        var query = new QueryExpression(About.LogicalName) { ColumnSet = new ColumnSet() };
        query.Criteria.AddCondition($"{About.LogicalName}id", ConditionOperator.Equal, About.Id);
        return execution.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
