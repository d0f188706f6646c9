using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Runtime;

/// <summary>A write that may fail without harm to the others of the same job, and what to write when it does.</summary>
internal sealed record Attempt(OrganizationRequest Request, EntityReference About, Func<string, OrganizationRequest> Otherwise)
{
    public void Run(Execution execution)
    {
        try
        {
            execution.System.Execute(Request);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (IsThere(execution))
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
