using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Gate;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Runtime;

/// <summary>What the chain of causing requests tells: who started it, whether it is a bulk, what an earlier step of the pack left.</summary>
internal static class RequestChain
{
    /// <summary>The context that a person or application sent: the last of the chain.</summary>
    public static IPluginExecutionContext Root(this Execution execution) => execution.Ancestors.LastOrDefault() ?? execution.Context;

    /// <summary>Bulk means an ancestor with more than one target, whatever IsInTransaction says: UpdateMultiple also shows up above a single row.</summary>
    public static Door Door(this Execution execution) => new(
        execution.Context.IsInTransaction,
        execution.Ancestors.Any(context =>
            context.InputParameters.Contains("Targets") && context.InputParameters["Targets"] is EntityCollection { Entities.Count: > 1 }),
        execution.Ancestors.Any(IsCascade));

    /// <summary>The owner of a parent row, or everything that a person owns, is being changed.</summary>
    private static bool IsCascade(IPluginExecutionContext context) =>
        context.MessageName.StartsWith("ReassignObjects", StringComparison.Ordinal)
        || (context.MessageName is "Assign" or "Update" && context.PrimaryEntityName is AccountTable.Name or ContactTable.Name);

    /// <summary>What another step left in the same request, or a causing one. Names carry the row's id where causing requests may be about other rows.</summary>
    public static string? CarriedText(this Execution execution, string name) =>
        execution.Carriers()
            .Where(context => context.SharedVariables.Contains(name))
            .Select(context => context.SharedVariables[name] as string)
            .FirstOrDefault();

    /// <summary>A draw starts from what is stored: what led to it was another transaction, perhaps minutes ago, and what that one left may be outdated.</summary>
    private static IEnumerable<IPluginExecutionContext> Carriers(this Execution execution)
    {
        foreach (var context in new[] { execution.Context }.Concat(execution.Ancestors))
        {
            yield return context;
            if (context.MessageName == DistributeLeadApi.Name)
            {
                yield break;
            }
        }
    }

    /// <summary>What an earlier step left in this very request.</summary>
    public static string? OwnCarriedText(this Execution execution, string name) =>
        execution.Context.SharedVariables.Contains(name) ? execution.Context.SharedVariables[name] as string : null;

    /// <summary>The application behind the request, when there is one.</summary>
    public static Guid? ApplicationId(this Execution execution) =>
        execution.Root() is IPluginExecutionContext2 { InitiatingUserApplicationId: var id } && id != Guid.Empty ? id : null;
}
