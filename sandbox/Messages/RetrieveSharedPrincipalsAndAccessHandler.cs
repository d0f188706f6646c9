using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RetrieveSharedPrincipalsAndAccessHandler : MessageHandler
{
    public override string Name => "RetrieveSharedPrincipalsAndAccess";

    public override bool IsRead => true;

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    protected override OrganizationResponse Do(Request request)
    {
        var target = request.Required<EntityReference>("Target");
        request.Organization.Access.CheckRow(request.UserId, "Read", request.Organization.Table(target.LogicalName), target.Id);

        // What was given on this row itself; what is inherited shows in RetrievePrincipalAccess.
        var shares = request.Organization.Shares.On(target.Id).Where(s => s.Direct != AccessRights.None)
            .Select(s => new PrincipalAccess { Principal = s.Principal, AccessMask = s.Direct });
        return new RetrieveSharedPrincipalsAndAccessResponse { ResponseName = Name, Results = new ParameterCollection { ["PrincipalAccesses"] = shares.ToArray() } };
    }
}
