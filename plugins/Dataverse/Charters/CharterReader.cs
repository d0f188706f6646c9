using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>Charter tables → charter. <see cref="CharterWriter"/> is its twin.</summary>
internal static class CharterReader
{
    public const string CharterColumns =
        CharterTable.PrimaryName + "," + CharterTable.Version + "," + CharterTable.Level + "," + CharterTable.BulkMode + "," + CharterTable.Settings + "," +
        CharterTable.AllowOwnersWithoutResponsibility + "," + CharterTable.ShareWithCreator + "," + CharterTable.GovernanceTeam + "," + CharterTable.AlertManager + "," +
        CharterTable.AlertQueue + "," + CharterTable.AppUrl + "," +
        CharterTable.CutOverOn + "," + CharterTable.Stamp;

    public const string RuleColumns =
        CharterRuleTable.Charter + "," + CharterRuleTable.Code + "," + CharterRuleTable.Channel + "," + CharterRuleTable.Stages + "," +
        CharterRuleTable.OfferKind + "," + CharterRuleTable.ProductFamily + "," + CharterRuleTable.CustomerClass + "," + CharterRuleTable.Region + "," +
        CharterRuleTable.Accountable + "," + CharterRuleTable.AlsoAllowed + "," + CharterRuleTable.Evidence + "," + CharterRuleTable.WithoutEvidence + "," +
        CharterRuleTable.CreatorKeeps + "," + CharterRuleTable.ValidFrom + "," + CharterRuleTable.ValidTo + "," + CharterRuleTable.Words + "," +
        CharterRuleTable.GermanWords;

    public const string CriterionColumns =
        CriterionTable.Charter + "," + CriterionTable.Code + "," + CriterionTable.Stage + "," + CriterionTable.Sequence + "," + CriterionTable.AnyOf + "," +
        CriterionTable.MissingWords + "," + CriterionTable.GermanMissingWords + "," + CriterionTable.Ask + "," + CriterionTable.GermanAsk;

    public static Charter Read(Entity charter, IReadOnlyCollection<Entity> channels, IReadOnlyCollection<Entity> rules, IReadOnlyCollection<Entity> criteria)
    {
        var codes = channels.ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(ChannelTable.Code));
        var problems = new Problems();
        var cells = new CharterCells(problems);
        var name = charter.GetAttributeValue<string>(CharterTable.PrimaryName);
        var settings = CharterCodec.ReadSettings(charter.GetAttributeValue<string>(CharterTable.Settings) ?? string.Empty);
        var read = new Charter
        {
            Name = cells.Text(charter, CharterTable.PrimaryName, name),
            Version = cells.Text(charter, CharterTable.Version, name),
            Level = cells.Choice<Level>(charter, CharterTable.Level, name),
            BulkMode = cells.Choice<BulkMode>(charter, CharterTable.BulkMode, name),
            AllowOwnersWithoutResponsibility = charter.GetAttributeValue<bool>(CharterTable.AllowOwnersWithoutResponsibility),
            ShareWithCreator = charter.GetAttributeValue<bool>(CharterTable.ShareWithCreator),
            Thresholds = settings.Thresholds,
            Medium = settings.Medium,
            Readiness = settings.Readiness,
            Sources = settings.Sources,
            Recycle = settings.Recycle,
            Alerts = settings.Alerts,
            Channels = [.. channels.Select(row => Channel(row, cells)).OrderBy(channel => channel.Number)],
            Rules = [.. rules.Select(row => Rule(row, codes, cells)).OrderBy(rule => rule.Code, StringComparer.Ordinal)],
            Criteria = [.. criteria.OrderBy(row => row.GetAttributeValue<int>(CriterionTable.Sequence)).Select(row => Criterion(row, cells))],
        };
        problems.ThrowIfAny();
        return read;
    }

    private static Channel Channel(Entity row, CharterCells cells) => new()
    {
        Code = cells.Text(row, ChannelTable.Code, row.GetAttributeValue<string>(ChannelTable.PrimaryName)),
        Number = row.GetAttributeValue<int>(ChannelTable.Number),
        Name = Words(row, ChannelTable.PrimaryName, ChannelTable.GermanName),
        Level = Choices.Read<Level>(row, ChannelTable.Level),
    };

    private static CharterRule Rule(Entity row, Dictionary<Guid, string> channels, CharterCells cells)
    {
        var name = row.GetAttributeValue<string>(CharterRuleTable.Code);
        var channel = cells.Reference(row, CharterRuleTable.Channel, name);
        return new CharterRule
        {
            Code = cells.Text(row, CharterRuleTable.Code, name),
            Channel = channel != null && channels.TryGetValue(channel.Id, out var code) ? code : "?",
            Stages = Choices.Split<Stage>(row.GetAttributeValue<string>(CharterRuleTable.Stages)),
            Offer = Choices.Read<OfferKind>(row, CharterRuleTable.OfferKind),
            ProductFamily = row.GetAttributeValue<string>(CharterRuleTable.ProductFamily),
            Customer = Choices.Read<CustomerClass>(row, CharterRuleTable.CustomerClass),
            Region = row.GetAttributeValue<string>(CharterRuleTable.Region),
            Accountable = cells.Choice<Responsibility>(row, CharterRuleTable.Accountable, name),
            AlsoAllowed = Choices.Split<Responsibility>(row.GetAttributeValue<string>(CharterRuleTable.AlsoAllowed)),
            Evidence = Choices.Read<EvidenceKind>(row, CharterRuleTable.Evidence) ?? EvidenceKind.None,
            WithoutEvidence = Choices.Read<Responsibility>(row, CharterRuleTable.WithoutEvidence),
            CreatorKeeps = row.GetAttributeValue<bool>(CharterRuleTable.CreatorKeeps),
            ValidFrom = row.GetAttributeValue<DateTime?>(CharterRuleTable.ValidFrom),
            ValidTo = row.GetAttributeValue<DateTime?>(CharterRuleTable.ValidTo),
            Words = Words(row, CharterRuleTable.Words, CharterRuleTable.GermanWords),
        };
    }

    private static Criterion Criterion(Entity row, CharterCells cells) => new()
    {
        Code = cells.Text(row, CriterionTable.Code, string.Empty),
        Stage = cells.Choice<Stage>(row, CriterionTable.Stage, row.GetAttributeValue<string>(CriterionTable.Code)),
        AnyOf = CharterCodec.ReadConditions(row.GetAttributeValue<string>(CriterionTable.AnyOf) ?? string.Empty),
        Missing = Words(row, CriterionTable.MissingWords, CriterionTable.GermanMissingWords),
        Ask = Words(row, CriterionTable.Ask, CriterionTable.GermanAsk),
    };

    private static Words Words(Entity row, string english, string german) =>
        new(row.GetAttributeValue<string>(english) ?? string.Empty, row.GetAttributeValue<string>(german) ?? string.Empty);
}
