using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>Takes one event through the stages, as the platform's diagram shows them.</summary>
internal sealed class PipelineRunner(Organization organization, StepRunner steps, JobQueue jobs)
{
    // The platform's limit of nested requests within one hour.
    private const int MaximumDepth = 8;

    public void Run(PipelineEvent source, PipelineHandler handler)
    {
        if (organization.Has(Defect.ChecksAccessBeforeStage10))
        {
            handler.CheckAccess(source);
        }

        var owns = organization.Has(Defect.RunsStage10InTransaction) && organization.Transaction.Join();
        try
        {
            RunBeforeTransaction(source);
            (handler as BulkHandler)?.RunRowsBeforeTransaction(source);
            owns |= organization.Transaction.Join();
            if (!organization.Has(Defect.SkipsAccessCheck))
            {
                handler.CheckAccess(source);
            }

            foreach (var part in handler.Split(source))
            {
                RunInTransaction(part, handler);
            }

            handler.Finish(source);
            if (owns)
            {
                organization.Transaction.Commit();
            }
            else if (organization.Has(Defect.CommitsNestedRequests))
            {
                organization.Transaction.Commit();
                organization.Transaction.Join();
            }
        }
        catch when (owns)
        {
            organization.Transaction.Rollback();
            throw;
        }
    }

    /// <summary>Stage 10: outside the transaction unless an outer request has one open.</summary>
    public void RunBeforeTransaction(PipelineEvent source)
    {
        if (source.Stage10Done)
        {
            return;
        }

        if (source.Depth > (organization.Has(Defect.DoublesDepthLimit) ? 2 * MaximumDepth : MaximumDepth))
        {
            throw Fault.Of(Codes.InfiniteLoop,
                "This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again. "
                + $"(Depth {source.Depth}, message {source.Message} of {source.Table}.)");
        }

        source.Stage10Done = true;
        var set = organization.Steps.For(source.Message, source.Table);
        ReadBefore(source, set);
        var reopens = organization.Has(Defect.RunsNestedStage10Outside) && organization.Transaction.IsOpen;
        if (reopens)
        {
            organization.Transaction.Commit();
        }

        RunStage(source, 10, set);
        if (reopens)
        {
            organization.Transaction.Join();
        }
    }

    private void RunInTransaction(PipelineEvent source, PipelineHandler handler)
    {
        var set = organization.Steps.For(source.Message, source.Table);
        source.SentColumns = source.Target?.Attributes.Keys.ToHashSet();
        source.SentOwner = source.Target?.GetAttributeValue<EntityReference>("ownerid");
        RunStage(source, 20, set);
        organization.Transaction.CheckUsable();
        if (organization.Has(Defect.ReadsPostImagesEarly))
        {
            ReadAfter(source, set);
        }

        if (!organization.Has(Defect.RunsMainOperationLast))
        {
            handler.Main(source);
        }

        // Stage 20 or 30 may have changed the registrations themselves.
        set = organization.Steps.For(source.Message, source.Table);
        if (organization.Has(Defect.ReadsPreImagesLate))
        {
            source.Before = null;
            ReadBefore(source, set);
        }

        if (!organization.Has(Defect.ReadsPostImagesEarly))
        {
            ReadAfter(source, set);
        }

        RunStage(source, 40, set);
        if (organization.Has(Defect.RunsMainOperationLast))
        {
            handler.Main(source);
        }

        Queue(source, set);
    }

    private void ReadBefore(PipelineEvent source, StepSet set)
    {
        foreach (var row in source.Rows.Prepend(source).Where(r => r.Message is not ("Create" or "CreateMultiple") && r.Id != Guid.Empty))
        {
            row.Before ??= Images.Read(organization, row, StepSet.Join(set.PreColumns, Merged(source)?.PreColumns, RowSteps(source, row)?.PreColumns));
        }
    }

    private void ReadAfter(PipelineEvent source, StepSet set)
    {
        foreach (var row in source.Rows.Prepend(source).Where(r => r.Message != "Delete" && r.Id != Guid.Empty))
        {
            row.After = Images.Read(organization, row, StepSet.Join(set.PostColumns, Merged(source)?.PostColumns, null));
        }
    }

    private void RunStage(PipelineEvent source, int stage, StepSet set)
    {
        Run(source, stage, set);

        // A single Create or Update also raises the bulk message, with one row.
        if (Merged(source) is { } merged)
        {
            Run(source.AsBulk(), stage, merged);
        }
    }

