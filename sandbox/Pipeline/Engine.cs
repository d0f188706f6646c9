using System;
using System.Threading;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Hosting;
using LeadGovernance.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>The one way into the organisation, for clients and plug-ins alike.</summary>
internal sealed class Engine
{
    private readonly Lock gate = new();
    private readonly MessageBook messages;
    private readonly StepRunner steps;
    private readonly JobQueue jobs;

    public Engine(Organization organization)
    {
        Organization = organization;
        Worker = new Worker(organization);
        steps = new StepRunner(organization, Worker, ServiceFor);
        jobs = new JobQueue(organization);
        Pipeline = new PipelineRunner(organization, steps, jobs);
        messages = new MessageBook(organization);
    }

    public Organization Organization { get; }

    public Worker Worker { get; }

    public PipelineRunner Pipeline { get; }

    public StepRunner Steps => steps;

    public MessageBook Messages => messages;

    public IOrganizationService ServiceFor(Guid userId) => new ClientService(this, userId);

    public IOrganizationService ServiceFor(PluginContext cause, Guid userId) => new PluginService(this, cause, userId);

    public OrganizationResponse Execute(OrganizationRequest request, Guid userId, PluginContext? cause = null)
    {
        lock (gate)
        {
            if (request?.RequestName is null)
            {
                throw Fault.Of(Codes.InvalidArgument, "The request has no name.");
            }

            if (cause is null)
            {
                Organization.TimeLimit.Start();
                if (Organization.Switches.WorkerRestart == WorkerRestart.BeforeEachCall)
                {
                    Worker.Restart();
                }
            }

            if (Organization.Principals.User(userId).IsDisabled)
            {
                throw Fault.Of(Codes.UserDisabled, $"The specified user(Id = {userId}) is disabled. Consider enabling this user.");
            }

            Organization.Transaction.CheckUsable();
            try
            {
                return messages.Find(request.RequestName).Execute(new Request(this, request, userId, cause));
            }
            catch when (cause is not null && Organization.Transaction.IsOpen && !Organization.Has(Defect.ForgivesSwallowedFaults))
            {
                Organization.Transaction.Doom();
                throw;
            }
        }
    }

    /// <summary>A request of one user in the name of another: both bound what it may do.</summary>
    public OrganizationResponse ExecuteFor(OrganizationRequest request, Guid userId, Guid onBehalfOf)
    {
        lock (gate)
        {
            Organization.Access.CheckDelegate(userId);
            Organization.Access.Delegation = (userId, onBehalfOf);
            try
            {
                return Execute(request, onBehalfOf);
            }
            finally
            {
                Organization.Access.Delegation = null;
            }
        }
    }

    public void RunJobs()
    {
        lock (gate)
        {
            jobs.Run(Pipeline, steps);
        }
    }

    /// <summary>As RunJobs, and killed at a point; false when the jobs came to their end before it.</summary>
    public bool RunJobsAndKill(int point)
    {
        lock (gate)
        {
            Organization.JobKill = new JobKill(point);
            try
            {
                jobs.Run(Pipeline, steps);
                return false;
            }
            catch (JobKilledException)
            {
                Worker.Restart();
                return true;
            }
            finally
            {
                Organization.JobKill = null;
            }
        }
    }

    public void Locked(Action action)
    {
        lock (gate)
        {
            action();
        }
    }
}
