using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Security;

/// <summary>The rows that a cascade reaches.</summary>
internal sealed class Children(Organization organization)
{
    public List<Guid> Match(TableRelationship relationship, CascadeType cascade, Guid parent, EntityReference? parentOwner)
    {
        var child = organization.Table(relationship.Child);
        var where = cascade switch
        {
            CascadeType.None => "0",
            CascadeType.Active when child.Has("statecode") => "statecode=0",
            CascadeType.UserOwned => child.HasOwner && parentOwner is not null ? $"ownerid='{SqlValue.Id(parentOwner.Id)}'" : "0",
            _ => "1",
        };
        return organization.Database.Query(
            $"SELECT {Schema.Quote(child.Key)} FROM {Schema.Quote(child.Name)} WHERE {Schema.Quote(relationship.Column)}=@p0 AND {where} ORDER BY {Schema.Quote(child.Key)}",
            [SqlValue.Id(parent)], r => Guid.Parse(r.GetString(0)));
    }

    public EntityReference? OwnerOf(Table table, Guid row) =>
        table.HasOwner ? organization.Rows.Read(table, row, [table.Find("ownerid")!])?.GetAttributeValue<EntityReference>("ownerid") : null;
}