    private void Run(PipelineEvent source, int stage, StepSet set)
    {
        foreach (var step in set.At(stage))
        {
            if (IsWanted(source, step))
            {
                organization.TimeLimit.Check();
                steps.Run(step, NewContext(step, source, stage));
            }
        }
    }

    private void Queue(PipelineEvent source, StepSet set)
    {
        foreach (var step in set.Asynchronous.Where(s => IsWanted(source, s)))
        {
            if (organization.Has(Defect.RunsJobsInline))
            {
                steps.Run(step, NewContext(step, source, 40, mode: 1));
            }
            else
            {
                jobs.Add(step, source);
            }
        }

        if (Merged(source) is { Asynchronous.Count: > 0 } merged)
        {
            var bulk = source.AsBulk();
            foreach (var step in merged.Asynchronous.Where(s => IsWanted(bulk, s)))
            {
                jobs.Add(step, bulk);
            }
        }
    }

    /// <summary>Steps of the bulk message that this single request also raises; null where there are none.</summary>
    private StepSet? Merged(PipelineEvent source) =>
        source.BulkMessage is { } message && !source.IsRowOfBulk && organization.Steps.For(message, source.Table) is { IsEmpty: false } set ? set : null;

    /// <summary>A bulk request reads the rows as they are before it; what their own steps ask for is read then too.</summary>
    private StepSet? RowSteps(PipelineEvent source, PipelineEvent row) => ReferenceEquals(source, row) ? null : organization.Steps.For(row.Message, row.Table);

    private bool IsWanted(PipelineEvent source, Step step)
    {
        if (source.Bypass.Skips(step) || organization.Has(Defect.IgnoresFilters))
        {
            return !source.Bypass.Skips(step);
        }

        if (source.Message == "UpdateMultiple")
        {
            return source.Rows.Any(r => step.Wants(Columns(r)));
        }

        return source.Message != "Update" || step.Wants(Columns(source));
    }

    private IEnumerable<string> Columns(PipelineEvent source) =>
        organization.Switches.FiltersSeeTargetEdits || source.SentColumns is null ? source.Target!.Attributes.Keys : source.SentColumns;

    public PluginContext NewContext(Step step, PipelineEvent source, int stage, int mode = 0)
    {
        var isBulk = source.Rows.Count > 0;
        var pre = isBulk ? [] : Images.Of(organization, step, source.Before, isPre: true);
        var post = isBulk || stage != 40 ? [] : Images.Of(organization, step, source.After, isPre: false);
        return new PluginContext(organization, source, stage)
        {
            Step = step,
            Mode = mode,
            InputParameters = organization.Has(Defect.CopiesTarget) ? Wire.Copy(source.Input) : source.Input,
            OutputParameters = organization.Has(Defect.LosesEditsOfOutput) ? Wire.Copy(source.Output) : source.Output,
            SharedVariables = stage == 10 ? source.EarlyVariables : organization.Has(Defect.LosesVariables) ? [] : source.Variables,
            ParentContext = stage != 10 && source.WrapsStage10 ? EarlyContext(source) : ParentOf(source),
            IsInTransaction = organization.Transaction.IsOpen,
            PreEntityImages = pre,
            PostEntityImages = post,

            // Index-aligned with Targets.
            PreEntityImagesCollection = isBulk ? ImageRows(source).Select(r => Images.Of(organization, step, r.Before, isPre: true)).ToArray() : [pre],
            PostEntityImagesCollection = isBulk ? ImageRows(source).Select(r => Images.Of(organization, step, stage == 40 ? r.After : null, isPre: false)).ToArray() : [post],
        };
    }

    private IEnumerable<PipelineEvent> ImageRows(PipelineEvent source) => organization.Has(Defect.MixesBulkImages) ? source.Rows.Reverse() : source.Rows;

    private PluginContext? ParentOf(PipelineEvent source) => organization.Has(Defect.ForgetsParent) ? null : source.Cause;

    private PluginContext EarlyContext(PipelineEvent source) => new(organization, source, 10)
    {
        SharedVariables = source.EarlyVariables,
        ParentContext = ParentOf(source),
        IsInTransaction = source.Cause?.IsInTransaction ?? false,
    };
}
