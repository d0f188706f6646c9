using System;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Leads;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>
/// Evidence that lives in other tables (size of the account, date of the trigger event). Read only for channels whose rules ask for it and only
/// when it may have changed; the lead keeps a copy, so that other requests need no read. After a change of such a row its leads are read anew.
/// </summary>
internal static class EvidenceReader
{
    public static LeadFacts WithEvidence(this LeadFacts facts, LeadRow lead, string channel, CharterSnapshot charter, IOrganizationService system, bool anew) => facts with
    {
        Customer = Customer(facts, lead, channel, charter, system, anew),
        TriggerEventOn = TriggerEventOn(facts, lead, channel, charter, system, anew),
    };

    private static CustomerClass? Customer(LeadFacts facts, LeadRow lead, string channel, CharterSnapshot charter, IOrganizationService system, bool anew)
    {
        var account = lead.Account;
        if (account is null)
        {
            return null;
        }

        var asked = charter.Policy!.AsksForCustomer(channel);
        var stale = anew || facts.Customer is null || lead.ChangesAccount;
        return asked && stale ? Classify(system.Retrieve(account.LogicalName, account.Id, new ColumnSet(AccountTable.NumberOfEmployees, AccountTable.Revenue_Base)), charter)
            : stale ? null
            : facts.Customer;
    }

    private static CustomerClass Classify(Entity account, CharterSnapshot charter)
    {
        var thresholds = charter.Policy!.Charter.Thresholds;
        var isLarger = account.GetAttributeValue<int?>(AccountTable.NumberOfEmployees) >= thresholds.LargerCustomerEmployees
            || account.GetAttributeValue<Money>(AccountTable.Revenue_Base)?.Value >= thresholds.LargerCustomerRevenue;
        return isLarger ? CustomerClass.Larger : CustomerClass.Other;
    }

    /// <summary>Only an event of the lead's own account proves anything.</summary>
    private static DateTime? TriggerEventOn(LeadFacts facts, LeadRow lead, string channel, CharterSnapshot charter, IOrganizationService system, bool anew)
    {
        var reference = lead.Get<EntityReference>(LeadTable.TriggerEvent);
        if (reference is null || lead.Account is not { } account)
        {
            return null;
        }

        var asked = charter.Policy!.AsksForTriggerEvent(channel);
        var stale = anew || facts.TriggerEventOn is null || lead.Changes(LeadTable.TriggerEvent) || lead.ChangesAccount;
        if (!asked || !stale)
        {
            return stale ? null : facts.TriggerEventOn;
        }

        var row = system.Retrieve(reference.LogicalName, reference.Id, new ColumnSet(TriggerEventTable.OccurredOn, TriggerEventTable.Account));
        return row.GetAttributeValue<EntityReference>(TriggerEventTable.Account)?.Id == account.Id ? row.GetAttributeValue<DateTime?>(TriggerEventTable.OccurredOn) : null;
    }
}
