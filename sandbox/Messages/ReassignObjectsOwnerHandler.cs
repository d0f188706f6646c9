using System.Collections.Generic;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class ReassignObjectsOwnerHandler(Organization organization) : ReassignHandler(organization)
{
    public override string Name => "ReassignObjectsOwner";

    protected override IReadOnlyList<string> Parameters { get; } = ["FromPrincipal", "ToPrincipal"];

    public override OrganizationResponse Respond(PipelineEvent source) => new ReassignObjectsOwnerResponse { ResponseName = Name };

    protected override EntityReference From(ParameterCollection input) => Required<EntityReference>(input, "FromPrincipal");

    protected override EntityReference To(ParameterCollection input) => Required<EntityReference>(input, "ToPrincipal");
}
