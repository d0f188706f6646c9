using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class DisassociateHandler(Organization organization) : AssociateHandler(organization)
{
    public override string Name => "Disassociate";

    public override OrganizationResponse Respond(PipelineEvent source) => new DisassociateResponse { ResponseName = Name };

    protected override void Change(Membership membership, EntityReference target, EntityReference related) => membership.Remove(Organization, target, related);
}
