using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Security;

/// <summary>
/// Rights that come down from a parent row: its shares (cascade Share and Unshare), and its owner's when a row is put under it (cascade Reparent).
/// Microsoft documents that they come down, not their mask; the sandbox gives the parent's owner all of them, each still bound to a privilege.
/// </summary>
internal sealed class InheritedAccess(Organization organization)
{
    public void Shared(Table table, Guid row, EntityReference principal, Func<AccessRights, AccessRights> change) =>
        Extend(table, row, principal, change, rules => rules.Share, []);

    public void Unshared(Table table, Guid row, EntityReference principal) => Extend(table, row, principal, _ => AccessRights.None, rules => rules.Unshare, []);

    /// <summary>The rows below follow the owner of the row above; who owned it keeps what it has by share.</summary>
    public void OwnerChanged(Table table, Guid row, EntityReference before, EntityReference after)
    {
        var kept = organization.Shares.Of(row, before.Id);
        Extend(table, row, before, _ => kept, rules => rules.Reparent, []);
        Extend(table, row, after, _ => Access.AllRights, rules => rules.Reparent, []);
    }

    public void Created(Table table, Guid row, Entity values)
    {
        foreach (var (relationship, parent) in Parents(table, values))
        {
            Link(relationship, row, parent);
        }
    }

    /// <summary>Runs a change of a row, and moves what the row inherits where a lookup to a parent changed with it.</summary>
    public void Update(Table table, Entity target, Action change)
    {
        var lookups = organization.Catalog.ParentsOf[table.Name].Where(r => r.Cascades.Reparent != CascadeType.None).Select(r => r.Column).Distinct().ToList();
        if (!lookups.Any(target.Contains))
        {
            change();
            return;
        }

        var columns = lookups.Select(name => table.Find(name)!).ToList();
        var before = organization.Rows.Read(table, target.Id, columns);
        change();
        var after = organization.Rows.Read(table, target.Id, columns)!;
        foreach (var (relationship, parent) in before is null ? [] : Parents(table, before).Where(p => after.GetAttributeValue<EntityReference>(p.Relationship.Column)?.Id != p.Parent.Id).ToList())
        {
            Unlink(relationship, target.Id, parent.Id);
        }

        Created(table, target.Id, after);
    }

    /// <summary>Takes back what a row inherited from one parent.</summary>
    public void Unlink(TableRelationship relationship, Guid row, Guid parent)
    {
        foreach (var (principal, _) in relationship.Cascades.Reparent == CascadeType.None ? [] : RightsTo(organization.Table(relationship.Parent), parent))
        {
            Change(organization.Table(relationship.Child), row, principal, _ => AccessRights.None);
        }
    }

    private void Link(TableRelationship relationship, Guid row, EntityReference parent)
    {
        var parentTable = organization.Table(relationship.Parent);
        if (!organization.Children.Match(relationship, relationship.Cascades.Reparent, parent.Id, organization.Children.OwnerOf(parentTable, parent.Id)).Contains(row))
        {
            return;
        }

        foreach (var (principal, rights) in RightsTo(parentTable, parent.Id))
        {
            Change(organization.Table(relationship.Child), row, principal, had => had | rights);
        }
    }

    private void Change(Table table, Guid row, EntityReference principal, Func<AccessRights, AccessRights> change)
    {
        organization.Shares.Inherit(table, row, principal, change);
        Extend(table, row, principal, change, rules => rules.Reparent, []);
    }

    private IEnumerable<(EntityReference Principal, AccessRights Rights)> RightsTo(Table table, Guid row)
    {
        if (organization.Children.OwnerOf(table, row) is { } owner)
        {
            yield return (owner, Access.AllRights);
        }

        foreach (var share in organization.Shares.On(row))
        {
            yield return (share.Principal, share.Direct | share.Inherited);
        }
    }

    private List<(TableRelationship Relationship, EntityReference Parent)> Parents(Table table, Entity values) =>
        organization.Catalog.ParentsOf[table.Name].Where(r => r.Cascades.Reparent != CascadeType.None && table.HasOwner)
            .Select(r => (Relationship: r, Parent: values.GetAttributeValue<EntityReference>(r.Column)))
            .Where(p => p.Parent is not null && p.Parent.LogicalName == p.Relationship.Parent).Select(p => (p.Relationship, p.Parent!)).ToList();

    private void Extend(Table table, Guid row, EntityReference principal, Func<AccessRights, AccessRights> change, Func<CascadeRules, CascadeType> by, HashSet<Guid> walked)
    {
        foreach (var relationship in organization.Catalog.ChildrenOf[table.Name].Where(r => by(r.Cascades) != CascadeType.None))
        {
            var child = organization.Table(relationship.Child);
            foreach (var id in child.HasOwner ? organization.Children.Match(relationship, by(relationship.Cascades), row, organization.Children.OwnerOf(table, row)) : [])
            {
                if (walked.Add(id))
                {
                    organization.Shares.Inherit(child, id, principal, change);
                    Extend(child, id, principal, change, by, walked);
                }
            }
        }
    }
}
