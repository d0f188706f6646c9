using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class DeleteHandler(Organization organization) : PipelineHandler
{
    public override string Name => "Delete";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "ConcurrencyBehavior"];

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<EntityReference>("Target");
        organization.Table(target.LogicalName);
        return request.NewEvent(target.LogicalName, target.Id);
    }

    public override void CheckAccess(PipelineEvent source) =>
        organization.Access.CheckRow(source.UserId, "Delete", organization.Table(source.Table), source.Id);

    public override void Main(PipelineEvent source)
    {
        foreach (var relationship in organization.Catalog.ChildrenOf[source.Table].Where(r => r.Cascades.Delete != CascadeType.None))
        {
            foreach (var child in organization.Rows.Find(relationship.Child, relationship.Column, source.Id))
            {
                Cascade(source, relationship, child);
            }
        }

        if (source.Table == "solution")
        {
            new SolutionLife(organization).Uninstall(source.Id);
        }

        var with = source.Cause is { Stage: 30, MessageName: "Delete" } parent ? parent.PrimaryEntityId : (Guid?)null;
        organization.RecycleBin.Keep(organization.Table(source.Table), source.Id, with);
        organization.Records.Delete(organization.Table(source.Table), source.Id);
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new DeleteResponse { ResponseName = Name };

    private void Cascade(PipelineEvent source, TableRelationship relationship, Guid child)
    {
        switch (relationship.Cascades.Delete)
        {
            case CascadeType.All when organization.Has(Defect.CascadesSilently):
                organization.Records.Delete(organization.Table(relationship.Child), child);
                break;
            case CascadeType.All:
                organization.Engine.Execute(new DeleteRequest { Target = new EntityReference(relationship.Child, child) }, source.UserId, MainOperation.CauseOf(organization, source));
                break;
            case CascadeType.RemoveLink:
                organization.RecycleBin.KeepLink(organization.Table(source.Table), source.Id, relationship.Child, child, relationship.Column);
                organization.Inherited.Unlink(relationship, child, source.Id);
                organization.Rows.Update(organization.Table(relationship.Child), child, [new(relationship.Column, null)]);
                break;
            default:
                throw Fault.Of(unchecked((int)0x80047002), $"The row can't be deleted because rows of {relationship.Child} point at it ({relationship.Name}).");
        }
    }
}
