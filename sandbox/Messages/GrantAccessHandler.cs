using System.Collections.Generic;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Adds rights to those the principal already has by share.</summary>
internal sealed class GrantAccessHandler(Organization organization) : ShareHandler(organization)
{
    public override string Name => "GrantAccess";

    protected override string PrincipalParameter => "PrincipalAccess";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "PrincipalAccess"];

    public override void Main(PipelineEvent source)
    {
        var access = (PrincipalAccess)source.Input[PrincipalParameter];
        Write(source, access.Principal, had => had | access.AccessMask);
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new GrantAccessResponse { ResponseName = Name };
}
