using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class WhoAmIHandler : MessageHandler
{
    public override string Name => "WhoAmI";

    public override bool IsRead => true;

    protected override IReadOnlyList<string> Parameters { get; } = [];

    protected override OrganizationResponse Do(Request request) => new WhoAmIResponse
    {
        ResponseName = Name,
        Results = new ParameterCollection
        {
            ["UserId"] = request.UserId,
            ["BusinessUnitId"] = request.Organization.Principals.User(request.UserId).BusinessUnit,
            ["OrganizationId"] = request.Organization.Id,
        },
    };
}
