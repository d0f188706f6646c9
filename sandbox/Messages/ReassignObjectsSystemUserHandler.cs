using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class ReassignObjectsSystemUserHandler(Organization organization) : ReassignHandler(organization)
{
    public override string Name => "ReassignObjectsSystemUser";

    protected override IReadOnlyList<string> Parameters { get; } = ["UserId", "ReassignPrincipal"];

    public override OrganizationResponse Respond(PipelineEvent source) => new ReassignObjectsSystemUserResponse { ResponseName = Name };

    protected override EntityReference From(ParameterCollection input) => new("systemuser", Required<Guid>(input, "UserId"));

    protected override EntityReference To(ParameterCollection input) => Required<EntityReference>(input, "ReassignPrincipal");
}
