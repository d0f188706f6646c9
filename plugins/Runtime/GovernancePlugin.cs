using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using LeadGovernance.Plugins.Dataverse.Doors;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Runtime;

/// <summary>Three beats for every plug-in of the pack: read, decide, write. A class says when it runs (attribute) and what it decides.</summary>
public abstract class GovernancePlugin : IPlugin
{
    private static readonly ConcurrentDictionary<Type, CrmPluginRegistrationAttribute[]> Declared = new();

    public void Execute(IServiceProvider serviceProvider)
    {
        var execution = new Execution(serviceProvider);
        RefuseUndeclared(execution.Context);
        Decide(execution).Apply(execution);
    }

    /// <summary>What is to be done about this execution; nothing is written before it returns.</summary>
    internal abstract Effects Decide(Execution execution);

    private void RefuseUndeclared(IPluginExecutionContext context)
    {
        var declarations = Declared.GetOrAdd(GetType(), type => type.GetCustomAttributes<CrmPluginRegistrationAttribute>(false).ToArray());
        if (!declarations.Any(declaration => Matches(declaration, context)))
        {
            throw new InvalidPluginExecutionException(
                $"{Codes.Message(RuntimeCodes.UndeclaredStep).English} ({GetType().Name}: {context.MessageName} of {context.PrimaryEntityName}, stage {context.Stage})");
        }
    }

    private static bool Matches(CrmPluginRegistrationAttribute declaration, IPluginExecutionContext context) =>
        declaration.Message == context.MessageName
        && (declaration.Stage is null || ((int)declaration.Stage == context.Stage && (declaration.EntityLogicalName == MembershipChange.AnyTable || declaration.EntityLogicalName == context.PrimaryEntityName)));
}
