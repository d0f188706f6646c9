using System;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Exceptions;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Exceptions;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: a manager grants or declines an exception. What stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(GrantExceptionApi.Name)]
public sealed class GrantException : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return nothing.Answer(RuntimeCodes.NotSetUp, null, execution);
        }

        var id = execution.Input<Guid>(GrantExceptionApi.ExceptionIdParameter);
        if (ExceptionReader.Find(id, execution) is not { } request)
        {
            return new Effects().Answer(ExceptionCodes.NotThere, null, execution);
        }

        var manager = execution.Root().InitiatingUserId;
        var decided = new Entity(ExceptionTable.Name, id)
        {
            [ExceptionTable.DecidedBy] = new EntityReference(SystemUserTable.Name, manager),
            [ExceptionTable.DecidedOn] = execution.Now,
        };
        return execution.Input<bool>(GrantExceptionApi.DeclineParameter)
            ? Decline(request, decided, execution)
            : Grant(request, decided, manager, charter.Policy!.Charter.Thresholds, execution);
    }

    private static Effects Decline(ExceptionRequest request, Entity decided, Execution execution)
    {
        if (request.Status != ExceptionStatus.Requested)
        {
            return new Effects().Answer(ExceptionCodes.AlreadyDecided, null, execution);
        }

        var effects = new Effects().Answer(null, ExceptionTexts.Declined, execution);
        effects.WriteException(decided, ExceptionStatus.Declined);
        return effects;
    }

    private static Effects Grant(ExceptionRequest request, Entity decided, Guid manager, Thresholds thresholds, Execution execution)
    {
        var until = execution.InputMoment(GrantExceptionApi.UntilParameter) ?? execution.Now.AddDays(thresholds.ExceptionDays);
        var granting = new ExceptionGranting(manager, until, ExceptionReader.GrantedThisMonth(manager, execution));
        if (ExceptionPolicy.AgainstGrant(request, granting, thresholds, execution.Now) is { } problem)
        {
            return new Effects().Answer(problem, null, execution);
        }

        decided[ExceptionTable.Until] = until;
        decided[ExceptionTable.SingleUse] = !execution.Input<bool>(GrantExceptionApi.ManyUsesParameter);
        var effects = new Effects().Answer(null, ExceptionTexts.Granted(until), execution);
        effects.WriteException(decided, ExceptionStatus.Granted);
        foreach (var violation in request.Lead is { } lead ? ViolationReader.Excusable(lead, execution.System) : [])
        {
            effects.SetStatus(violation, ViolationStatus.Excused);
        }

        return effects;
    }
}
