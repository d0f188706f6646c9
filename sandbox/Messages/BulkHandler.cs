using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>One event for all rows, and within its transaction one event for each row.</summary>
internal abstract class BulkHandler(Organization organization, PipelineHandler single) : PipelineHandler
{
    protected override IReadOnlyList<string> Parameters { get; } = ["Targets", "ConcurrencyBehavior"];

    public override PipelineEvent Begin(Request request)
    {
        var targets = request.Required<EntityCollection>("Targets");
        if (targets.Entities.Count == 0)
        {
            throw Fault.Of(Codes.InvalidArgument, $"The 'Targets' parameter of {Name} holds no rows.");
        }

        var table = organization.Table(targets.Entities[0].LogicalName);
        if (targets.Entities.Any(t => t.LogicalName != table.Name))
        {
            throw Fault.Of(Codes.InvalidArgument, $"All rows in 'Targets' of {Name} must be of the same table.");
        }

        targets.EntityName = table.Name;
        var source = request.NewEvent(table.Name, Guid.Empty);
        var cause = new PluginContext(organization, source, 30) { SharedVariables = source.Variables, ParentContext = request.Cause, IsInTransaction = true };
        source.Rows = targets.Entities.Select(t => RowEvent(request, source, cause, t)).ToList();
        return source;
    }

    public override void CheckAccess(PipelineEvent source)
    {
        // Each row's event checks its own row.
    }

    /// <summary>Stage 10 of each row before the transaction, where switch S4 says so.</summary>
    public void RunRowsBeforeTransaction(PipelineEvent source)
    {
        if (organization.Switches.BulkStage10 == BulkStage10.OutsideTransaction)
        {
            foreach (var row in source.Rows)
            {
                organization.Engine.Pipeline.RunBeforeTransaction(row);
            }
        }
    }

    public override void Main(PipelineEvent source)
    {
        foreach (var row in source.Rows)
        {
            organization.Engine.Pipeline.Run(row, single);
        }
    }

    private PipelineEvent RowEvent(Request request, PipelineEvent source, PluginContext cause, Entity target)
    {
        var row = new OrganizationRequest(single.Name) { RequestId = request.Id };
        row.Parameters["Target"] = target;
        var begun = single.Begin(new Request(request.Engine, row, request.UserId, cause));

        // Steps of the bulk message and of the rows work on the same objects.
        target.Id = begun.Target!.Id;
        begun.Input["Target"] = target;
        if (single.Name == "Update")
        {
            target[organization.Table(target.LogicalName).Key] = target.Id;
        }

        return begun.AsRowOf(source);
    }
}
