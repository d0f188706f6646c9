using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Lead row → facts of the policy.</summary>
internal static class LeadReader
{
    /// <summary>The facts, on top of the stage that the stored ones have by now: no verdict depends on when a sweep ran.</summary>
    public static LeadFacts ReadUpToDate(this LeadRow lead, CharterSnapshot charter, Actor actor, Guid creator, DateTime now)
    {
        var facts = Read(lead, charter, creator, now);
        if (lead.IsNew)
        {
            return facts;
        }

        var stored = lead.Sent is null ? facts : Read(new LeadRow(null, lead.Stored), charter, creator, now);
        var standing = charter.Policy!.BringUpToDate(stored, actor, now, charter.Calendars.Of(stored.BusinessUnit));
        return facts with
        {
            Stage = standing.Stage,
            StageSince = standing.StageSince,
            BelowSince = standing.BelowSince,
            RecycledTo = standing.RecycledTo,
            WakeOn = standing.WakeOn,
            NeglectedOn = standing.NeglectedOn,
        };
    }

    public static LeadFacts Read(LeadRow lead, CharterSnapshot charter, Guid creator, DateTime now)
    {
        var createdBy = lead.Get<EntityReference>(LeadTable.CreatedBy)?.Id ?? creator;
        return TrackColumns.Read(lead.Stored).Onto(new LeadFacts
        {
            LastName = lead.Get<string>(LeadTable.LastName),
            CompanyName = lead.Get<string>(LeadTable.CompanyName),
            JobTitle = lead.Get<string>(LeadTable.JobTitle),
            Email = lead.Get<string>(LeadTable.EMailAddress1),
            Telephone = lead.Get<string>(LeadTable.Telephone1) is { Length: > 0 } telephone ? telephone : lead.Get<string>(LeadTable.MobilePhone),
            DoNotPhone = lead.Get<bool?>(LeadTable.DoNotPhone) ?? false,
            DoNotEmail = lead.Get<bool?>(LeadTable.DoNotEMail) ?? false,
            IsOpen = (lead.Option(LeadTable.StateCode) ?? 0) == 0,
            Need = lead.Option(LeadTable.Need),
            NeedOn = lead.SaidOn(LeadTable.Need, LeadTable.NeedOn, now),
            Timeframe = lead.Option(LeadTable.PurchaseTimeFrame),
            TimeframeOn = lead.SaidOn(LeadTable.PurchaseTimeFrame, LeadTable.TimeframeOn, now),
            Budget = lead.Option(LeadTable.BudgetStatus),
            BudgetOn = lead.SaidOn(LeadTable.BudgetStatus, LeadTable.BudgetOn, now),
            PurchaseProcess = lead.Option(LeadTable.PurchaseProcess),
            InitialCommunication = lead.Option(LeadTable.InitialCommunication),
            DecisionMaker = lead.Get<bool?>(LeadTable.DecisionMaker) ?? false,
            ConfirmInterest = lead.Get<bool?>(LeadTable.ConfirmInterest) ?? false,
            EvaluateFit = lead.Get<bool?>(LeadTable.EvaluateFit) ?? false,
            StakeholderDecides = lead.StakeholderDecides(),
            AuthorityOn = lead.AuthorityOn(now),
            QualificationComments = lead.Get<string>(LeadTable.QualificationComments),
            NextStepOn = lead.Get<DateTime?>(LeadTable.NextStepOn),
            EstimatedAmount = lead.InBaseCurrency(LeadTable.EstimatedAmount, charter.Rates),
            BudgetAmount = lead.InBaseCurrency(LeadTable.BudgetAmount, charter.Rates),
            Industry = lead.Option(LeadTable.IndustryCode),
            Employees = lead.Get<int?>(LeadTable.NumberOfEmployees),
            Revenue = lead.InBaseCurrency(LeadTable.Revenue, charter.Rates),
            Quality = lead.Option(LeadTable.LeadQualityCode),
            Disqualifier = lead.Choice<Disqualifier>(LeadTable.Disqualifier),
            DuplicateOf = lead.Get<EntityReference>(LeadTable.DuplicateOf)?.Id,
            ExplicitRequest = lead.Get<bool?>(LeadTable.ExplicitRequest) ?? false,
            Engagement = lead.Get<decimal?>(LeadTable.Engagement),
            EngagementOn = lead.Get<DateTime?>(LeadTable.EngagementOn),
            Channel = ChannelCode(lead, charter),
            StandingChannel = ChannelOf(lead.Stands<EntityReference>(LeadTable.Channel), charter),
            ChannelBefore = lead.Stands<string>(LeadTable.ChannelBefore),
            ChannelChangedOn = lead.Stands<DateTime?>(LeadTable.ChannelChangedOn),
            LeadSource = lead.Option(LeadTable.LeadSourceCode),
            Referrer = lead.Get<EntityReference>(LeadTable.Referrer)?.Id,
            TriggerEventOn = lead.Stands<DateTime?>(LeadTable.TriggerEventOn),
            NetworkEvent = lead.Get<string>(LeadTable.NetworkEvent),
            ProfileLink = lead.Get<string>(LeadTable.ProfileLink),
            Offer = lead.Choice<OfferKind>(LeadTable.OfferKind),
            ProductFamily = lead.Get<string>(LeadTable.ProductFamily),
            Region = lead.Get<string>(LeadTable.Address1_Country),
            Customer = lead.StandingChoice<CustomerClass>(LeadTable.CustomerClass),
            CreatedOn = lead.Get<DateTime?>(LeadTable.CreatedOn) ?? now,
            CreatedBy = createdBy,
            CreatedByPerson = charter.People.TryGetValue(createdBy, out var person) && !person.IsApplication,
            Stage = lead.StandingChoice<Stage>(LeadTable.Stage),
            StageSince = lead.Stands<DateTime?>(LeadTable.StageSince),
            BelowSince = lead.Stands<DateTime?>(LeadTable.BelowSince),
            RecycledOn = lead.Stands<DateTime?>(LeadTable.RecycledOn),
            RecycleReason = lead.StandingChoice<RejectionReason>(LeadTable.RecycleReason),
            RecycledTo = lead.StandingChoice<Stage>(LeadTable.RecycledTo),
            WakeOn = lead.Stands<DateTime?>(LeadTable.WakeOn),
            NeglectedOn = lead.Stands<DateTime?>(LeadTable.NeglectedOn),
            BusinessUnit = charter.Calendars.DiffersByUnit ? Unit(lead, charter, creator) : null,
            IsInherited = !lead.IsNew && lead.Stands<DateTime?>(LeadTable.GovernedOn) is null && !(charter.CutOverOn <= now),
            Handover = lead.StandingChoice<HandoverState>(LeadTable.HandoverState) ?? HandoverState.None,
        });
    }

