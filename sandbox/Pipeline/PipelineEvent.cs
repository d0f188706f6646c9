using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>One message on its way through the stages.</summary>
internal sealed class PipelineEvent
{
    private bool isMerged;

    public required string Message { get; init; }

    /// <summary>Logical name of the primary table, or "none".</summary>
    public required string Table { get; init; }

    public Guid Id { get; set; }

    public required ParameterCollection Input { get; init; }

    public ParameterCollection Output { get; } = [];

    public required Guid UserId { get; init; }

    /// <summary>The step whose service call this is, or the bulk request whose row this is.</summary>
    public PluginContext? Cause { get; init; }

    public int Depth { get; init; } = 1;

    public Guid CorrelationId { get; init; }

    public Guid OperationId { get; init; } = Guid.NewGuid();

    public Guid? RequestId { get; init; }

    public DateTime CreatedOn { get; init; }

    /// <summary>Set in stage 10; reached in 20 and 40 through ParentContext where <see cref="WrapsStage10"/>.</summary>
    public ParameterCollection EarlyVariables { get; init; } = [];

    public ParameterCollection Variables { get; init; } = [];

    public bool Stage10Done { get; set; }

    public Bypass Bypass { get; init; } = Bypass.None;

    /// <summary>The row before the request, in the columns that images ask for.</summary>
    public Entity? Before { get; set; }

    /// <summary>The row after stage 30, in the columns that images ask for.</summary>
    public Entity? After { get; set; }

    /// <summary>Columns of Target when stage 20 began (S3 off tests filters against them).</summary>
    public IReadOnlySet<string>? SentColumns { get; set; }

    /// <summary>Target's owner when stage 20 began (S8 off keeps it).</summary>
    public EntityReference? SentOwner { get; set; }

    /// <summary>Of a bulk request: the events of its rows.</summary>
    public IReadOnlyList<PipelineEvent> Rows { get; set; } = [];

    public bool WrapsStage10 => Message is "Create" or "Update" or "Delete" || isMerged;

    /// <summary>The bulk message that a single one also is; null where there is none.</summary>
    public string? BulkMessage => Message is "Create" or "Update" ? Message + "Multiple" : null;

    /// <summary>Within a bulk request, whose steps see all rows at once.</summary>
    public bool IsRowOfBulk => Cause is { Stage: 30 } && Cause.MessageName == BulkMessage;

    public Entity? Target => Input.TryGetValue("Target", out var target) ? target as Entity : null;

    /// <summary>The same request with a part of its Target.</summary>
    public PipelineEvent WithTarget(Entity target) => new()
    {
        Message = Message, Table = Table, Id = Id, Input = With(Input, target), UserId = UserId, Cause = Cause, Depth = Depth, CorrelationId = CorrelationId,
        RequestId = RequestId, CreatedOn = CreatedOn, EarlyVariables = EarlyVariables, Variables = Variables, Stage10Done = true, Before = Before,
        Bypass = Bypass,
    };

    /// <summary>A single Create or Update as the bulk message it also raises: the same Target, in a collection of one.</summary>
    public PipelineEvent AsBulk() => new()
    {
        isMerged = true, Message = BulkMessage!, Table = Table, Input = new ParameterCollection { ["Targets"] = new EntityCollection([Target!]) { EntityName = Table } },
        UserId = UserId, Cause = Cause, Depth = Depth, CorrelationId = CorrelationId, OperationId = OperationId, RequestId = RequestId, CreatedOn = CreatedOn,
        EarlyVariables = EarlyVariables, Variables = Variables, Stage10Done = Stage10Done, Rows = [this], Bypass = Bypass,
    };

    /// <summary>A row of a bulk request is no deeper than the request itself.</summary>
    public PipelineEvent AsRowOf(PipelineEvent bulk) => new()
    {
        Message = Message, Table = Table, Id = Id, Input = Input, UserId = UserId, Cause = Cause, Depth = bulk.Depth, CorrelationId = bulk.CorrelationId,
        RequestId = RequestId, CreatedOn = CreatedOn, EarlyVariables = EarlyVariables, Variables = Variables,
        Bypass = bulk.Bypass,
    };

    /// <summary>A copy that nobody else holds, for a job.</summary>
    public PipelineEvent Frozen(int depth, ParameterCollection input, IReadOnlyList<PipelineEvent> rows) => new()
    {
        isMerged = isMerged, Message = Message, Table = Table, Id = Id, Input = input, UserId = UserId, Cause = Cause, Depth = depth, CorrelationId = CorrelationId,
        OperationId = OperationId, RequestId = RequestId, CreatedOn = CreatedOn, Stage10Done = true, Rows = rows,
        EarlyVariables = Wire.Copy(EarlyVariables), Variables = Wire.Copy(Variables),
        Before = Before is null ? null : Wire.Copy(Before), After = After is null ? null : Wire.Copy(After),
    };

    private static ParameterCollection With(ParameterCollection input, Entity target)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in input)
        {
            copy[name] = name == "Target" ? target : value;
        }

        return copy;
    }
}
