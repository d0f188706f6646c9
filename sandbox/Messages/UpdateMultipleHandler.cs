using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class UpdateMultipleHandler(Organization organization, UpdateHandler update) : BulkHandler(organization, update)
{
    public override string Name => "UpdateMultiple";

    public override OrganizationResponse Respond(PipelineEvent source) => new UpdateMultipleResponse { ResponseName = Name };
}
