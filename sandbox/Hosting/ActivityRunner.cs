using System;
using System.Activities;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace LeadGovernance.Sandbox.Hosting;

/// <summary>Runs one custom workflow activity as a background process does, outside any transaction, or as a real-time workflow does, inside one.</summary>
internal sealed class ActivityRunner(Engine engine)
{
    private Organization Organization => engine.Organization;

    public ActivityRun RunInTransaction(string typeName, IDictionary<string, object> inputs, Guid userId)
    {
        Organization.Transaction.Join();
        try
        {
            var run = Run(typeName, inputs, userId);
            Organization.Transaction.Commit();
            return run;
        }
        catch
        {
            Organization.Transaction.Rollback();
            throw;
        }
    }

    public ActivityRun Run(string typeName, IDictionary<string, object> inputs, Guid userId)
    {
        var id = Organization.Database.Query("SELECT plugintypeid FROM plugintype WHERE typename=@p0 AND isworkflowactivity=1", [typeName], r => Guid.Parse(r.GetString(0)));
        if (id.Count == 0)
        {
            throw Fault.NotSupported($"activity {typeName}. No imported solution declares it with a WorkflowActivityGroupName.");
        }

        var source = new PipelineEvent
        {
            Message = "ExecuteWorkflow", Table = "none", Input = [], UserId = userId, CorrelationId = Guid.NewGuid(), CreatedOn = Organization.Clock.Now,
        };
        var tracing = new TracingService();
        var context = new WorkflowContext(Organization, source);
        var services = new PluginServices(Organization, context.Inner, tracing, engine.ServiceFor);
        Exception? failure = null;
        try
        {
            var activity = (CodeActivity)Activator.CreateInstance(engine.Worker.Load(id[0]))!;
            var outputs = ActivityHost.Run(activity, inputs, type => type == typeof(IWorkflowContext) || type == typeof(IExecutionContext) ? context : services.GetService(type)!);
            return new ActivityRun(outputs.ToDictionary(o => o.Key, o => (object?)o.Value), tracing.Text);
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            TraceLog.Write(Organization, typeName, context, tracing.Text, failure);
        }
    }
}
