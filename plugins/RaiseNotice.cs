using System;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Notices;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: writes down one thing that somebody is to be told, once per period however often it is asked for. It sends nothing: a mail that fails must not undo what is written here.</summary>
[CrmPluginRegistration(RaiseNoticeApi.Name)]
public sealed class RaiseNotice : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var kind = execution.Input<string>(RaiseNoticeApi.KindParameter);
        if (NoticeSelection.TaskOf(kind) is not { } task)
        {
            return new Effects { Refusal = execution.Say(AlertCodes.UnknownKind, $"\"{kind}\"") };
        }

        if (execution.UsableCharter(out _) is not { } charter)
        {
            return execution.RefuseWithoutCharter();
        }

        var round = new NoticeRound(charter, execution);
        var effects = round.Raise(task, execution.Input<Guid>(RaiseNoticeApi.IdParameter), out var told, out var problem);
        effects.Outputs[RaiseNoticeApi.OkProperty] = problem is null;
        effects.Outputs[RaiseNoticeApi.CodeProperty] = problem ?? string.Empty;
        effects.Outputs[RaiseNoticeApi.CountProperty] = told;
        return effects;
    }
}
