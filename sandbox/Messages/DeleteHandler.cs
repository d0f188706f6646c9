using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;
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
        foreach (var relationship in organization.Catalog.CascadesOf[source.Table])
        {
            foreach (var child in organization.Rows.Find(relationship.Child, relationship.Column, source.Id))
            {
                Cascade(source, relationship, child);
            }
        }

        organization.Records.Delete(organization.Table(source.Table), source.Id);
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new DeleteResponse { ResponseName = Name };

    private void Cascade(PipelineEvent source, TableRelationship relationship, Guid child)
    {
        switch (relationship.OnDelete)
        {
            case DeleteBehavior.Cascade when organization.Has(Defect.CascadesSilently):
                organization.Records.Delete(organization.Table(relationship.Child), child);
                break;
            case DeleteBehavior.Cascade:
                organization.Engine.Execute(new DeleteRequest { Target = new EntityReference(relationship.Child, child) }, source.UserId, NestedCause(source));
                break;
            case DeleteBehavior.RemoveLink:
                organization.Rows.Update(organization.Table(relationship.Child), child, [new(relationship.Column, null)]);
                break;
            default:
                throw Fault.Of(unchecked((int)0x80047002), $"The row can't be deleted because rows of {relationship.Child} point at it ({relationship.Name}).");
        }
    }

    private PluginContext NestedCause(PipelineEvent source) =>
        new(organization, source, 30) { SharedVariables = source.Variables, ParentContext = source.Cause, IsInTransaction = true };
}
