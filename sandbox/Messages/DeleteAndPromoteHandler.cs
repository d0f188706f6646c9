using System.Collections.Generic;
using LeadGovernance.Sandbox.Solutions;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Completes an upgrade that was staged: one transaction.</summary>
internal sealed class DeleteAndPromoteHandler : MessageHandler
{
    public override string Name => "DeleteAndPromote";

    protected override IReadOnlyList<string> Parameters { get; } = ["UniqueName"];

    protected override OrganizationResponse Do(Request request)
    {
        var organization = request.Organization;
        organization.Access.CheckTable(request.UserId, "Write", organization.Table("solution"));
        var promoted = organization.Transaction.Run(() => new SolutionLife(organization).Promote(request.Required<string>("UniqueName")));
        request.Engine.Worker.Restart();
        return new OrganizationResponse { ResponseName = Name, Results = new ParameterCollection { ["SolutionId"] = promoted } };
    }
}
