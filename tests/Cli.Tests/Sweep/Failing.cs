using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Tests.Sweep;

/// <summary>The organisation, but that one lead can't be looked at.</summary>
internal sealed class Failing(IOrganizationService inner, Guid lead, Action<Guid>? looked = null) : Passing(inner)
{
    /// <summary>Nor can it be put on record.</summary>
    public bool ParkingFails { get; init; }

    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request.RequestName == "lgov_ReevaluateLead")
        {
            var id = ((EntityReference)request["Lead"]).Id;
            looked?.Invoke(id);
            if (id == lead && (ParkingFails || !request.Parameters.Contains("Error")))
            {
                throw Planted();
            }
        }

        return base.Execute(request);
    }
}
