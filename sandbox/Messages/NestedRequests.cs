using System;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Requests that stage 30 of an event makes as its caller: with stages, rights and depth of their own, in the same transaction.</summary>
internal sealed class NestedRequests(Organization organization, PipelineEvent source)
{
    private readonly PluginContext cause = new(organization, source, 30) { SharedVariables = source.Variables, ParentContext = source.Cause, IsInTransaction = true };

    public Guid Create(Entity row) => (Guid)Execute(new CreateRequest { Target = row }).Results["id"];

    public void Update(Entity row)
    {
        if (organization.Has(Defect.UpdatesNestedSilently))
        {
            organization.Records.Update(row, source.UserId);
            return;
        }

        Execute(new UpdateRequest { Target = row });
    }

    private OrganizationResponse Execute(OrganizationRequest request) => organization.Engine.Execute(request, source.UserId, cause);
}
