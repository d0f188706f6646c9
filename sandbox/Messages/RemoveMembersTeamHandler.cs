using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RemoveMembersTeamHandler(Organization organization) : TeamMembersHandler(organization)
{
    public override string Name => "RemoveMembersTeam";

    public override OrganizationResponse Respond(PipelineEvent source) => new RemoveMembersTeamResponse { ResponseName = Name };

    protected override void Change(Membership members, EntityReference team, EntityReference user) => members.Remove(Organization, team, user);
}
