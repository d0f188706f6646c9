using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Exceptions;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>What one step leaves for a later one, as text in shared variables (only serialisable values travel there).</summary>
internal static class Carried
{
    public const string IntendedOwner = "lgov:intended";
    public const string Tampered = "lgov:tampered";
    public const string Stamp = "lgov:charter";

    public static string LeadOwners(Guid parent) => $"lgov:leads:{parent:N}";

    public static string PreviousOwner(Guid lead) => $"lgov:previous:{lead:N}";

    /// <summary>Leaves what was judged for the asynchronous step that keeps the receipt: it must not judge what the lead has become since.</summary>
    public static void CarryFacts(this Effects effects, JudgedLead lead) => effects.SharedVariables[FactsOf(lead.Row.Id)] = LeadFactsCodec.Write(lead.Assessment.Lead);

    /// <summary>The lead as an earlier step of the chain judged it; where nothing was left, as it is now; null when it is gone.</summary>
    public static JudgedLead? JudgedBefore(this Execution execution, Guid lead, Actor actor, CharterSnapshot charter, DateTime decidedOn)
    {
        var stored = execution.CarriedText(FactsOf(lead));
        if (stored is null && Rows.Find(execution.System, LeadTable.Name, LeadTable.Id, lead, LeadColumns.AllList) is { } row)
        {
            return JudgedLead.Again(new LeadRow(null, row).ReadUpToDate(charter, actor, execution.Context.UserId, decidedOn), new LeadRow(null, row), charter, actor, decidedOn, new ExceptionBook(execution, lead));
        }

        return stored is null ? null : JudgedLead.Again(LeadFactsCodec.Read(stored), new LeadRow(null, null), charter, actor, decidedOn, new ExceptionBook(execution, lead));
    }

    /// <summary>
    /// Leaves the whole change as stage 10 judged it. The platform may run stages 20 and 40 twice, once without owner or state and once with nothing else,
    /// each time over the row as it was before: neither round sees what the other brings.
    /// </summary>
    public static void CarryWholeChange(this Effects effects, JudgedLead lead)
    {
        var columns = lead.Row.Sent!.Attributes.Keys.Where(column => !effects.Withdrawn.Contains(column));
        effects.SharedVariables[ColumnsOf(lead.Row.Id)] = string.Join(",", columns);
        effects.SharedVariables[WholeOf(lead.Row.Id)] = LeadFactsCodec.Write(lead.Assessment.Lead);
    }

    /// <summary>Passes on what stage 10 left: whether a request that the main operation raises sees stage 10's variables too is not documented.</summary>
    public static void PassOn(this Effects effects, Guid lead, Execution execution)
    {
        foreach (var name in new[] { ColumnsOf(lead), WholeOf(lead), JudgedOwnerOf(lead) })
        {
            effects.Carry(name, execution.CarriedText(name));
        }
    }

    /// <summary>The facts of the whole change when this round of it carries only a part; null when the row says it all.</summary>
    public static LeadFacts? WholeChange(this Execution execution, LeadRow row) =>
        row.Sent != null && execution.CarriedText(ColumnsOf(row.Id)) is { } columns && !columns.Split(',').All(row.Sends)
            ? LeadFactsCodec.Read(execution.CarriedText(WholeOf(row.Id))!)
            : null;

    /// <summary>Leaves the owner that the gate let through, so that it is not asked again about the same one.</summary>
    public static void CarryJudgedOwner(this Effects effects, Guid lead, EntityReference owner) => effects.Carry(JudgedOwnerOf(lead), owner);

    public static bool HasJudged(this Execution execution, Guid lead, EntityReference owner) => owner.Equals(execution.CarriedOwner(JudgedOwnerOf(lead)));

    public static void Carry(this Effects effects, string name, EntityReference owner) =>
        effects.SharedVariables[name] = $"{owner.LogicalName}|{owner.Id:D}";

    public static void Carry(this Effects effects, string name, string? value)
    {
        if (value != null)
        {
            effects.SharedVariables[name] = value;
        }
    }

    public static EntityReference? CarriedOwner(this Execution execution, string name) => AsOwner(execution.CarriedText(name));

    /// <summary>What stage 20 of the very same request left: a nested create must not read its parent's.</summary>
    public static EntityReference? OwnCarriedOwner(this Execution execution, string name) => AsOwner(execution.OwnCarriedText(name));

    /// <summary>Names the one value of the handover state that the pack is about to write itself; any other stays tampering.</summary>
    public static void AuthoriseHandover(this Effects effects, Guid lead, HandoverState state) => effects.SharedVariables[Handover(lead)] = state.ToString();

    public static HandoverState? AuthorisedHandover(this Execution execution, Guid lead) =>
        execution.CarriedText(Handover(lead)) is { } state ? (HandoverState)Enum.Parse(typeof(HandoverState), state) : null;

    /// <summary>Names the moment that the pack is about to write as that of a judged qualification.</summary>
    public static void AuthoriseQualification(this Effects effects, Guid lead, DateTime moment) => effects.SharedVariables[Qualification(lead)] = MomentText.Of(moment);

    public static bool IsAuthorisedQualification(this Execution execution, Guid lead, DateTime? moment) =>
        moment is { } written && execution.CarriedText(Qualification(lead)) == MomentText.Of(written);

    /// <summary>Says that the lead moves to whose turn it is, for the receipt of the move.</summary>
    public static void AnnounceDraw(this Effects effects, Guid lead) => effects.SharedVariables[DrawOf(lead)] = DistributionCodes.Given;

    /// <summary>Null for a move that is no draw's.</summary>
    public static string? AnnouncedDraw(this Execution execution, Guid lead) => execution.CarriedText(DrawOf(lead));

    private static EntityReference? AsOwner(string? text) =>
        text?.Split('|') is { Length: 2 } parts ? new EntityReference(parts[0], Guid.Parse(parts[1])) : null;

    private static string ColumnsOf(Guid lead) => $"lgov:columns:{lead:N}";

    private static string WholeOf(Guid lead) => $"lgov:whole:{lead:N}";

    private static string JudgedOwnerOf(Guid lead) => $"lgov:judged:{lead:N}";

    private static string DrawOf(Guid lead) => $"lgov:draw:{lead:N}";

    private static string FactsOf(Guid lead) => $"lgov:facts:{lead:N}";

    private static string Qualification(Guid lead) => $"lgov:qualified:{lead:N}";

    private static string Handover(Guid lead) => $"lgov:handover:{lead:N}";
}
