using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Gate;

namespace LeadGovernance.Plugins;

/// <summary>Tells the responsible manager of a violation, once and after the save: an alert that fails never touches it.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, ViolationTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: send alert", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a20", DeleteAsyncOperation = true)]
public sealed class SendAlert : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var booked = BookedViolation.Read(execution.System, execution.Target.Id);
        if (booked is not { Alert: AlertState.Pending } || execution.UsableCharter(out _) is not { } charter)
        {
            return Effects.Nothing();
        }

        var effects = TellManager(booked, charter, execution);
        TellActor(booked, charter, effects, execution);
        return effects;
    }

    private static Effects TellManager(BookedViolation booked, CharterSnapshot charter, Execution execution)
    {
        var effects = new Effects();
        if (!AlertPolicy.IsNeeded(booked.Kind, booked.Level, booked.Code))
        {
            effects.Writes.Add(AlertWriter.Note(booked.Row.Id, AlertState.NotNeeded));
        }
        else if (AlertPolicy.Recipient(booked.Candidates(execution.System, charter)) is { } manager)
        {
            effects.Writes.Add(AlertWriter.Notify(booked.Words(charter.Policy!.Charter), booked.Row.Id, manager, charter.LanguageOf(manager)));
            effects.Writes.Add(Shares.ReadOf(booked.Row.ToEntityReference(), manager));
            effects.Writes.Add(AlertWriter.Note(booked.Row.Id, AlertState.Sent, execution.Now, manager));
        }
        else
        {
            effects.Writes.Add(AlertWriter.Note(booked.Row.Id, AlertState.NoRecipient));
        }

        return effects;
    }

    /// <summary>Whose change of owner was taken out of a request that went through got no message from the save. Last, so that nothing of it can cost the manager's alert.</summary>
    private static void TellActor(BookedViolation booked, CharterSnapshot charter, Effects effects, Execution execution)
    {
        if (booked.Kind != FindingKind.Neutralised || booked.Actor is not { } actor || !AlertRecipients.Find(execution.System, [actor.Id]).Values.Any(candidate => candidate.CanBeTold))
        {
            return;
        }

        effects.Writes.Add(AlertWriter.Notify(booked.Words(charter.Policy!.Charter), booked.Row.Id, actor.Id, charter.LanguageOf(actor.Id)));
        effects.Writes.Add(Shares.ReadOf(booked.Row.ToEntityReference(), actor.Id));
    }
}
