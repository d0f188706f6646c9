using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>No event of its own: surfaces as Create or Update.</summary>
internal sealed class UpsertHandler(CreateHandler create, UpdateHandler update) : MessageHandler
{
    public override string Name => "Upsert";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    protected override OrganizationResponse Do(Request request)
    {
        var target = request.Required<Entity>("Target");
        var table = request.Organization.Table(target.LogicalName);
        if (target.Id == Guid.Empty && target.Attributes.TryGetValue(table.Key, out var key) && key is Guid sent)
        {
            target.Id = sent;
        }

        var exists = target.Id != Guid.Empty && request.Organization.Rows.Exists(table, target.Id);
        var single = new OrganizationRequest(request.Organization.Has(Defect.RaisesUpsert) ? Name : exists ? update.Name : create.Name) { RequestId = request.Id };
        single.Parameters.AddRange(request.Input);
        var inner = new Request(request.Engine, single, request.UserId, request.Cause);
        var response = exists ? update.Execute(inner) : create.Execute(inner);
        var id = exists ? target.Id : (Guid)response.Results["id"];
        return new UpsertResponse
        {
            ResponseName = Name,
            Results = new ParameterCollection { ["RecordCreated"] = !exists, ["Target"] = new EntityReference(target.LogicalName, id) },
        };
    }
}
