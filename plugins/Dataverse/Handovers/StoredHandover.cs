using System;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Handovers;

/// <summary>A handover row as the policy reads it, with the owner to whom the lead goes back.</summary>
internal sealed record StoredHandover(Guid Id, Handover Handover, EntityReference From, Guid? Seller, DateTime? AnsweredOn, Dispute Dispute)
{
    public static readonly string[] Columns =
    [
        HandoverTable.Lead, HandoverTable.State, HandoverTable.FromTeam, HandoverTable.FromUser, HandoverTable.ToTeam, HandoverTable.ToUser,
        HandoverTable.HandedOverOn, HandoverTable.DueOn, HandoverTable.ReturnsOn, HandoverTable.AnsweredOn, HandoverTable.AnsweredBy,
        HandoverTable.DisputableUntil, HandoverTable.DisputeState, HandoverTable.DisputedBy,
    ];

    /// <summary>Null when the row does not say from whom and to whom.</summary>
    public static StoredHandover? Of(Entity row)
    {
        var to = ViolationWriter.Owner(row, HandoverTable.ToTeam, HandoverTable.ToUser);
        var from = ViolationWriter.Owner(row, HandoverTable.FromTeam, HandoverTable.FromUser);
        if (to is null || from is null)
        {
            return null;
        }

        var handover = new Handover
        {
            State = Choices.Read<HandoverState>(row, HandoverTable.State) ?? HandoverState.None,
            OfferedOn = row.GetAttributeValue<DateTime>(HandoverTable.HandedOverOn),
            Terms = Terms(row),
            To = to.Id,
            From = from.Id,
            FromTeam = from.LogicalName == TeamTable.Name,
            IsVoid = Choices.Read<DisputeState>(row, HandoverTable.DisputeState) == DisputeState.Upheld,
        };
        var person = row.GetAttributeValue<EntityReference>(HandoverTable.AnsweredBy) ?? row.GetAttributeValue<EntityReference>(HandoverTable.ToUser);
        return new StoredHandover(row.Id, handover, from, person?.Id, row.GetAttributeValue<DateTime?>(HandoverTable.AnsweredOn), Disputed(row));
    }

    private static Dispute Disputed(Entity row) => new(
        row.GetAttributeValue<DateTime?>(HandoverTable.DisputableUntil),
        row.GetAttributeValue<EntityReference>(HandoverTable.AnsweredBy)?.Id,
        Choices.Read<DisputeState>(row, HandoverTable.DisputeState),
        row.GetAttributeValue<EntityReference>(HandoverTable.DisputedBy)?.Id);

    /// <summary>Who was offered a lead before there were deadlines has none.</summary>
    private static HandoverTerms Terms(Entity row) => new(
        row.GetAttributeValue<DateTime?>(HandoverTable.DueOn) ?? DateTime.MaxValue,
        row.GetAttributeValue<DateTime?>(HandoverTable.ReturnsOn) ?? DateTime.MaxValue);
}
