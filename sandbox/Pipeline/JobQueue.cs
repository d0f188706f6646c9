using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>Asynchronous steps: a row of asyncoperation within the transaction, run after it by Run.</summary>
internal sealed class JobQueue
{
    // OperationStatus.Retry: the platform tries four times in all.
    private const int MaximumAttempts = 4;

    private readonly Organization organization;
    private readonly List<Job> uncommitted = [];
    private readonly List<Job> ready = [];

    public JobQueue(Organization organization)
    {
        this.organization = organization;
        organization.Transaction.Committed += () =>
        {
            ready.AddRange(uncommitted);
            uncommitted.Clear();
        };
        organization.Transaction.RolledBack += uncommitted.Clear;
    }

    public void Add(Step step, PipelineEvent source, Entity? after)
    {
        var job = new Job(Guid.CreateVersion7(), step, Freeze(source), after is null ? null : Wire.Copy(after));
        var now = organization.Clock.Now;
        organization.Rows.Insert(organization.Table("asyncoperation"), job.Id, new Dictionary<string, object?>
        {
            ["name"] = step.Name, ["operationtype"] = 1, ["messagename"] = source.Message, ["primaryentitytype"] = source.Table,
            ["regardingobjectid"] = source.Id == Guid.Empty ? null : new EntityReference(source.Table, source.Id),
            ["owningextensionid"] = new EntityReference("sdkmessageprocessingstep", step.Id), ["correlationid"] = source.CorrelationId, ["depth"] = source.Depth,
            ["retrycount"] = 0, ["ownerid"] = new EntityReference("systemuser", source.UserId), ["createdon"] = now, ["modifiedon"] = now,
            ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(0),
        });
        uncommitted.Add(job);
    }

    /// <summary>Runs jobs until none is left, also those that jobs make.</summary>
    public void Run(PipelineRunner pipeline, StepRunner steps)
    {
        while (ready.Count > 0)
        {
            var index = organization.Switches.JobDelivery == JobDelivery.Shuffled ? Random.Shared.Next(ready.Count) : 0;
            var job = ready[index];
            ready.RemoveAt(index);
            Run(job, pipeline, steps);
            if (organization.Switches.JobDelivery == JobDelivery.EachTwice)
            {
                Run(job, pipeline, steps);
            }
        }
    }

    private void Run(Job job, PipelineRunner pipeline, StepRunner steps)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var frozen = pipeline.NewContext(job.Step, job.Source, 40, job.After);
                steps.Run(job.Step, new PluginContext(organization, job.Source, 40)
                {
                    Step = job.Step, Mode = 1, SharedVariables = frozen.SharedVariables, ParentContext = frozen.ParentContext,
                    PreEntityImages = frozen.PreEntityImages, PostEntityImages = frozen.PostEntityImages,
                });
                Finish(job, null, attempt);
                return;
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                var asksAgain = fault.Detail.ErrorDetails.TryGetValue("OperationStatus", out var status) && status is (int)OperationStatus.Retry;
                if (!asksAgain || attempt == MaximumAttempts)
                {
                    Finish(job, fault.Detail, attempt);
                    return;
                }
            }
        }
    }

    private void Finish(Job job, OrganizationServiceFault? fault, int attempt)
    {
        var table = organization.Table("asyncoperation");
        if (fault is null && job.Step.DeletesJob)
        {
            organization.Rows.Delete(table, job.Id);
            return;
        }

        organization.Rows.Update(table, job.Id, new Dictionary<string, object?>
        {
            ["statecode"] = new OptionSetValue(3), ["statuscode"] = new OptionSetValue(fault is null ? 30 : 31), ["retrycount"] = attempt - 1,
            ["message"] = fault?.TraceText, ["friendlymessage"] = fault?.Message, ["errorcode"] = fault?.ErrorCode, ["completedon"] = organization.Clock.Now,
        });
        organization.Rows.SaveVersion();
    }

    /// <summary>What the caller does with its objects afterwards must not reach the job.</summary>
    private static PipelineEvent Freeze(PipelineEvent source)
    {
        var frozen = new PipelineEvent
        {
            Message = source.Message, Table = source.Table, Id = source.Id, Input = Wire.Copy(source.Input), UserId = source.UserId, Cause = source.Cause, Depth = source.Depth,
            CorrelationId = source.CorrelationId, RequestId = source.RequestId, CreatedOn = source.CreatedOn, Stage10Done = true,
            EarlyVariables = Wire.Copy(source.EarlyVariables), Variables = Wire.Copy(source.Variables), Before = source.Before is null ? null : Wire.Copy(source.Before),
        };
        foreach (var (name, value) in Wire.Copy(source.Output))
        {
            frozen.Output[name] = value;
        }

        return frozen;
    }

    private sealed record Job(Guid Id, Step Step, PipelineEvent Source, Entity? After);
}
