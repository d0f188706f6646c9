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
        RunBeforeTransaction(source);
        (handler as BulkHandler)?.RunRowsBeforeTransaction(source);
        var owns = organization.Transaction.Join();
        try
        {
            handler.CheckAccess(source);
            foreach (var part in handler.Split(source))
            {
                RunInTransaction(part, handler);
            }

            handler.Finish(source);
            if (owns)
            {
                organization.Transaction.Commit();
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

        if (source.Depth > MaximumDepth)
        {
            throw Fault.Of(Codes.InfiniteLoop,
                "This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again. "
                + $"(Depth {source.Depth}, message {source.Message} of {source.Table}.)");
        }

        source.Stage10Done = true;
        var set = organization.Steps.For(source.Message, source.Table);
        if (source.Message != "Create")
        {
            source.Before = Images.Read(organization, source, set.PreColumns);
        }

        RunStage(source, 10, set, after: null);
    }

    private void RunInTransaction(PipelineEvent source, PipelineHandler handler)
    {
        var set = organization.Steps.For(source.Message, source.Table);
        source.SentColumns = source.Target?.Attributes.Keys.ToHashSet();
        source.SentOwner = source.Target?.GetAttributeValue<EntityReference>("ownerid");
        RunStage(source, 20, set, after: null);
        organization.Transaction.CheckUsable();
        handler.Main(source);

        // Stage 20 or 30 may have changed the registrations themselves.
        set = organization.Steps.For(source.Message, source.Table);
        var after = source.Message == "Delete" ? null : Images.Read(organization, source, set.PostColumns);
        RunStage(source, 40, set, after);
        if (!source.SkipsAsynchronousSteps)
        {
            foreach (var step in set.Asynchronous.Where(s => IsWanted(source, s)))
            {
                jobs.Add(step, source, after);
            }
        }
    }

    private void RunStage(PipelineEvent source, int stage, StepSet set, Entity? after)
    {
        if (source.SkipsSynchronousSteps)
        {
            return;
        }

        foreach (var step in set.At(stage))
        {
            if (IsWanted(source, step))
            {
                steps.Run(step, NewContext(step, source, stage, after));
            }
        }

        RunMergedBulkSteps(source, stage, after);
    }

    /// <summary>A single Create or Update also raises the bulk message, with one row.</summary>
    private void RunMergedBulkSteps(PipelineEvent source, int stage, Entity? after)
    {
        if (source.Message is not ("Create" or "Update") || source.Cause?.MessageName == source.Message + "Multiple" && source.Cause.Stage == 30)
        {
            return;
        }

        var message = source.Message + "Multiple";
        foreach (var step in organization.Steps.For(message, source.Table).At(stage).Where(s => IsWanted(source, s)).ToList())
        {
            var input = new ParameterCollection { ["Targets"] = new EntityCollection([source.Target!]) { EntityName = source.Table } };
            steps.Run(step, NewContext(step, source, stage, after, message, input));
        }
    }

    private bool IsWanted(PipelineEvent source, Step step)
    {
        if (source.Message != "Update" || step.FilteringColumns.Count == 0)
        {
            return source.Message != "UpdateMultiple" || source.Rows.Any(r => step.Wants(r.Target!.Attributes.Keys));
        }

        var seesEdits = organization.Switches.FiltersSeeTargetEdits || source.SentColumns is null;
        return step.Wants(seesEdits ? source.Target!.Attributes.Keys : source.SentColumns!);
    }

    public PluginContext NewContext(Step step, PipelineEvent source, int stage, Entity? after, string? message = null, ParameterCollection? input = null)
    {
        var pre = Images.Of(step, source.Before, isPre: true);
        var post = stage == 40 ? Images.Of(step, after, isPre: false) : [];
        return new PluginContext(organization, source, stage)
        {
            Step = step,
            MessageName = message ?? source.Message,
            InputParameters = input ?? source.Input,
            SharedVariables = stage == 10 ? source.EarlyVariables : source.Variables,
            ParentContext = stage != 10 && source.WrapsStage10 ? EarlyContext(source) : source.Cause,
            IsInTransaction = organization.Transaction.IsOpen,
            PreEntityImages = message is null ? pre : [],
            PostEntityImages = message is null ? post : [],
            PreEntityImagesCollection = message is null ? [] : [pre],
            PostEntityImagesCollection = message is null ? [] : [post],
        };
    }

    private PluginContext EarlyContext(PipelineEvent source) => new(organization, source, 10)
    {
        SharedVariables = source.EarlyVariables,
        ParentContext = source.Cause,
        IsInTransaction = source.Cause?.IsInTransaction ?? false,
    };
}
