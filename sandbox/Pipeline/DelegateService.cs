using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>The organisation as a client sees it that acts for another user (CallerId).</summary>
internal sealed class DelegateService(Engine engine, Guid delegateId, Guid onBehalfOf) : ClientService(engine, onBehalfOf)
{
    public override OrganizationResponse Execute(OrganizationRequest request) => Engine.ExecuteFor(request, delegateId, UserId);
}
