using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Tests.Automation;

/// <summary>The organisation, but that the first notice is refused.</summary>
internal sealed class OneRefused(IOrganizationService inner) : Passing(inner)
{
    private bool refused;

    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request.RequestName == "lgov_RaiseNotice" && !refused)
        {
            refused = true;
            throw Planted();
        }

        return base.Execute(request);
    }
}
