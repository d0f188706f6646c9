using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Security;

/// <summary>Rights to single rows (principalobjectaccess): given directly, or inherited from a parent row.</summary>
internal sealed class Shares(Organization organization)
{
    /// <summary>Who has rights to a row besides its owner.</summary>
    public List<Share> On(Guid row) => organization.Database.Query(
        "SELECT principalobjectaccessid, principaltypecode, principalid, accessrightsmask, inheritedaccessrightsmask FROM principalobjectaccess WHERE objectid=@p0 ORDER BY principalid",
        [SqlValue.Id(row)],
        r => new Share(Guid.Parse(r.GetString(0)), new EntityReference(r.GetString(1), Guid.Parse(r.GetString(2))), (AccessRights)r.GetInt64(3), r.IsDBNull(4) ? AccessRights.None : (AccessRights)r.GetInt64(4)));

    public AccessRights Of(Guid row, Guid principal) =>
        On(row).Where(s => s.Principal.Id == principal).Aggregate(AccessRights.None, (rights, share) => rights | share.Direct | share.Inherited);

    /// <summary>Changes what one principal has directly; nothing left removes the row.</summary>
    public void Give(Table table, Guid row, EntityReference principal, Func<AccessRights, AccessRights> change) =>
        Write(table, row, principal, share => share with { Direct = change(share.Direct) });

    /// <summary>Changes what one principal has because of a parent row.</summary>
    public void Inherit(Table table, Guid row, EntityReference principal, Func<AccessRights, AccessRights> change) =>
        Write(table, row, principal, share => share with { Inherited = change(share.Inherited) });

    private void Write(Table table, Guid row, EntityReference principal, Func<Share, Share> change)
    {
        var store = organization.Table("principalobjectaccess");
        var found = On(row).FirstOrDefault(s => s.Principal.Id == principal.Id);
        var share = change(found ?? new Share(Guid.CreateVersion7(), principal, AccessRights.None, AccessRights.None));
        if ((share.Direct | share.Inherited) == AccessRights.None)
        {
            if (found is not null)
            {
                organization.Rows.Delete(store, found.Id);
            }

            return;
        }

        var values = new Dictionary<string, object?>
        {
            ["principalid"] = principal.Id, ["principaltypecode"] = principal.LogicalName, ["objectid"] = row, ["objecttypecode"] = table.Name,
            ["accessrightsmask"] = (int)share.Direct, ["inheritedaccessrightsmask"] = (int)share.Inherited, ["changedon"] = organization.Clock.Now,
        };
        if (found is null)
        {
            organization.Rows.Insert(store, share.Id, values);
        }
        else
        {
            organization.Rows.Update(store, share.Id, values);
        }
    }
}

/// <summary>One principal's rights to one row.</summary>
internal sealed record Share(Guid Id, EntityReference Principal, AccessRights Direct, AccessRights Inherited);
