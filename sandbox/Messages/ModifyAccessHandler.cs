using System.Collections.Generic;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Replaces the rights the principal has by share.</summary>
internal sealed class ModifyAccessHandler(Organization organization) : ShareHandler(organization)
{
    public override string Name => "ModifyAccess";

    protected override string PrincipalParameter => "PrincipalAccess";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "PrincipalAccess"];

    public override void Main(PipelineEvent source)
    {
        var access = (PrincipalAccess)source.Input[PrincipalParameter];
        Write(source, access.Principal, _ => access.AccessMask);
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new ModifyAccessResponse { ResponseName = Name };
}
