using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>
/// AddMembersTeam and RemoveMembersTeam: events of team (entity reference of team). Not documented: whether they raise Associate and Disassociate too.
/// Here each door raises only its own event, so a solution that watches memberships has to register on both.
/// </summary>
internal abstract class TeamMembersHandler(Organization organization) : PipelineHandler
{
    private static readonly Membership Members = Membership.Find("teammembership_association");

    protected override IReadOnlyList<string> Parameters { get; } = ["TeamId", "MemberIds"];

    protected Organization Organization => organization;

    public override PipelineEvent Begin(Request request)
    {
        request.Required<Guid[]>("MemberIds");
        return request.NewEvent("team", request.Required<Guid>("TeamId"));
    }

    public override void CheckAccess(PipelineEvent source)
    {
        foreach (var user in Users(source))
        {
            Members.CheckAccess(organization, source.UserId, Team(source), user);
        }
    }

    public override void Main(PipelineEvent source)
    {
        foreach (var user in Users(source))
        {
            Members.CheckManaged(organization, Team(source), user, adds: Name == "AddMembersTeam");
            Change(Members, Team(source), user);
        }
    }

    protected abstract void Change(Membership members, EntityReference team, EntityReference user);

    private static EntityReference Team(PipelineEvent source) => new("team", (Guid)source.Input["TeamId"]);

    private static IEnumerable<EntityReference> Users(PipelineEvent source) => ((Guid[])source.Input["MemberIds"]).Select(id => new EntityReference("systemuser", id));
}
