using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>Charter → rows of the charter tables. <see cref="CharterReader"/> is its twin.</summary>
internal static class CharterWriter
{
    /// <summary>What has to be written, in order; the charter becomes active last, so that nobody sees half of it.</summary>
    public static List<OrganizationRequest> Write(Charter charter, Guid id, CharterTerms terms, DateTime now, IOrganizationService service)
    {
        var reference = new EntityReference(CharterTable.Name, id);
        var draft = Charter(charter, id, terms);
        draft[CharterTable.Status] = new OptionSetValue(ChoiceValues.CharterStatus.Draft);
        var rows = new List<Entity>();
        rows.AddRange(charter.Channels.Select(Channel));
        rows.Add(draft);
        rows.AddRange(charter.Rules.Select(rule => Rule(rule, reference)));
        rows.AddRange(charter.Criteria.Select((criterion, index) => Criterion(criterion, index + 1, reference)));

        var writes = rows.Select(row => (OrganizationRequest)new UpsertRequest { Target = row }).ToList();
        writes.AddRange(Leftovers(service, CharterRuleTable.Name, CharterRuleTable.Charter, id, rows));
        writes.AddRange(Leftovers(service, CriterionTable.Name, CriterionTable.Charter, id, rows));
        writes.AddRange(RetireOthers(id, service));
        writes.Add(SetStatus(id, ChoiceValues.CharterStatus.Active, now));
        return writes;
    }

    /// <summary>A charter that is there keeps its text, rules, criteria and channels: only what was sent is written.</summary>
    public static List<OrganizationRequest> Keep(StoredCharter charter, SetUpRequest request, DateTime now, IOrganizationService service)
    {
        var row = new Entity(CharterTable.Name, charter.Id);
        Set(row, CharterTable.Level, Option(request.Level));
        Set(row, CharterTable.KeysRequired, request.Keys);
        Set(row, CharterTable.GovernanceTeam, request.GovernanceTeam);
        Set(row, CharterTable.AlertManager, request.AlertManager);
        Set(row, CharterTable.AlertQueue, request.AlertQueue);
        Set(row, CharterTable.AppUrl, request.AppUrl);
        var writes = RetireOthers(charter.Id, service).ToList();
        if (row.Attributes.Count > 0)
        {
            writes.Add(new UpdateRequest { Target = row });
        }

        if (!charter.IsActive)
        {
            writes.Add(SetStatus(charter.Id, ChoiceValues.CharterStatus.Active, now));
        }

        return writes;
    }

    private static void Set(Entity row, string column, object? value)
    {
        if (value != null)
        {
            row[column] = value;
        }
    }

    private static IEnumerable<OrganizationRequest> RetireOthers(Guid charter, IOrganizationService service) =>
        Rows.Read(service, CharterLoader.ActiveCharters()).Where(other => other.Id != charter).Select(other => SetStatus(other.Id, ChoiceValues.CharterStatus.Retired, null));

    private static UpdateRequest SetStatus(Guid id, int status, DateTime? activatedOn)
    {
        var row = new Entity(CharterTable.Name, id) { [CharterTable.Status] = new OptionSetValue(status) };
        if (activatedOn != null)
        {
            row[CharterTable.ActivatedOn] = activatedOn;
        }

        return new UpdateRequest { Target = row };
    }

