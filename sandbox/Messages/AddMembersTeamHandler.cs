using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class AddMembersTeamHandler(Organization organization) : TeamMembersHandler(organization)
{
    public override string Name => "AddMembersTeam";

    public override OrganizationResponse Respond(PipelineEvent source) => new AddMembersTeamResponse { ResponseName = Name };

    protected override void Change(Membership members, EntityReference team, EntityReference user) => members.Add(Organization, team, user);
}
