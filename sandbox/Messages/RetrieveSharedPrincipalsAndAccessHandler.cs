using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Store;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RetrieveSharedPrincipalsAndAccessHandler : MessageHandler
{
    public override string Name => "RetrieveSharedPrincipalsAndAccess";

    public override bool IsRead => true;

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    protected override OrganizationResponse Do(Request request)
    {
        var target = request.Required<EntityReference>("Target");
        request.Organization.Access.CheckRow(request.UserId, "Read", request.Organization.Table(target.LogicalName), target.Id);
        var shares = request.Organization.Database.Query(
            "SELECT principalid, principaltypecode, accessrightsmask FROM principalobjectaccess WHERE objectid=@p0 ORDER BY principalid", [SqlValue.Id(target.Id)],
            r => new PrincipalAccess { Principal = new EntityReference(r.GetString(1), Guid.Parse(r.GetString(0))), AccessMask = (AccessRights)r.GetInt64(2) });
        return new RetrieveSharedPrincipalsAndAccessResponse { ResponseName = Name, Results = new ParameterCollection { ["PrincipalAccesses"] = shares.ToArray() } };
    }
}
