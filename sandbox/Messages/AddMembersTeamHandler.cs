using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class AddMembersTeamHandler : TeamMembersHandler
{
    public override string Name => "AddMembersTeam";

    protected override OrganizationRequest Membership => new AssociateRequest();

    protected override OrganizationResponse Response => new AddMembersTeamResponse { ResponseName = Name };
}