    /// <summary>Rows of an earlier text of the same charter that the new one no longer has.</summary>
    private static IEnumerable<OrganizationRequest> Leftovers(IOrganizationService service, string table, string parent, Guid charter, List<Entity> written)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(parent) };
        query.Criteria.AddCondition(parent, ConditionOperator.Equal, charter);
        var kept = new HashSet<Guid>(written.Select(row => row.Id));
        return Rows.Read(service, query).Where(row => !kept.Contains(row.Id)).Select(row => new DeleteRequest { Target = row.ToEntityReference() });
    }

    private static Entity Charter(Charter charter, Guid id, CharterTerms terms) => new(CharterTable.Name, id)
    {
        [CharterTable.PrimaryName] = charter.Name,
        [CharterTable.Version] = charter.Version,
        [CharterTable.Level] = Choices.Of(terms.Level),
        [CharterTable.BulkMode] = Choices.Of(charter.BulkMode),
        [CharterTable.AllowOwnersWithoutResponsibility] = charter.AllowOwnersWithoutResponsibility,
        [CharterTable.ShareWithCreator] = charter.ShareWithCreator,
        [CharterTable.KeysRequired] = terms.Keys,
        [CharterTable.GovernanceTeam] = terms.GovernanceTeam,
        [CharterTable.AlertManager] = terms.AlertManager,
        [CharterTable.AlertQueue] = terms.AlertQueue,
        [CharterTable.AppUrl] = terms.AppUrl,
        [CharterTable.Settings] = CharterCodec.WriteSettings(new CharterSettings(charter.Thresholds, charter.Medium, charter.Readiness, charter.Sources) { Recycle = charter.Recycle, Alerts = charter.Alerts }),
    };

    private static Entity Channel(Channel channel) => new(ChannelTable.Name, RowIds.Channel(channel.Code))
    {
        [ChannelTable.PrimaryName] = channel.Name.English,
        [ChannelTable.GermanName] = channel.Name.German,
        [ChannelTable.Code] = channel.Code,
        [ChannelTable.Number] = channel.Number,
        [ChannelTable.Level] = Option(channel.Level),
    };

    private static Entity Rule(CharterRule rule, EntityReference charter) => new(CharterRuleTable.Name, RowIds.Rule(charter.Id, rule.Code))
    {
        [CharterRuleTable.PrimaryName] = rule.Code,
        [CharterRuleTable.Charter] = charter,
        [CharterRuleTable.Code] = rule.Code,
        [CharterRuleTable.Channel] = new EntityReference(ChannelTable.Name, RowIds.Channel(rule.Channel)),
        [CharterRuleTable.Stages] = Choices.Join(rule.Stages),
        [CharterRuleTable.OfferKind] = Option(rule.Offer),
        [CharterRuleTable.ProductFamily] = rule.ProductFamily,
        [CharterRuleTable.CustomerClass] = Option(rule.Customer),
        [CharterRuleTable.Region] = rule.Region,
        [CharterRuleTable.Accountable] = Choices.Of(rule.Accountable),
        [CharterRuleTable.AlsoAllowed] = Choices.Join(rule.AlsoAllowed),
        [CharterRuleTable.Evidence] = Choices.Of(rule.Evidence),
        [CharterRuleTable.WithoutEvidence] = Option(rule.WithoutEvidence),
        [CharterRuleTable.CreatorKeeps] = rule.CreatorKeeps,
        [CharterRuleTable.ValidFrom] = rule.ValidFrom,
        [CharterRuleTable.ValidTo] = rule.ValidTo,
        [CharterRuleTable.Words] = rule.Words.English,
        [CharterRuleTable.GermanWords] = rule.Words.German,
    };

    private static Entity Criterion(Criterion criterion, int sequence, EntityReference charter) => new(CriterionTable.Name, RowIds.Criterion(charter.Id, criterion.Code))
    {
        [CriterionTable.PrimaryName] = criterion.Code,
        [CriterionTable.Charter] = charter,
        [CriterionTable.Code] = criterion.Code,
        [CriterionTable.Stage] = Choices.Of(criterion.Stage),
        [CriterionTable.Sequence] = sequence,
        [CriterionTable.AnyOf] = CharterCodec.WriteConditions(criterion.AnyOf),
        [CriterionTable.MissingWords] = criterion.Missing.English,
        [CriterionTable.GermanMissingWords] = criterion.Missing.German,
        [CriterionTable.Ask] = criterion.Ask.English,
        [CriterionTable.GermanAsk] = criterion.Ask.German,
    };

    private static OptionSetValue? Option<T>(T? value)
        where T : struct, Enum => value is { } known ? Choices.Of(known) : null;
}
