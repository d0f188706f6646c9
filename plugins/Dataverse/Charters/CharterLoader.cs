using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Plugins.Dataverse.Calendars;
using LeadGovernance.Plugins.Dataverse.Distribution;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Channels;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>Reads the active charter and what belongs to it into one snapshot. Rules and criteria are read anew only when the stamp changed; people come and go without one.</summary>
internal static class CharterLoader
{
    public static CharterSnapshot? Load(IOrganizationService service, CharterSnapshot? known)
    {
        var active = Rows.Read(service, ActiveCharters());
        if (active.Count == 0)
        {
            return null;
        }

        var charter = active[0];
        var stamp = charter.GetAttributeValue<string>(CharterTable.Stamp) ?? string.Empty;
        var isKnown = known?.Policy != null && active.Count == 1 && known.CharterId == charter.Id && known.Stamp == stamp;
        var snapshot = isKnown ? known! : ReadAll(service, active, charter, stamp);
        return snapshot with
        {
            Directory = PeopleReader.Directory(service),
            People = PeopleReader.People(service),
            TeamsWithSellers = SellerReader.Teams(service),
            Rates = Rates(service),
            Calendars = snapshot.Calendars.WithUnits(service),
        };
    }

    public static QueryExpression ActiveCharters()
    {
        var query = Rows.Of(CharterTable.Name, CharterReader.CharterColumns.Split(','));
        query.Criteria.AddCondition(CharterTable.Status, ConditionOperator.Equal, ChoiceValues.CharterStatus.Active);
        query.Criteria.AddCondition(CharterTable.StateCode, ConditionOperator.Equal, Rows.ActiveState);
        query.AddOrder(CharterTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>A charter that can't be used is no reason to stop work: the problem is kept, and only the gate closes.</summary>
    private static CharterSnapshot ReadAll(IOrganizationService service, List<Entity> active, Entity charter, string stamp)
    {
        CharterPolicy? policy = null;
        IReadOnlyList<Entity> channels = [];
        var problem = active.Count > 1 ? $"{active.Count} charters are active; retire all but one." : null;
        try
        {
            if (problem is null)
            {
                var rules = Children(service, CharterRuleTable.Name, CharterReader.RuleColumns, CharterRuleTable.Charter, charter.Id);
                var criteria = Children(service, CriterionTable.Name, CharterReader.CriterionColumns, CriterionTable.Charter, charter.Id);
                channels = ChannelsOf(rules, service);
                policy = CharterPolicy.Compile(CharterReader.Read(charter, channels, rules, criteria));
            }
        }
        catch (Exception exception) when (exception is not FaultException)
        {
            // Whatever is wrong with a row, it must not stop the saving of leads.
            problem = exception.Message;
        }

        var usable = policy is null ? [] : channels;
        return new CharterSnapshot
        {
            CharterId = charter.Id,
            Stamp = stamp,
            Policy = policy,
            Problem = problem,
            ChannelIds = usable.ToDictionary(row => row.GetAttributeValue<string>(ChannelTable.Code), row => row.Id),
            ChannelCodes = usable.ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(ChannelTable.Code)),
            Directory = new ResponsibilityDirectory([], Array.Empty<Guid>().ToLookup(id => id)),
            People = new Dictionary<Guid, Person>(),
            TeamsWithSellers = [],
            Rates = new Dictionary<Guid, decimal>(),
            Calendars = CalendarReader.Read(service),
            OrganizationLanguage = OrganizationLanguage(service),
            GovernanceTeam = charter.GetAttributeValue<EntityReference>(CharterTable.GovernanceTeam),
            CutOverOn = charter.GetAttributeValue<DateTime?>(CharterTable.CutOverOn),
            AlertManager = charter.GetAttributeValue<EntityReference>(CharterTable.AlertManager),
            AlertQueue = charter.GetAttributeValue<EntityReference>(CharterTable.AlertQueue),
            AppUrl = charter.GetAttributeValue<string>(CharterTable.AppUrl) is { Length: > 0 } url ? url : null,
        };
    }

    /// <summary>The channels of a charter are those that its rules name, and Unknown: a new row waits for its rule.</summary>
    private static IReadOnlyList<Entity> ChannelsOf(IReadOnlyCollection<Entity> rules, IOrganizationService service)
    {
        var named = new HashSet<Guid>(rules.Select(rule => rule.GetAttributeValue<EntityReference>(CharterRuleTable.Channel)?.Id ?? Guid.Empty));
        var query = Rows.OfActive(ChannelTable.Name, ChannelTable.Code, ChannelTable.Number, ChannelTable.PrimaryName, ChannelTable.GermanName, ChannelTable.Level);
        return [.. Rows.Read(service, query).Where(row => named.Contains(row.Id) || row.GetAttributeValue<string>(ChannelTable.Code) == ChannelCodes.Unknown)];
    }

    private static IReadOnlyDictionary<Guid, decimal> Rates(IOrganizationService service) =>
        Rows.Read(service, Rows.Of(TransactionCurrencyTable.Name, TransactionCurrencyTable.ExchangeRate))
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<decimal?>(TransactionCurrencyTable.ExchangeRate) ?? 1m);

    private static int OrganizationLanguage(IOrganizationService service)
    {
        const int english = 1033;
        var language = Rows.Read(service, Rows.Of(OrganizationTable.Name, OrganizationTable.LanguageCode))
            .Select(row => row.GetAttributeValue<int>(OrganizationTable.LanguageCode))
            .FirstOrDefault();
        return language == 0 ? english : language;
    }

    private static List<Entity> Children(IOrganizationService service, string table, string columns, string parent, Guid charter)
    {
        var query = Rows.OfActive(table, columns.Split(','));
        query.Criteria.AddCondition(parent, ConditionOperator.Equal, charter);
        return Rows.Read(service, query);
    }
}
