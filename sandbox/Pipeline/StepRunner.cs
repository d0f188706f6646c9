using System;
using System.ServiceModel;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Hosting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>Runs one step and turns what it throws into what callers get.</summary>
internal sealed class StepRunner(Organization organization, Worker worker, Func<PluginContext, Guid, IOrganizationService> serviceFor)
{
    public void Run(Step step, PluginContext context)
    {
        organization.Counters.CountExecution(step.Name, context.MessageName, context.PrimaryEntityName);
        var tracing = new TracingService();
        Exception? failure = null;
        try
        {
            var plugin = worker.Instance(step);
            var overlap = organization.Options.RunsOverlap && !organization.Has(Defect.RunsOneAtATime) ? new Overlap(organization, step, plugin, context) : null;
            context.Guard = overlap?.Guard();
            plugin.Execute(new PluginServices(organization, context, tracing, serviceFor));
            overlap?.ThrowIfFound();
            organization.TimeLimit.Check();
            if (!organization.Has(Defect.TakesEarlyBoundRows))
            {
                Wire.CheckParameters(context.InputParameters);
            }

            Wire.CheckVariables(context.SharedVariables);
        }
        catch (Exception e) when (e is not JobKilledException)
        {
            failure = e;
            throw Translate(e, step, tracing.Text);
        }
        finally
        {
            TraceLog.Write(organization, step.Name, context, tracing.Text, failure);
        }
    }

    private Exception Translate(Exception failure, Step step, string trace)
    {
        switch (failure)
        {
            case InvalidPluginExecutionException refusal:
                var fault = Fault.Of(organization.Has(Defect.SendsWrongCode) ? Codes.PluginFailed : refusal.ErrorCode == 0 ? Codes.PluginRefused : refusal.ErrorCode, refusal.Message, trace);
                fault.Detail.ErrorDetails["OperationStatus"] = (int)refusal.Status;
                foreach (var (name, detail) in refusal.ExceptionDetails ?? new System.Collections.Generic.Dictionary<string, string>())
                {
                    fault.Detail.ErrorDetails[name] = detail;
                }

                return fault;
            case FaultException<OrganizationServiceFault> nested:
                return nested;
            case StateInFieldsException state:
                return Fault.Of(Codes.NotSupportedInSandbox, state.Message, trace);
            default:
                return Fault.Of(Codes.PluginFailed,
                    $"An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): {step.Name}: {failure.GetType().FullName}: {failure.Message}",
                    trace + Environment.NewLine + failure);
        }
    }
}
