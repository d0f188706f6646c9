using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>The charter for a step, or what to do without one: imported but not set up → say so in the trace; unreadable → fail closed on the gate only.</summary>
internal static class CharterAccess
{
    /// <summary>For steps that never refuse: without a usable charter the save goes on.</summary>
    public static CharterSnapshot? UsableCharter(this Execution execution, out Effects nothing)
    {
        var charter = execution.Charter();
        nothing = charter is null ? Effects.Nothing(Codes.Message(RuntimeCodes.NotSetUp).English)
            : charter.Problem is { } problem ? Effects.Nothing(Codes.Message(RuntimeCodes.CharterUnreadable, new Words(problem, problem)).English)
            : Effects.Nothing();
        return charter?.Policy is null ? null : charter;
    }

    /// <summary>For custom APIs that can do nothing without a usable charter.</summary>
    public static Effects RefuseWithoutCharter(this Execution execution) =>
        new() { Refusal = execution.Say(execution.Charter() is null ? RuntimeCodes.NotSetUp : RuntimeCodes.CharterUnreadable) };

    /// <summary>For the gate on Update: with an unreadable charter nothing reaches field sales or "qualified".</summary>
    public static CharterSnapshot? GuardingCharter(this Execution execution, LeadRow row, out Effects closed)
    {
        var charter = execution.UsableCharter(out closed);
        if (charter is null && execution.Charter() is { } broken)
        {
            var toField = row.Changes(LeadTable.OwnerId) && IsFieldSales(row.Sent!.GetAttributeValue<EntityReference>(LeadTable.OwnerId), broken, execution);
            var toQualified = row.Changes(LeadTable.StateCode) && row.Option(LeadTable.StateCode) == LeadStates.Qualified;
            closed.Refusal = toField || toQualified ? FailClosed(broken, execution) : null;
        }

        return charter;
    }

    /// <summary>For the gate on Assign.</summary>
    public static CharterSnapshot? GuardingCharter(this Execution execution, EntityReference assignee, out Effects closed)
    {
        var charter = execution.UsableCharter(out closed);
        if (charter is null && execution.Charter() is { } broken)
        {
            closed.Refusal = IsFieldSales(assignee, broken, execution) ? FailClosed(broken, execution) : null;
        }

        return charter;
    }

    /// <summary>For doors that only lead towards field sales or "qualified".</summary>
    public static CharterSnapshot? StrictCharter(this Execution execution, out Effects closed)
    {
        var charter = execution.UsableCharter(out closed);
        if (charter is null && execution.Charter() is { } broken)
        {
            closed.Refusal = FailClosed(broken, execution);
        }

        return charter;
    }

    private static bool IsFieldSales(EntityReference? owner, CharterSnapshot charter, Execution execution) =>
        owner != null && charter.Directory.HolderOf(owner, execution.Now).Holds(Responsibility.FieldSales);

    private static Refusal FailClosed(CharterSnapshot charter, Execution execution) => new(
        RuntimeCodes.CharterUnreadable,
        Codes.Message(RuntimeCodes.CharterUnreadable).In(charter.LanguageOf(execution.Root().InitiatingUserId)));
}
