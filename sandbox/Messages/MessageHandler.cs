using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Does one message.</summary>
internal abstract class MessageHandler
{
    private static readonly string[] AlwaysAllowed =
        ["tag", "SuppressDuplicateDetection", Bypass.Plugins, Bypass.Logic, Bypass.StepIds];

    public abstract string Name { get; }

    public virtual bool IsRead => false;

    /// <summary>The parameters this message knows; any other is refused.</summary>
    protected abstract IReadOnlyList<string> Parameters { get; }

    public OrganizationResponse Execute(Request request)
    {
        foreach (var name in request.Input.Keys.Where(k => !Parameters.Contains(k) && !AlwaysAllowed.Contains(k)))
        {
            throw UnknownParameter(name);
        }

        if (request.Optional<ConcurrencyBehavior>("ConcurrencyBehavior") != ConcurrencyBehavior.Default)
        {
            throw Fault.NotSupported($"ConcurrencyBehavior of {Name}. Leave it at Default.");
        }

        return Do(request);
    }

    protected virtual Exception UnknownParameter(string name) => Fault.NotSupported($"parameter '{name}' of message {Name}.");

    protected abstract OrganizationResponse Do(Request request);
}
