using System.Linq;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class CreateMultipleHandler(Organization organization, CreateHandler create) : BulkHandler(organization, create)
{
    public override string Name => "CreateMultiple";

    public override void Main(PipelineEvent source)
    {
        base.Main(source);
        source.Output["Ids"] = source.Rows.Select(r => r.Id).ToArray();
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new CreateMultipleResponse { ResponseName = Name, Results = source.Output };
}
