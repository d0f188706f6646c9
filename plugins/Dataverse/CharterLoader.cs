using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Charters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse;

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
        var isKnown = known != null && active.Count == 1 && known.CharterId == charter.Id && known.Stamp == stamp;
        var snapshot = isKnown ? known! : ReadAll(service, active, charter, stamp);
        return snapshot with { Directory = PeopleReader.Directory(service), People = PeopleReader.People(service) };
    }

    public static QueryExpression ActiveCharters()
    {
        var query = Rows.Of(CharterTable.Name, CharterReader.CharterColumns.Split(','));
        query.Criteria.AddCondition(CharterTable.Status, ConditionOperator.Equal, CharterStatuses.Active);
        query.AddOrder(CharterTable.Id, OrderType.Ascending);
        return query;
    }

    private static CharterSnapshot ReadAll(IOrganizationService service, List<Entity> active, Entity charter, string stamp)
    {
        var channels = Rows.Read(service, Rows.Of(ChannelTable.Name, ChannelTable.Code, ChannelTable.Number, ChannelTable.PrimaryName, ChannelTable.GermanName, ChannelTable.Level));
        var policy = Compile(service, active, charter, channels, out var problem);
        return new CharterSnapshot
        {
            CharterId = charter.Id,
            Stamp = stamp,
            Policy = policy,
            Problem = problem,
            ChannelIds = channels.ToDictionary(row => row.GetAttributeValue<string>(ChannelTable.Code), row => row.Id),
            ChannelCodes = channels.ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(ChannelTable.Code)),
            Directory = new ResponsibilityDirectory([], Array.Empty<Guid>().ToLookup(id => id)),
            People = new Dictionary<Guid, Person>(),
            Rates = Rows.Read(service, Rows.Of(TransactionCurrencyTable.Name, TransactionCurrencyTable.ExchangeRate))
                .ToDictionary(row => row.Id, row => row.GetAttributeValue<decimal?>(TransactionCurrencyTable.ExchangeRate) ?? 1m),
            OrganizationLanguage = OrganizationLanguage(service),
            GovernanceTeam = charter.GetAttributeValue<EntityReference>(CharterTable.GovernanceTeam),
            AlertManager = charter.GetAttributeValue<EntityReference>(CharterTable.AlertManager),
        };
    }

    private static int OrganizationLanguage(IOrganizationService service)
    {
        const int english = 1033;
        var language = Rows.Read(service, Rows.Of(OrganizationTable.Name, OrganizationTable.LanguageCode))
            .Select(row => row.GetAttributeValue<int>(OrganizationTable.LanguageCode))
            .FirstOrDefault();
        return language == 0 ? english : language;
    }

    /// <summary>A charter that can't be used is no reason to stop work: the problem is kept, and only the gate closes.</summary>
    private static CharterPolicy? Compile(IOrganizationService service, List<Entity> active, Entity charter, List<Entity> channels, out string? problem)
    {
        problem = active.Count > 1 ? $"{active.Count} charters are active; retire all but one." : null;
        if (problem != null)
        {
            return null;
        }

        try
        {
            return CharterPolicy.Compile(CharterReader.Read(
                charter,
                channels,
                Children(service, CharterRuleTable.Name, CharterReader.RuleColumns, CharterRuleTable.Charter, charter.Id),
                Children(service, CriterionTable.Name, CharterReader.CriterionColumns, CriterionTable.Charter, charter.Id)));
        }
        catch (Exception exception) when (exception is CharterException or ArgumentException)
        {
            problem = exception.Message;
            return null;
        }
    }

    private static List<Entity> Children(IOrganizationService service, string table, string columns, string parent, Guid charter)
    {
        var query = Rows.Of(table, columns.Split(','));
        query.Criteria.AddCondition(parent, ConditionOperator.Equal, charter);
        return Rows.Read(service, query);
    }
}
