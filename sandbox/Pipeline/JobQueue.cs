using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>Asynchronous steps: a row of asyncoperation within the transaction, run after it by Run.</summary>
internal sealed class JobQueue
{
    // OperationStatus.Retry: the platform tries four times in all.
    private const int MaximumAttempts = 4;
    private const int FarTooManyAttempts = 10;

    private const long Ready = 0;

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
        organization.Transaction.RolledBack += () =>
        {
            if (organization.Has(Defect.KeepsJobsAfterRollback))
            {
                uncommitted.ForEach(Insert);
                ready.AddRange(uncommitted);
            }

            uncommitted.Clear();
        };
    }

    public void Add(Step step, PipelineEvent source)
    {
        var job = new Job(Guid.CreateVersion7(), step, Freeze(source, organization.Has(Defect.RestartsDepthOfJobs) ? 1 : source.Depth));
        Insert(job);
        uncommitted.Add(job);
    }

    private void Insert(Job job)
    {
        var (step, source) = (job.Step, job.Source);
        var now = organization.Clock.Now;
        organization.Rows.Insert(organization.Table("asyncoperation"), job.Id, new Dictionary<string, object?>
        {
            ["name"] = step.Name, ["operationtype"] = 1, ["messagename"] = source.Message, ["primaryentitytype"] = source.Table,
            ["regardingobjectid"] = source.Id == Guid.Empty ? null : new EntityReference(source.Table, source.Id),
            ["owningextensionid"] = new EntityReference("sdkmessageprocessingstep", step.Id), ["correlationid"] = source.CorrelationId, ["depth"] = source.Depth,
            ["retrycount"] = 0, ["ownerid"] = new EntityReference("systemuser", source.UserId), ["createdon"] = now, ["modifiedon"] = now,
            ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(0),
        });
    }

    /// <summary>Runs jobs until none is left, also those that jobs make.</summary>
    public void Run(PipelineRunner pipeline, StepRunner steps)
    {
        while (ready.Count > 0)
        {
            var index = organization.Switches.JobDelivery == JobDelivery.Shuffled && !organization.Has(Defect.KeepsJobsInOrder) ? Random.Shared.Next(ready.Count)
                : organization.Has(Defect.RunsJobsBackwards) ? ready.Count - 1 : 0;
            var job = ready[index];
            ready.RemoveAt(index);

            // Somebody may have cancelled or deleted the job.
            if (StateOf(job) != Ready)
            {
                continue;
            }

            Run(job, pipeline, steps);
            if (organization.Switches.JobDelivery == JobDelivery.EachTwice && !organization.Has(Defect.DeliversOnce))
            {
                Run(job, pipeline, steps);
            }
        }
    }

    /// <summary>A sandbox that is closed loses the contexts of its jobs; their rows shall not promise that they will run.</summary>
    public static void CancelLost(Organization organization)
    {
        organization.Database.Run(
            "UPDATE asyncoperation SET statecode=3, statuscode=32, friendlymessage=@p0 WHERE statecode=0", "Sandbox: this job had not run when the sandbox was closed, and its context is gone. Call RunJobs before Dispose.");
    }

    private void Run(Job job, PipelineRunner pipeline, StepRunner steps)
    {
        Write(job, new() { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(20), ["startedon"] = organization.Clock.Now });
        for (var attempt = 1; ; attempt++)
        {
            organization.TimeLimit.Start();
            if (organization.Has(Defect.RunsJobsInTransaction))
            {
                organization.Transaction.Join();
            }

            try
            {
                steps.Run(job.Step, pipeline.NewContext(job.Step, job.Source, 40, mode: 1));
                organization.JobKill?.Pass();
                Finish(job, null, attempt);
                return;
            }
            catch (JobKilledException)
            {
                // Nobody noted that it was done, so it is delivered again.
                Write(job, new() { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(0) });
                ready.Insert(0, job);
                throw;
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                var asksAgain = fault.Detail.ErrorDetails.TryGetValue("OperationStatus", out var status) && status is (int)OperationStatus.Retry;
                if (!asksAgain || organization.Has(Defect.NeverRetries) || attempt == (organization.Has(Defect.RetriesTenTimes) ? FarTooManyAttempts : MaximumAttempts))
                {
                    Finish(job, fault.Detail, attempt);
                    return;
                }
            }
        }
    }

    private void Finish(Job job, OrganizationServiceFault? fault, int attempt)
    {
        if (organization.Has(Defect.RunsJobsInTransaction))
        {
            organization.Transaction.Rollback();
        }

        if (fault is null && job.Step.DeletesJob)
        {
            organization.Rows.Delete(organization.Table("asyncoperation"), job.Id);
            return;
        }

        Write(job, new()
        {
            ["statecode"] = new OptionSetValue(3), ["statuscode"] = new OptionSetValue(fault is null ? 30 : 31), ["retrycount"] = attempt - 1,
            ["message"] = fault?.TraceText, ["friendlymessage"] = fault?.Message, ["errorcode"] = fault?.ErrorCode, ["completedon"] = organization.Clock.Now,
        });
    }

    private void Write(Job job, Dictionary<string, object?> values)
    {
        values["modifiedon"] = organization.Clock.Now;
        organization.Rows.Update(organization.Table("asyncoperation"), job.Id, values);
        organization.Rows.SaveVersion();
    }

    private long? StateOf(Job job) => (long?)organization.Database.Scalar("SELECT statecode FROM asyncoperation WHERE asyncoperationid=@p0", Store.SqlValue.Id(job.Id));

    /// <summary>What the caller does with its objects afterwards must not reach the job.</summary>
    private static PipelineEvent Freeze(PipelineEvent source, int depth)
    {
        var frozen = source.Frozen(depth, Wire.Copy(source.Input), source.Rows.Select(r => Freeze(r, depth)).ToList());
        foreach (var (name, value) in Wire.Copy(source.Output))
        {
            frozen.Output[name] = value;
        }

        return frozen;
    }

    private sealed record Job(Guid Id, Step Step, PipelineEvent Source);
}
