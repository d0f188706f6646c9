using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>Who entered a lead can always read it, and who is told of a violation can open it.</summary>
internal static class Shares
{
    public static OrganizationRequest ReadOf(Guid lead, Guid user) => ReadOf(new EntityReference(LeadTable.Name, lead), user);

    public static OrganizationRequest ReadOf(EntityReference row, Guid user) => new GrantAccessRequest
    {
        Target = row,
        PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(SystemUserTable.Name, user), AccessMask = AccessRights.ReadAccess },
    };
}
