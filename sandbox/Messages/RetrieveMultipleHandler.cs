using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RetrieveMultipleHandler(Organization organization) : ReadHandler
{
    public override string Name => "RetrieveMultiple";

    protected override Organization Organization => organization;

    protected override IReadOnlyList<string> Parameters { get; } = ["Query"];

    public override PipelineEvent Begin(Request request)
    {
        var table = request.Required<QueryBase>("Query") switch
        {
            QueryExpression query => query.EntityName,
            QueryByAttribute query => query.EntityName,
            FetchExpression query => FetchNode.TableOf(query.Query),
            var other => throw Fault.NotSupported($"queries of type {other.GetType().Name}. Use a QueryExpression."),
        };
        organization.Table(table);
        return request.NewEvent(table, Guid.Empty);
    }

    public override void CheckAccess(PipelineEvent source) =>
        organization.Access.CheckTable(source.UserId, "Read", organization.Table(source.Table));

    /// <summary>Stage 20 may have replaced the query: it is translated here, not before.</summary>
    public override void Main(PipelineEvent source) => source.Output["BusinessEntityCollection"] =
        QueryRunner.Run(organization, ExpressionTranslator.Translate(organization, (QueryBase)source.Input["Query"]), source.UserId);

    public override OrganizationResponse Respond(PipelineEvent source) =>
        new RetrieveMultipleResponse { ResponseName = Name, Results = new ParameterCollection { ["EntityCollection"] = source.Output["BusinessEntityCollection"] } };
}