    /// <summary>That of the owner whom the request names, before the platform writes it to the lead; else the one on record.</summary>
    private static Guid? Unit(LeadRow lead, CharterSnapshot charter, Guid creator)
    {
        var named = lead.Changes(LeadTable.OwnerId) ? lead.Get<EntityReference>(LeadTable.OwnerId)
            : lead.IsNew ? new EntityReference(SystemUserTable.Name, creator)
            : null;
        return charter.Calendars.UnitOf(named) ?? lead.Stands<EntityReference>(LeadTable.OwningBusinessUnit)?.Id;
    }

    /// <summary>A channel that the former lead source meant, and that nobody chooses now, follows the corrected source.</summary>
    private static bool WasReadFromSource(LeadRow lead, string code, CharterSnapshot charter) =>
        !lead.Sends(LeadTable.Channel)
        && lead.Changes(LeadTable.LeadSourceCode)
        && lead.Stored?.GetAttributeValue<OptionSetValue>(LeadTable.LeadSourceCode)?.Value is { } source
        && charter.Policy!.Charter.Sources.Any(mapping => mapping.LeadSource == source && mapping.Channel == code);

    /// <summary>A channel row that the charter does not know reads as none, so that the lead counts as Unknown and is asked for its source.</summary>
    private static string? ChannelCode(LeadRow lead, CharterSnapshot charter) =>
        ChannelOf(lead.Get<EntityReference>(LeadTable.Channel), charter) is { } code && !WasReadFromSource(lead, code, charter) ? code : null;

    private static string? ChannelOf(EntityReference? channel, CharterSnapshot charter) =>
        channel != null && charter.ChannelCodes.TryGetValue(channel.Id, out var code) ? code : null;
}
