using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>AddMembersTeam and RemoveMembersTeam: older names for associating users with a team and for the opposite.</summary>
internal abstract class TeamMembersHandler : MessageHandler
{
    protected override IReadOnlyList<string> Parameters { get; } = ["TeamId", "MemberIds"];

    /// <summary>The request that does it, without its parameters.</summary>
    protected abstract OrganizationRequest Membership { get; }

    protected abstract OrganizationResponse Response { get; }

    protected override OrganizationResponse Do(Request request)
    {
        var membership = Membership;
        membership["Target"] = new EntityReference("team", request.Required<Guid>("TeamId"));
        membership["Relationship"] = new Relationship("teammembership_association");
        membership["RelatedEntities"] = new EntityReferenceCollection(request.Required<Guid[]>("MemberIds").Select(id => new EntityReference("systemuser", id)).ToList());
        request.Engine.Execute(membership, request.UserId, request.Cause);
        return Response;
    }
}
