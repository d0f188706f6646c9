using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Solutions;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RetrieveDependenciesForUninstallHandler : MessageHandler
{
    public override string Name => "RetrieveDependenciesForUninstall";

    public override bool IsRead => true;

    protected override IReadOnlyList<string> Parameters { get; } = ["SolutionUniqueName"];

    protected override OrganizationResponse Do(Request request)
    {
        var blockers = new SolutionLife(request.Organization).Blockers(request.Required<string>("SolutionUniqueName"));
        return new OrganizationResponse
        {
            ResponseName = Name,
            Results = new ParameterCollection { ["EntityCollection"] = new EntityCollection(blockers.Select(b => b.ToRow()).ToList()) { EntityName = "dependency" } },
        };
    }
}
