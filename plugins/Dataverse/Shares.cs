using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>Who entered a lead can always read it.</summary>
internal static class Shares
{
    public static OrganizationRequest ReadOf(Guid lead, Guid user) => new GrantAccessRequest
    {
        Target = new EntityReference(LeadTable.Name, lead),
        PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(SystemUserTable.Name, user), AccessMask = AccessRights.ReadAccess },
    };
}
