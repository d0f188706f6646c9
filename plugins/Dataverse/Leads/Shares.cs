using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Who entered a lead can always read it, and who is told of a violation can open it.</summary>
internal static class Shares
{
    public static OrganizationRequest ReadOf(Guid lead, Guid user) => ReadOf(new EntityReference(LeadTable.Name, lead), user);

    /// <summary>The person who entered the lead reads on when it goes to a team that person is not in.</summary>
    public static void ShareWithCreator(this Effects effects, JudgedLead lead, EntityReference owner)
    {
        var facts = lead.Assessment.Lead;
        var reads = owner.Id == facts.CreatedBy || lead.Charter.Directory.IsMember(facts.CreatedBy, owner);
        if (lead.Policy.Charter.ShareWithCreator && facts.CreatedByPerson && !reads)
        {
            effects.Writes.Add(ReadOf(lead.Row.Id, facts.CreatedBy));
        }
    }

    public static OrganizationRequest ReadOf(EntityReference row, Guid user) => new GrantAccessRequest
    {
        Target = row,
        PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(SystemUserTable.Name, user), AccessMask = AccessRights.ReadAccess },
    };
}
