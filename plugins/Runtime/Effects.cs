using System;
using System.Collections.Generic;
using System.ServiceModel;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Runtime;

/// <summary>What a decision does to the platform, as data: changes of the request first, then rows written as SYSTEM, last the refusal.</summary>
internal sealed class Effects
{
    /// <summary>Columns to put into the request's Target.</summary>
    public Dictionary<string, object?> Columns { get; } = [];

    /// <summary>Columns to take out of the request's Target.</summary>
    public List<string> Withdrawn { get; } = [];

    /// <summary>Parameters of the request to put other values into: the assignee, the access that a share gives.</summary>
    public Dictionary<string, object> Parameters { get; } = [];

    /// <summary>Primitive values for later steps of the same request.</summary>
    public Dictionary<string, object> SharedVariables { get; } = [];

    public List<OrganizationRequest> Writes { get; } = [];

    /// <summary>Writes of a job that are independent of each other; they go last.</summary>
    public List<Attempt> Attempts { get; } = [];

    /// <summary>Requests for which the caller needs the rights; they go first.</summary>
    public List<OrganizationRequest> CallerWrites { get; } = [];

    /// <summary>Response properties of a custom API.</summary>
    public Dictionary<string, object?> Outputs { get; } = [];

    public Refusal? Refusal { get; set; }

    public List<string> Notes { get; } = [];

    public static Effects Nothing(string? note = null)
    {
        var effects = new Effects();
        if (note != null)
        {
            effects.Notes.Add(note);
        }

        return effects;
    }

    /// <summary>Makes one attempt of what is to be written so far.</summary>
    /// <param name="otherwise">What to write about the first write that fails, given the error.</param>
    public void AsOneAttempt(EntityReference about, Func<string, OrganizationRequest> otherwise)
    {
        Attempts.Add(new Attempt([.. Writes], about, otherwise));
        Writes.Clear();
    }

    public void Apply(Execution execution)
    {
        Notes.ForEach(execution.Trace);
        ChangeRequest(execution);
        if (Refusal is null)
        {
            CallerWrites.ForEach(write => execution.AsCaller().Execute(write));
            Writes.ForEach(write => execution.System.Execute(write));
            Attempts.ForEach(attempt => attempt.Run(execution));
            return;
        }

        if (Refusal.About is { } row)
        {
            // Stage 10 runs before the security check: who may not read the row gets the platform's fault, and learns nothing from ours.
            execution.AsCaller().Retrieve(row.LogicalName, row.Id, new ColumnSet());
        }

        Book(execution);
        throw Refusal.AsException();
    }

    private void ChangeRequest(Execution execution)
    {
        foreach (var variable in SharedVariables)
        {
            execution.Context.SharedVariables[variable.Key] = variable.Value;
        }

        Withdrawn.ForEach(column => execution.Target.Attributes.Remove(column));
        foreach (var column in Columns)
        {
            execution.Target[column.Key] = column.Value;
        }

        foreach (var parameter in Parameters)
        {
            execution.Context.InputParameters[parameter.Key] = parameter.Value;
        }

        foreach (var output in Outputs)
        {
            execution.Context.OutputParameters[output.Key] = output.Value;
        }
    }

    /// <summary>Fail closed on the rule, best effort on the log: a row that can't be written must not turn a refusal into something else.</summary>
    private void Book(Execution execution)
    {
        // Inside somebody's transaction the row would vanish with the refusal: the trace is what remains.
        if (execution.Context.IsInTransaction)
        {
            execution.Trace(Refusal!.ForTrace);
            return;
        }

        try
        {
            Writes.ForEach(write => execution.System.Execute(write));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            execution.Trace(Codes.Message(RuntimeCodes.ViolationLost, new Words(fault.Message, fault.Message)).English);
        }
    }
}
