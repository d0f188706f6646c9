using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Store;
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
        if (!organization.Rows.Exists(table, source.Id))
        {
            throw Fault.Missing(table.Name, source.Id);
        }

        organization.Access.CheckRow(source.UserId, "Share", table, source.Id);
    }

    /// <summary>Sets the rights of one principal to one row; none removes the share.</summary>
    protected void Write(PipelineEvent source, EntityReference principal, Func<AccessRights, AccessRights> change)
    {
        _ = organization.Principals.Of(principal.LogicalName, principal.Id);
        var row = organization.Database.Query("SELECT principalobjectaccessid, accessrightsmask FROM principalobjectaccess WHERE objectid=@p0 AND principalid=@p1",
            [SqlValue.Id(source.Id), SqlValue.Id(principal.Id)], r => (Id: Guid.Parse(r.GetString(0)), Rights: (AccessRights)r.GetInt64(1)));
        var table = organization.Table("principalobjectaccess");
        var rights = change(row.Count == 0 ? AccessRights.None : row[0].Rights);
        if (row.Count > 0 && rights == AccessRights.None)
        {
            organization.Rows.Delete(table, row[0].Id);
        }
        else if (rights != AccessRights.None)
        {
            var values = new Dictionary<string, object?>
            {
                ["principalid"] = principal.Id, ["principaltypecode"] = principal.LogicalName, ["objectid"] = source.Id, ["objecttypecode"] = source.Table,
                ["accessrightsmask"] = (int)rights, ["changedon"] = organization.Clock.Now,
            };
            if (row.Count == 0)
            {
                organization.Rows.Insert(table, Guid.CreateVersion7(), values);
            }
            else
            {
                organization.Rows.Update(table, row[0].Id, values);
            }
        }
    }
}
