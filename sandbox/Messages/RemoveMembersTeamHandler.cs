using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RemoveMembersTeamHandler : TeamMembersHandler
{
    public override string Name => "RemoveMembersTeam";

    protected override OrganizationRequest Membership => new DisassociateRequest();

    protected override OrganizationResponse Response => new RemoveMembersTeamResponse { ResponseName = Name };
}
