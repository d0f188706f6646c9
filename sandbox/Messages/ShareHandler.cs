using System;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>What GrantAccess, ModifyAccess and RevokeAccess have in common: a row of principalobjectaccess.</summary>
internal abstract class ShareHandler(Organization organization) : PipelineHandler
{
    protected abstract string PrincipalParameter { get; }

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<EntityReference>("Target");
        _ = PrincipalParameter == "Revokee" ? (object)request.Required<EntityReference>(PrincipalParameter) : request.Required<PrincipalAccess>(PrincipalParameter);
        organization.Table(target.LogicalName);
        return request.NewEvent(target.LogicalName, target.Id);
    }

    public override void CheckAccess(PipelineEvent source)
    {
        var table = organization.Table(source.Table);
        if (!table.HasOwner)
        {
            throw Fault.NotSupported($"{Name} on '{table.Name}': only rows with an owner can be shared.");
        }

        if (!organization.Rows.Exists(table, source.Id))
        {
            throw Fault.Missing(table.Name, source.Id);
        }

        organization.Access.CheckRow(source.UserId, "Share", table, source.Id);
        if (source.Input[PrincipalParameter] is PrincipalAccess access && !organization.Has(Defect.GivesRightsOneLacks))
        {
            // "You can't give rights that you don't have yourself" (sharing and assigning, Microsoft).
            organization.Access.CheckRights(source.UserId, access.AccessMask, table, source.Id);
        }
    }

    /// <summary>Sets the rights of one principal to the row and, where its relationships say so, to the rows below.</summary>
    protected void Write(PipelineEvent source, EntityReference principal, Func<AccessRights, AccessRights> change)
    {
        _ = organization.Principals.Of(principal.LogicalName, principal.Id);
        var table = organization.Table(source.Table);
        organization.Shares.Give(table, source.Id, principal, change);
        if (PrincipalParameter == "Revokee")
        {
            organization.Inherited.Unshared(table, source.Id, principal);
        }
        else
        {
            organization.Inherited.Shared(table, source.Id, principal, change);
        }
    }
}
