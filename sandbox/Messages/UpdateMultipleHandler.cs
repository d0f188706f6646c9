using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class UpdateMultipleHandler(Organization organization, UpdateHandler update) : BulkHandler(organization, update)
{
    public override string Name => "UpdateMultiple";

    public override OrganizationResponse Respond(PipelineEvent source) => new UpdateMultipleResponse { ResponseName = Name };

    /// <summary>"The operation is performed on the first record only. Any subsequent records with the same key … are ignored" (bulk operations, Microsoft).</summary>
    protected override IReadOnlyList<PipelineEvent> Distinct(IReadOnlyList<PipelineEvent> rows, EntityCollection targets)
    {
        var first = rows.DistinctBy(r => r.Id).ToList();
        foreach (var ignored in rows.Except(first))
        {
            targets.Entities.Remove(ignored.Target!);
        }

        return first;
    }
}
