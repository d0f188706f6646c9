using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Exceptions;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Receipts;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>A lead that was saved: what it was (null when new), what it became, and the judgement of that moment made again.</summary>
internal sealed record SavedLead(JudgedLead Lead, Entity? Before, Entity After)
{
    private EntityReference Owner => After.GetAttributeValue<EntityReference>(LeadTable.OwnerId);

    public static SavedLead Read(Execution execution, CharterSnapshot charter)
    {
        var before = execution.Context.PreEntityImages.Contains(LeadColumns.PreImage) ? execution.Context.PreEntityImages[LeadColumns.PreImage] : null;
        var after = execution.Context.PostEntityImages[LeadColumns.PostImage];
        var row = new LeadRow(execution.Target, before);
        // When the save judged the lead, not when the job runs; evidence of other tables as it was copied then.
        var decidedOn = after.GetAttributeValue<DateTime?>(LeadTable.GovernedOn) is { } governed && governed != before?.GetAttributeValue<DateTime?>(LeadTable.GovernedOn)
            ? DateTime.SpecifyKind(governed, DateTimeKind.Utc)
            : execution.Now;
        var actor = JudgedLead.WhoActs(charter, execution);
        var facts = TrackColumns.Read(after).Onto(row.ReadUpToDate(charter, actor, execution.Context.UserId, decidedOn)) with
        {
            Customer = Choices.Read<CustomerClass>(after, LeadTable.CustomerClass),
            TriggerEventOn = after.GetAttributeValue<DateTime?>(LeadTable.TriggerEventOn),
        };
        return new SavedLead(JudgedLead.Again(facts, row, charter, actor, decidedOn, new ExceptionBook(execution, after.Id)), before, after);
    }

    public IEnumerable<OrganizationRequest> Receipts(Execution execution)
    {
        var from = Before is null ? execution.CarriedOwner(Carried.IntendedOwner) : Before.GetAttributeValue<EntityReference>(LeadTable.OwnerId);
        var stamp = execution.CarriedText(Carried.Stamp);
        var outcome = Outcome.Of(Lead, Owner).AsRecorded(After, sameCharter: stamp is null || stamp == Lead.Charter.Stamp);
        var correlation = execution.Context.CorrelationId.ToString("D");
        var draw = execution.AnnouncedDraw(After.Id);
        return Kinds(from).Select(kind => Lead.Keep(
            kind, new EntityReference(LeadTable.Name, After.Id), $"{correlation}:{About(kind, from)}", from, Owner, kind == ReceiptKind.OwnerMoved ? outcome.With(draw) : outcome, correlation));
    }

    private IReadOnlyList<ReceiptKind> Kinds(EntityReference? from) => Before is null
        ? [ReceiptKind.Created]
        : ReceiptPolicy.Of(Standing(Before), Standing(After), from != null && Lead.IsHandover(from, Owner));

    /// <summary>The same change may show itself in more than one request of the chain, and is one decision.</summary>
    private string About(ReceiptKind kind, EntityReference? from) => kind switch
    {
        ReceiptKind.OwnerMoved => $"{from?.Id:D}>{Owner.Id:D}",
        ReceiptKind.StageMoved => $"{Standing(Before!).Stage}>{Standing(After).Stage}",
        ReceiptKind.StateMoved => $"{Standing(Before!).State}>{Standing(After).State}",
        ReceiptKind.Recomputed => $"{Standing(After)}",
        _ => string.Empty,
    };

    private static LeadStanding Standing(Entity lead) => new(
        lead.GetAttributeValue<OptionSetValue>(LeadTable.StateCode)?.Value ?? LeadStates.Open,
        lead.GetAttributeValue<EntityReference>(LeadTable.OwnerId)?.Id,
        Choices.Read<Stage>(lead, LeadTable.Stage),
        lead.GetAttributeValue<string>(LeadTable.OwnerRule),
        lead.GetAttributeValue<int?>(LeadTable.Readiness),
        lead.GetAttributeValue<string>(LeadTable.MissingCodes));
}
