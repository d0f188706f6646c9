using System.Collections.Generic;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RevokeAccessHandler(Organization organization) : ShareHandler(organization)
{
    public override string Name => "RevokeAccess";

    protected override string PrincipalParameter => "Revokee";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "Revokee"];

    public override void Main(PipelineEvent source) =>
        Write(source, (EntityReference)source.Input[PrincipalParameter], _ => AccessRights.None);

    public override OrganizationResponse Respond(PipelineEvent source) => new RevokeAccessResponse { ResponseName = Name };
}
