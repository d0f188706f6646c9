using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: what the charter says of a lead and an intended owner. Writes nothing; an illegal verdict is an answer, not an exception.</summary>
[CrmPluginRegistration(EvaluateLeadApi.Name)]
public sealed class EvaluateLead : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        // As the caller: who may not read a lead learns nothing of it.
        var reference = execution.Input<EntityReference>(EvaluateLeadApi.LeadParameter)!;
        var stored = execution.AsCaller().Retrieve(LeadTable.Name, reference.Id, new ColumnSet(LeadColumns.AllList));
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            nothing.Outputs[EvaluateLeadApi.OkProperty] = false;
            nothing.Outputs[EvaluateLeadApi.MessageProperty] = WithoutCharter(execution);
            return nothing;
        }

        var lead = JudgedLead.Judge(new LeadRow(null, stored), charter, execution);
        var language = AskedLanguage(execution) ?? charter.LanguageOf(lead.Actor.Id);
        return Answer(lead, Verdict(lead, execution.IntendedOwner(EvaluateLeadApi.OwnerTeamIdParameter, EvaluateLeadApi.OwnerUserIdParameter)), language);
    }

    /// <summary>An exception that is used up covers whom it let through, and nobody else.</summary>
    private static Verdict Verdict(JudgedLead lead, EntityReference? intended)
    {
        if (intended is null || intended.Equals(lead.StoredOwner))
        {
            return lead.JudgeHolding(lead.StoredOwner!);
        }

        return lead.JudgeMove(intended);
    }

    private static int? AskedLanguage(Execution execution) =>
        execution.Input<int>(EvaluateLeadApi.LanguageIdParameter) is var asked && asked != 0 ? asked : null;

    private static string WithoutCharter(Execution execution)
    {
        var message = execution.Charter()?.Problem is { } problem
            ? Codes.Message(RuntimeCodes.CharterUnreadable, new Words(problem, problem))
            : Codes.Message(RuntimeCodes.NotSetUp);
        return message.In(AskedLanguage(execution) ?? execution.LanguageOfCaller());
    }

    private static Effects Answer(JudgedLead lead, Verdict verdict, int language)
    {
        var assessment = lead.Assessment;
        var effects = new Effects();
        effects.Outputs[EvaluateLeadApi.OkProperty] = !verdict.IsIllegal;
        effects.Outputs[EvaluateLeadApi.VerdictProperty] = verdict.Kind.ToString();
        effects.Outputs[EvaluateLeadApi.CodesProperty] = string.Join(",", verdict.Codes);
        effects.Outputs[EvaluateLeadApi.ChannelProperty] = assessment.Channel.Code;
        effects.Outputs[EvaluateLeadApi.StageProperty] = assessment.Stage.ToString();
        effects.Outputs[EvaluateLeadApi.ReadinessProperty] = assessment.Readiness;
        effects.Outputs[EvaluateLeadApi.RuleProperty] = assessment.Rule.Code;
        effects.Outputs[EvaluateLeadApi.AccountableProperty] = assessment.Accountable.ToString();
        effects.Outputs[EvaluateLeadApi.AccountableTeamIdProperty] = lead.AccountableOwner(assessment.Accountable)?.Id ?? Guid.Empty;
        effects.Outputs[EvaluateLeadApi.MissingCodesProperty] = string.Join(",", assessment.MissingForSalesReady.Select(item => item.Code));
        effects.Outputs[EvaluateLeadApi.MissingProperty] = Texts.Missing(assessment.MissingForSalesReady).In(language);
        effects.Outputs[EvaluateLeadApi.AdviceCodesProperty] = string.Join(",", assessment.Advice.Select(item => item.Code));
        effects.Outputs[EvaluateLeadApi.AdviceProperty] = Texts.Advice(assessment).In(language);
        effects.Outputs[EvaluateLeadApi.FlagCodesProperty] = string.Join(",", assessment.HardNegatives.Concat(assessment.Contradictions));
        effects.Outputs[EvaluateLeadApi.ReasonProperty] = Texts.Reason(assessment).In(language);
        effects.Outputs[EvaluateLeadApi.MessageProperty] = Texts.Explain(verdict).In(language);
        return effects;
    }
}
