using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Assessment → computed columns of the lead, as changes of the request's Target.</summary>
internal static class LeadWriter
{
    /// <summary>Whether a save of this lead would write anything new to it, or move it.</summary>
    public static bool IsStale(this JudgedLead lead)
    {
        if (lead.Assessment.Level == Level.Off || !lead.Assessment.Lead.IsOpen)
        {
            return false;
        }

        var effects = new Effects();
        effects.Write(lead, lead.Assessment.Lead.Handover);
        effects.Columns.Remove(LeadTable.GovernedOn);
        return effects.Columns.Count > 0 || lead.Reown(lead.StoredOwner!) != null;
    }

    /// <summary>The moment in which the gate lets the lead be qualified stays with it: what happens to its facts later makes no offence of that.</summary>
    private static DateTime? QualificationJudgedOn(this JudgedLead lead) =>
        lead.Row.Option(LeadTable.StateCode) != LeadStates.Qualified ? null
        : lead.Row.Changes(LeadTable.StateCode) ? lead.Now
        : lead.Row.Stored?.GetAttributeValue<DateTime?>(LeadTable.QualifiedOn);

    /// <summary>The end of an exception counts where one is needed: without it the owner's right ends with it.</summary>
    private static DateTime? NextLookOn(this JudgedLead lead, HandoverState handover)
    {
        if (!lead.Assessment.Lead.IsOpen)
        {
            return null;
        }

        var owner = lead.SentOwner ?? lead.StoredOwner;
        var exception = owner != null && !lead.Row.IsNew && lead.HolderOf(owner) is var holder && lead.Policy.Judge(lead.Assessment, holder, lead.Now).IsIllegal
            ? lead.Exceptions.ForHolding(holder, lead.Now)
            : null;
        var assessment = lead.Assessment.WithHandover(handover);
        var moments = new[] { lead.Policy.NextLook(assessment, exception), handover == HandoverState.Pending ? lead.NextLookAtOffer() : null };
        return moments.Min() is { } moment ? WholeSecond(moment) : null;
    }

    /// <summary>An offer that this very request makes is not on record yet.</summary>
    private static DateTime? NextLookAtOffer(this JudgedLead lead) => lead.Assessment.Lead.Handover == HandoverState.Pending
        ? lead.Handovers?.Invoke().Latest?.Handover.NextLook(lead.Now)
        : lead.Policy.Handovers.Offer(lead.Assessment.Calendar, lead.Now).DueOn;

    /// <summary>The platform stores whole seconds; rounded up, so that nobody looks before the moment.</summary>
    private static DateTime WholeSecond(DateTime moment) =>
        moment.Ticks % TimeSpan.TicksPerSecond is var rest && rest == 0 ? moment : moment.AddTicks(TimeSpan.TicksPerSecond - rest);

    /// <summary>Texts are stored in the organisation's language; the codes beside them render in any.</summary>
    public static void Write(this Effects effects, JudgedLead lead, HandoverState handover)
    {
        var assessment = lead.Assessment.WithHandover(handover);
        var language = lead.Charter.OrganizationLanguage;
        var missing = assessment.MissingForSalesReady;
        var columns = new Dictionary<string, object?>
        {
            [LeadTable.Channel] = lead.Charter.ChannelIds.TryGetValue(assessment.Channel.Code, out var id) ? new EntityReference(ChannelTable.Name, id) : null,
            [LeadTable.ChannelBefore] = assessment.ChannelChange?.Before,
            [LeadTable.ChannelChangedOn] = assessment.ChannelChange?.On,
            [LeadTable.Stage] = Choices.Of(assessment.Stage),
            [LeadTable.StageSince] = assessment.StageSince,
            [LeadTable.BelowSince] = assessment.BelowSince,
            [LeadTable.Readiness] = assessment.Readiness,
            [LeadTable.Missing] = ColumnText.Fit(string.Join("; ", missing.Select(item => item.Missing.In(language))), LeadTable.MissingLength),
            [LeadTable.MissingCodes] = ColumnText.FitList(missing.Select(item => item.Code), ",", LeadTable.MissingCodesLength),
            [LeadTable.Advice] = ColumnText.Fit(Texts.Advice(assessment).In(language), LeadTable.AdviceLength),
            [LeadTable.AdviceCodes] = ColumnText.FitList(assessment.Advice.Select(item => item.Code), ",", LeadTable.AdviceCodesLength),
            [LeadTable.FlagCodes] = ColumnText.FitList(assessment.HardNegatives.Concat(assessment.Contradictions), ",", LeadTable.FlagCodesLength),
            [LeadTable.OwnerRule] = assessment.Rule.Code,
            [LeadTable.Reason] = ColumnText.Fit(Texts.Reason(assessment).In(language), LeadTable.ReasonLength),
            [LeadTable.CustomerClass] = assessment.Lead.Customer is { } customer ? Choices.Of(customer) : null,
            [LeadTable.TriggerEventOn] = assessment.Lead.TriggerEventOn,
            [LeadTable.EvidenceUntil] = assessment.EvidenceUntil,
            [LeadTable.CharterVersion] = ColumnText.Fit($"{lead.Policy.Charter.Name} {lead.Policy.Charter.Version}", LeadTable.CharterVersionLength),
            [LeadTable.QualifiedOn] = lead.QualificationJudgedOn(),
            [LeadTable.HandoverState] = Choices.Of(handover),
            [LeadTable.NeedOn] = assessment.Lead.NeedOn,
            [LeadTable.TimeframeOn] = assessment.Lead.TimeframeOn,
            [LeadTable.BudgetOn] = assessment.Lead.BudgetOn,
            [LeadTable.AuthorityOn] = assessment.Lead.AuthorityOn,
            [LeadTable.RecycledOn] = assessment.Lead.RecycledOn,
            [LeadTable.RecycleReason] = assessment.Lead.RecycleReason is { } reason ? Choices.Of(reason) : null,
            [LeadTable.RecycledTo] = assessment.Lead.RecycledTo is { } stage ? Choices.Of(stage) : null,
            [LeadTable.WakeOn] = assessment.Lead.WakeOn,
            [LeadTable.NeglectedOn] = assessment.Lead.NeglectedOn,
            [LeadTable.NextLookOn] = lead.NextLookOn(handover),
        };
        TrackColumns.Write(assessment.Lead, columns);
        if (lead.Row.Get<EntityReference>(LeadTable.Channel) is { } chosen && !lead.Charter.ChannelCodes.ContainsKey(chosen.Id))
        {
            // A channel that no rule of the charter names yet counts as Unknown, but the choice stays for the day it does.
            columns.Remove(LeadTable.Channel);
        }

        foreach (var column in columns.Where(column => !LeadRow.SameValue(column.Value, lead.Row.Stored?.GetAttributeValue<object>(column.Key)) || lead.Row.Sends(column.Key)))
        {
            effects.Columns[column.Key] = column.Value;
        }

        if (!lead.StaysInherited())
        {
            effects.Columns[LeadTable.GovernedOn] = lead.Now;
        }
    }
}
