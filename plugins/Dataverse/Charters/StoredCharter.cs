using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Charters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>The charter that a repeated set-up finds, and what it was set to.</summary>
internal sealed record StoredCharter(Guid Id, string Name, string Version, bool IsActive, Level? Level, int? Keys, EntityReference? GovernanceTeam, EntityReference? AlertManager, EntityReference? AlertQueue, string? AppUrl)
{
    /// <summary>The active one; without one the default charter, if it was ever written.</summary>
    public static StoredCharter? Find(IOrganizationService service, Guid defaultCharter)
    {
        var query = Rows.Of(
            CharterTable.Name, CharterTable.PrimaryName, CharterTable.Version, CharterTable.Status, CharterTable.Level, CharterTable.KeysRequired, CharterTable.GovernanceTeam, CharterTable.AlertManager,
            CharterTable.AlertQueue, CharterTable.AppUrl);
        query.AddOrder(CharterTable.Id, OrderType.Ascending);
        return Rows.Read(service, query).Select(Of)
            .Where(charter => charter.IsActive || charter.Id == defaultCharter)
            .OrderByDescending(charter => charter.IsActive).ThenByDescending(charter => charter.Id == defaultCharter)
            .FirstOrDefault();
    }

    private static StoredCharter Of(Entity row) => new(
        row.Id,
        row.GetAttributeValue<string>(CharterTable.PrimaryName),
        row.GetAttributeValue<string>(CharterTable.Version),
        row.GetAttributeValue<OptionSetValue>(CharterTable.Status)?.Value == ChoiceValues.CharterStatus.Active,
        Choices.Read<Level>(row, CharterTable.Level),
        row.GetAttributeValue<int?>(CharterTable.KeysRequired),
        row.GetAttributeValue<EntityReference>(CharterTable.GovernanceTeam),
        row.GetAttributeValue<EntityReference>(CharterTable.AlertManager),
        row.GetAttributeValue<EntityReference>(CharterTable.AlertQueue),
        row.GetAttributeValue<string>(CharterTable.AppUrl));
}
