using System;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Exceptions;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Exceptions;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: a manager grants or declines an exception. What stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(GrantExceptionApi.Name)]
public sealed class GrantException : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return Answer(nothing, RuntimeCodes.NotSetUp, null, execution);
        }

        // As the caller: who can't read it learns no more than that.
        var id = execution.Input<Guid>(GrantExceptionApi.ExceptionIdParameter);
        var row = Rows.Find(execution.AsCaller(), ExceptionTable.Name, ExceptionTable.Id, id, ExceptionTable.Status, ExceptionTable.RequestedBy, ExceptionTable.ToUser, ExceptionTable.ToTeam, ExceptionTable.Reason);
        if (row is null)
        {
            return Answer(new Effects(), ExceptionCodes.NotThere, null, execution);
        }

        var manager = execution.Root().InitiatingUserId;
        var decided = new Entity(ExceptionTable.Name, id)
        {
            [ExceptionTable.DecidedBy] = new EntityReference(SystemUserTable.Name, manager),
            [ExceptionTable.DecidedOn] = execution.Now,
        };
        return execution.Input<bool>(GrantExceptionApi.DeclineParameter)
            ? Decline(Request(row), decided, execution)
            : Grant(Request(row), decided, manager, charter.Policy!.Charter.Thresholds, execution);
    }

    private static Effects Decline(ExceptionRequest request, Entity decided, Execution execution)
    {
        if (request.Status != ExceptionStatus.Requested)
        {
            return Answer(new Effects(), ExceptionCodes.AlreadyDecided, null, execution);
        }

        var effects = Answer(new Effects(), null, ExceptionTexts.Declined, execution);
        effects.WriteException(decided, ExceptionStatus.Declined);
        return effects;
    }

    private static Effects Grant(ExceptionRequest request, Entity decided, Guid manager, Thresholds thresholds, Execution execution)
    {
        var until = execution.Input<DateTime>(GrantExceptionApi.UntilParameter) is var sent && sent != default
            ? DateTime.SpecifyKind(sent, DateTimeKind.Utc)
            : execution.Now.AddDays(thresholds.ExceptionDays);
        var granting = new ExceptionGranting(manager, until, GrantedThisMonth(manager, execution));
        if (ExceptionPolicy.AgainstGrant(request, granting, thresholds, execution.Now) is { } problem)
        {
            return Answer(new Effects(), problem, null, execution);
        }

        decided[ExceptionTable.Until] = until;
        decided[ExceptionTable.SingleUse] = !execution.Input<bool>(GrantExceptionApi.ManyUsesParameter);
        var effects = Answer(new Effects(), null, ExceptionTexts.Granted(until), execution);
        effects.WriteException(decided, ExceptionStatus.Granted);
        return effects;
    }

    private static int GrantedThisMonth(Guid manager, Execution execution)
    {
        var query = Rows.Of(ExceptionTable.Name);
        query.Criteria.AddCondition(ExceptionTable.DecidedBy, ConditionOperator.Equal, manager);
        query.Criteria.AddCondition(ExceptionTable.DecidedOn, ConditionOperator.GreaterEqual, ExceptionPolicy.MonthOf(execution.Now));
        query.Criteria.AddCondition(ExceptionTable.Until, ConditionOperator.NotNull);
        return Rows.Read(execution.System, query).Count;
    }

    private static ExceptionRequest Request(Entity row) => new(
        row.GetAttributeValue<EntityReference>(ExceptionTable.RequestedBy)?.Id ?? Guid.Empty,
        (row.GetAttributeValue<EntityReference>(ExceptionTable.ToTeam) ?? row.GetAttributeValue<EntityReference>(ExceptionTable.ToUser))?.Id,
        row.GetAttributeValue<string>(ExceptionTable.Reason),
        Choices.Read<ExceptionStatus>(row, ExceptionTable.Status) ?? ExceptionStatus.Withdrawn);

    private static Effects Answer(Effects effects, string? problem, Words? done, Execution execution)
    {
        effects.Outputs[GrantExceptionApi.OkProperty] = problem is null;
        effects.Outputs[GrantExceptionApi.CodeProperty] = problem ?? string.Empty;
        effects.Outputs[GrantExceptionApi.MessageProperty] = (problem is null ? done! : Codes.Message(problem)).In(execution.LanguageOfCaller());
        return effects;
    }
}
