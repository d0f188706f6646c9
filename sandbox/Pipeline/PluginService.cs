using System;
using LeadGovernance.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>The service a plug-in gets: its requests are nested in the event it runs for, and counted.</summary>
internal sealed class PluginService(Engine engine, PluginContext cause, Guid userId) : ClientService(engine, userId)
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        cause.Guard?.Call();
        if (cause.Mode == PluginContext.Asynchronous)
        {
            Engine.Organization.JobKill?.Pass();
        }

        Engine.Organization.TimeLimit.Check();
        var isRead = Engine.Messages.IsRead(request.RequestName);
        Engine.Organization.Counters.CountCall(cause.Step?.Name ?? cause.MessageName, isRead, request.RequestName, Request.TableOf(request));
        return Engine.Execute(request, UserId, cause);
    }
}
