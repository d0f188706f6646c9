using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RemoveMembersTeamHandler : MessageHandler
{
    public override string Name => "RemoveMembersTeam";

    protected override IReadOnlyList<string> Parameters { get; } = ["TeamId", "MemberIds"];

    protected override OrganizationResponse Do(Request request)
    {
        request.Engine.Execute(new DisassociateRequest
        {
            Target = new EntityReference("team", request.Required<Guid>("TeamId")),
            Relationship = new Relationship("teammembership_association"),
            RelatedEntities = new EntityReferenceCollection(request.Required<Guid[]>("MemberIds").Select(id => new EntityReference("systemuser", id)).ToList()),
        }, request.UserId, request.Cause);
        return new RemoveMembersTeamResponse { ResponseName = Name };
    }
}
