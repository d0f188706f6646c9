using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Messages;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Security;

/// <summary>What else happens when a row gets another owner: its children follow (cascade Assign), the previous owner may keep a share.</summary>
internal sealed class OwnerCascade(Organization organization)
{
    private readonly HashSet<Guid> path = [];

    /// <summary>Changes a row as an event asks for, and lets what depends on its owner follow.</summary>
    public void Update(PipelineEvent source, Entity target)
    {
        var table = organization.Table(target.LogicalName);
        var before = target.Contains("ownerid") ? organization.Children.OwnerOf(table, target.Id) : null;
        organization.Inherited.Update(table, target, () => organization.Records.Update(target, source.UserId));
        if (before is not null && target.GetAttributeValue<EntityReference>("ownerid") is { } after && after.Id != before.Id)
        {
            Walk(target.Id, () => Follow(source, table, target.Id, before, after));
        }
    }

    /// <summary>Gives a row to somebody because of what happened to another: which step fires then is switch S10.</summary>
    public void Reassign(PipelineEvent source, Table table, Guid row, EntityReference owner)
    {
        var cause = MainOperation.CauseOf(organization, source);
        switch (organization.Has(Defect.CascadesOwnersSilently) ? CascadeRaises.None : organization.Switches.CascadeRaises)
        {
            case CascadeRaises.Update:
                organization.Engine.Execute(new UpdateRequest { Target = new Entity(table.Name, row) { ["ownerid"] = owner } }, source.UserId, cause);
                break;
            case CascadeRaises.Assign:
                organization.Engine.Execute(new AssignRequest { Target = new EntityReference(table.Name, row), Assignee = owner }, source.UserId, cause);
                break;
            default:
                organization.Access.CheckRow(source.UserId, "Assign", table, row);
                Update(source, new Entity(table.Name, row) { ["ownerid"] = owner });
                break;
        }
    }

    private void Follow(PipelineEvent source, Table table, Guid row, EntityReference before, EntityReference after)
    {
        if (SharesWithPreviousOwner())
        {
            organization.Shares.Give(table, row, before, _ => Access.AllRights);
        }

        organization.Inherited.OwnerChanged(table, row, before, after);
        foreach (var relationship in organization.Catalog.ChildrenOf[table.Name].Where(r => r.Cascades.Assign != CascadeType.None))
        {
            var child = organization.Table(relationship.Child);
            foreach (var id in child.HasOwner ? organization.Children.Match(relationship, relationship.Cascades.Assign, row, before).Where(c => !path.Contains(c)) : [])
            {
                Reassign(source, child, id, after);
            }
        }
    }

    /// <summary>organization.ShareToPreviousOwnerOnAssign.</summary>
    private bool SharesWithPreviousOwner() => organization.Database.Scalar("SELECT sharetopreviousowneronassign FROM organization") is 1L;

    /// <summary>Rows may refer to each other in a ring: a cascade does not come back to a row it comes from.</summary>
    private void Walk(Guid row, Action follow)
    {
        var added = path.Add(row);
        try
        {
            follow();
        }
        finally
        {
            if (added)
            {
                path.Remove(row);
            }
        }
    }
}
