using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
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
        source.Rows = Distinct(targets.Entities.ToList().Select((target, index) => Named(index, target, () => RowEvent(request, source, cause, target))).ToList(), targets);
        return source;
    }

    /// <summary>The rows that the request is about, where it may name one twice.</summary>
    protected virtual IReadOnlyList<PipelineEvent> Distinct(IReadOnlyList<PipelineEvent> rows, EntityCollection targets) => rows;

    public override void CheckAccess(PipelineEvent source)
    {
        // Each row's event checks its own row.
    }

    /// <summary>Stage 10 of each row before the transaction, where switch S4 says so.</summary>
    public void RunRowsBeforeTransaction(PipelineEvent source)
    {
        if (organization.Switches.BulkStage10 == BulkStage10.OutsideTransaction)
        {
            ForEachRow(source, organization.Engine.Pipeline.RunBeforeTransaction);
        }
    }

    public override void Main(PipelineEvent source) => ForEachRow(source, row => organization.Engine.Pipeline.Run(row, single));

    private void ForEachRow(PipelineEvent source, Action<PipelineEvent> run)
    {
        for (var index = 0; index < source.Rows.Count; index++)
        {
            var row = source.Rows[index];
            try
            {
                Named(index, row.Target!, () =>
                {
                    run(row);
                    return row;
                });
            }
            catch (FaultException<OrganizationServiceFault>) when (organization.Has(Defect.SkipsFaultyRows))
            {
                // The other rows go on.
            }
        }
    }

    /// <summary>The message of a fault stays as it is; its details say which row it was.</summary>
    private static PipelineEvent Named(int index, Entity target, Func<PipelineEvent> run)
    {
        try
        {
            return run();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            fault.Detail.ErrorDetails["FailedRecordIndex"] = index.ToString(CultureInfo.InvariantCulture);
            fault.Detail.ErrorDetails["FailedRecordId"] = target.Id.ToString();
            fault.Detail.TraceText = $"{fault.Detail.TraceText}{Environment.NewLine}Row {index} of Targets ({target.LogicalName} {target.Id}) failed; all rows are rolled back.".TrimStart();
            throw;
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
