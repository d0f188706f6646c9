using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RetrievePrincipalAccessHandler : MessageHandler
{
    public override string Name => "RetrievePrincipalAccess";

    public override bool IsRead => true;

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "Principal"];

    protected override OrganizationResponse Do(Request request)
    {
        var target = request.Required<EntityReference>("Target");
        var reference = request.Required<EntityReference>("Principal");
        var organization = request.Organization;
        var table = organization.Table(target.LogicalName);
        if (!organization.Rows.Exists(table, target.Id))
        {
            throw Fault.Missing(table.Name, target.Id);
        }

        organization.Access.CheckRow(request.UserId, "Read", table, target.Id);
        Principal principal = organization.Principals.Of(reference.LogicalName, reference.Id);
        var rights = organization.Access.RightsOf(principal, table, target.Id);
        return new RetrievePrincipalAccessResponse { ResponseName = Name, Results = new ParameterCollection { ["AccessRights"] = rights } };
    }
}
