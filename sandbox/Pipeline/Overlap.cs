using System;
using System.Collections.Concurrent;
using System.Threading;
using LeadGovernance.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>
/// Test mode: the platform may run a step's one instance on two threads at once. Whenever the real run asks for something, a second run
/// on a thread of its own goes through the same instance, with a copy of the context. It may read; its first write ends it.
/// </summary>
internal sealed class Overlap(Organization organization, Step step, IPlugin plugin, PluginContext real)
{
    private StateInFieldsException? found;

    public RunGuard Guard() => new(Interrupt, Notice);

    /// <summary>Also when the plug-in caught what the guard threw.</summary>
    public void ThrowIfFound()
    {
        if (found is not null)
        {
            throw found;
        }
    }

    private void Interrupt()
    {
        using var calls = new BlockingCollection<Action>();
        var thread = new Thread(() => RunSecond(calls));
        thread.Start();

        // The sandbox's lock belongs to the thread of the real run: it makes the second run's reads.
        foreach (var call in calls.GetConsumingEnumerable())
        {
            call();
        }

        thread.Join();
        ThrowIfFound();
    }

    private StateInFieldsException Notice() => found = new StateInFieldsException(step.Name);

    private void RunSecond(BlockingCollection<Action> calls)
    {
        try
        {
            var context = real.Copy(new RunGuard(null, Notice));
            plugin.Execute(new PluginServices(organization, context, new TracingService(), (cause, user) => new SecondService(organization.Engine, cause, user, calls)));
        }
        catch (Exception)
        {
            // How the second run ends does not matter; what it did to the first does.
        }
        finally
        {
            calls.CompleteAdding();
        }
    }

    private sealed class SecondService(Engine engine, PluginContext cause, Guid userId, BlockingCollection<Action> calls) : ClientService(engine, userId)
    {
        public override OrganizationResponse Execute(OrganizationRequest request)
        {
            cause.Guard?.Check();
            if (!Engine.Messages.IsRead(request.RequestName))
            {
                throw new OperationCanceledException("The second run of an overlap ends at its first write.");
            }

            OrganizationResponse? response = null;
            Exception? failure = null;
            using var done = new ManualResetEventSlim();
            calls.Add(() =>
            {
                try
                {
                    response = Engine.Messages.Find(request.RequestName).Execute(new Request(Engine, request, UserId, cause));
                }
                catch (Exception e)
                {
                    failure = e;
                }

                done.Set();
            });
            done.Wait();
            return response ?? throw failure!;
        }
    }
}
