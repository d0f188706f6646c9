using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>What one step leaves for a later one, as text in shared variables (only serialisable values travel there).</summary>
internal static class Handed
{
    public const string IntendedOwner = "lgov:intended";
    public const string Tampered = "lgov:tampered";
    public const string Stamp = "lgov:charter";

    public static string PreviousOwner(Guid lead) => $"lgov:previous:{lead:N}";

    /// <summary>Leaves what was judged for the asynchronous step that keeps the receipt: it must not judge what the lead has become since.</summary>
    public static void HandOverFacts(this Effects effects, JudgedLead lead) => effects.SharedVariables[FactsOf(lead.Row.Id)] = LeadFactsCodec.Write(lead.Assessment.Lead);

    /// <summary>The lead as an earlier step of the chain judged it; where nothing was left, as it is now; null when it is gone.</summary>
    public static JudgedLead? JudgedBefore(this Execution execution, Guid lead, Actor actor, CharterSnapshot charter, DateTime decidedOn)
    {
        var stored = execution.HandedOver(FactsOf(lead));
        if (stored is null && Rows.Find(execution.System, LeadTable.Name, LeadTable.Id, lead, LeadColumns.AllList) is { } row)
        {
            return JudgedLead.Again(LeadReader.Read(new LeadRow(null, row), charter, execution.Context.UserId, decidedOn), new LeadRow(null, row), charter, actor, decidedOn);
        }

        return stored is null ? null : JudgedLead.Again(LeadFactsCodec.Read(stored), new LeadRow(null, null), charter, actor, decidedOn);
    }

    public static void HandOver(this Effects effects, string name, EntityReference owner) =>
        effects.SharedVariables[name] = $"{owner.LogicalName}|{owner.Id:D}";

    public static void HandOver(this Effects effects, string name, string? value)
    {
        if (value != null)
        {
            effects.SharedVariables[name] = value;
        }
    }

    public static EntityReference? HandedOwner(this Execution execution, string name) =>
        execution.HandedOver(name)?.Split('|') is { Length: 2 } parts ? new EntityReference(parts[0], Guid.Parse(parts[1])) : null;

    /// <summary>Names the one value of the handover state that the pack is about to write itself; any other stays tampering.</summary>
    public static void AuthoriseHandover(this Effects effects, Guid lead, HandoverState state) => effects.SharedVariables[Handover(lead)] = state.ToString();

    public static HandoverState? AuthorisedHandover(this Execution execution, Guid lead) =>
        execution.HandedOver(Handover(lead)) is { } state ? (HandoverState)Enum.Parse(typeof(HandoverState), state) : null;

    private static string FactsOf(Guid lead) => $"lgov:facts:{lead:N}";

    private static string Handover(Guid lead) => $"lgov:handover:{lead:N}";
}
