using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.People;

/// <summary>Reads who is there and who holds what.</summary>
internal static class PeopleReader
{
    public static ResponsibilityDirectory Directory(IOrganizationService service)
    {
        var query = Rows.OfActive(
            ResponsibilityTable.Name,
            ResponsibilityTable.Kind,
            ResponsibilityTable.Team,
            ResponsibilityTable.User,
            ResponsibilityTable.Priority,
            ResponsibilityTable.ValidFrom,
            ResponsibilityTable.ValidTo);
        var team = query.AddLink(TeamTable.Name, ResponsibilityTable.Team, TeamTable.Id, JoinOperator.LeftOuter);
        team.EntityAlias = "team";
        team.Columns = new ColumnSet(TeamTable.TeamType, TeamTable.IsDefault);
        var responsibilities = Rows.Read(service, query).Where(row => !CanNotHold(row)).SelectMany(Responsibilities).ToList();
        var teams = responsibilities.Select(row => row.Holder).Where(holder => holder.LogicalName == TeamTable.Name).Select(holder => (object)holder.Id).Distinct().ToArray();
        return new ResponsibilityDirectory(responsibilities, Memberships(service, teams));
    }

    /// <summary>Every user with language and kind; a few thousand rows at most, read once in fifteen seconds.</summary>
    public static IReadOnlyDictionary<Guid, Person> People(IOrganizationService service)
    {
        var query = Rows.Of(SystemUserTable.Name, SystemUserTable.ApplicationId, SystemUserTable.IsDisabled);
        var settings = query.AddLink(UserSettingsTable.Name, SystemUserTable.Id, UserSettingsTable.Id, JoinOperator.LeftOuter);
        settings.EntityAlias = "settings";
        settings.Columns = new ColumnSet(UserSettingsTable.UILanguageId);
        const string language = "settings." + UserSettingsTable.UILanguageId;
        return Rows.Read(service, query).ToDictionary(row => row.Id, row => new Person(
            row.GetAttributeValue<Guid?>(SystemUserTable.ApplicationId) is { } application && application != Guid.Empty,
            row.GetAttributeValue<bool>(SystemUserTable.IsDisabled),
            row.GetAttributeValue<AliasedValue>(language)?.Value as int? ?? 0));
    }

    /// <summary>For the moments before there is a charter: one read of the caller's settings.</summary>
    public static int LanguageOfCaller(this Execution execution)
    {
        var query = Rows.Of(UserSettingsTable.Name, UserSettingsTable.UILanguageId);
        query.Criteria.AddCondition(UserSettingsTable.Id, ConditionOperator.Equal, execution.Context.InitiatingUserId);
        return Rows.Read(execution.System, query).Select(row => row.GetAttributeValue<int>(UserSettingsTable.UILanguageId)).FirstOrDefault();
    }

    /// <summary>Access teams can't own a lead, and the default team of a business unit has everybody in it.</summary>
    private static bool CanNotHold(Entity row)
    {
        const int accessTeam = 1;
        return (row.GetAttributeValue<AliasedValue>("team." + TeamTable.IsDefault)?.Value as bool? ?? false)
            || (row.GetAttributeValue<AliasedValue>("team." + TeamTable.TeamType)?.Value as OptionSetValue)?.Value == accessTeam;
    }

    private static IEnumerable<ResponsibilityRow> Responsibilities(Entity row)
    {
        if (Choices.Read<Responsibility>(row, ResponsibilityTable.Kind) is not { } kind)
        {
            yield break;
        }

        foreach (var holder in new[] { row.GetAttributeValue<EntityReference>(ResponsibilityTable.Team), row.GetAttributeValue<EntityReference>(ResponsibilityTable.User) })
        {
            if (holder != null)
            {
                yield return new ResponsibilityRow(
                    holder,
                    kind,
                    row.GetAttributeValue<int?>(ResponsibilityTable.Priority) ?? int.MaxValue,
                    row.GetAttributeValue<DateTime?>(ResponsibilityTable.ValidFrom),
                    row.GetAttributeValue<DateTime?>(ResponsibilityTable.ValidTo));
            }
        }
    }

    private static ILookup<Guid, Guid> Memberships(IOrganizationService service, object[] teams)
    {
        if (teams.Length == 0)
        {
            return Array.Empty<Guid>().ToLookup(id => id);
        }

        var query = Rows.Of(TeamMembershipTable.Name, TeamMembershipTable.SystemUserId, TeamMembershipTable.TeamId);
        query.Criteria.AddCondition(TeamMembershipTable.TeamId, ConditionOperator.In, teams);
        return Rows.Read(service, query).ToLookup(
            row => row.GetAttributeValue<Guid>(TeamMembershipTable.SystemUserId),
            row => row.GetAttributeValue<Guid>(TeamMembershipTable.TeamId));
    }
}
