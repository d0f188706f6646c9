using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>The arguments of set-up, checked; null is what was not sent. <see cref="Problem"/> names the first that can't be used, with the remedy.</summary>
internal sealed record SetUpRequest(IReadOnlyDictionary<Responsibility, EntityReference> Teams, EntityReference? GovernanceTeam, EntityReference? AlertManager, EntityReference? AlertQueue, string? AppUrl, Level? Level, int? Keys, string? CharterJson, string? CalendarJson)
{
    public Refusal? Problem { get; private init; }

    public static SetUpRequest Read(Execution execution)
    {
        var teams = new Dictionary<Responsibility, EntityReference>();
        var problem = ReadHolder(execution, SetUpApi.MarketingTeamIdParameter, required: true, Responsibility.Marketing, teams)
            ?? ReadHolder(execution, SetUpApi.InsideSalesTeamIdParameter, required: true, Responsibility.InsideSales, teams)
            ?? ReadHolder(execution, SetUpApi.FieldSalesTeamIdParameter, required: true, Responsibility.FieldSales, teams)
            ?? ReadHolder(execution, SetUpApi.ExternalProviderTeamIdParameter, required: false, Responsibility.ExternalProvider, teams);
        EntityReference? governance = null;
        problem ??= ReadTeam(execution, SetUpApi.GovernanceTeamIdParameter, required: false, team => governance = team);

        EntityReference? alertManager = null;
        problem ??= ReadAlertManager(execution, user => alertManager = user);

        EntityReference? alertQueue = null;
        problem ??= ReadQueue(execution, queue => alertQueue = queue);
        var appUrl = execution.Input<string>(SetUpApi.AppUrlParameter) is { Length: > 0 } sentUrl ? sentUrl.Trim() : null;
        problem ??= appUrl is null || IsWebAddress(appUrl) ? null : execution.Say(RuntimeCodes.NoWebAddress, $"\"{appUrl}\"");

        var sentLevel = execution.Input<string>(SetUpApi.LevelParameter);
        var level = ReadLevel(sentLevel);
        if (!string.IsNullOrWhiteSpace(sentLevel) && level is null)
        {
            problem ??= execution.Say(RuntimeCodes.UnknownLevel, $"\"{sentLevel}\"");
        }

        var keys = execution.Context.InputParameters.Contains(SetUpApi.KeysParameter) ? execution.Input<int>(SetUpApi.KeysParameter) : (int?)null;
        problem ??= keys is < 0 or > 2 ? execution.Say(RuntimeCodes.UnknownKeys, $"{keys}") : null;
        return new SetUpRequest(teams, governance, alertManager, alertQueue, appUrl, level, keys, execution.Input<string>(SetUpApi.CharterJsonParameter), execution.Input<string>(SetUpApi.CalendarJsonParameter)) { Problem = problem };
    }

    /// <summary>Only the names count: Enum.TryParse alone would also take numbers and lists ("1", "off,enforce").</summary>
    private static Level? ReadLevel(string? text) =>
        Enum.GetNames(typeof(Level)).Contains(text?.Trim(), StringComparer.OrdinalIgnoreCase) && Enum.TryParse(text, ignoreCase: true, out Level level) ? level : null;

    private static Refusal? ReadHolder(Execution execution, string parameter, bool required, Responsibility responsibility, Dictionary<Responsibility, EntityReference> teams)
    {
        if (ReadTeam(execution, parameter, required, team => teams[responsibility] = team) is { } problem)
        {
            return problem;
        }

        if (!teams.TryGetValue(responsibility, out var holder))
        {
            return null;
        }

        var service = execution.AsCaller();
        var roles = TeamRoles.Of(holder.Id, service);
        var names = roles.Count == 0 ? "0" : string.Join(", ", roles.Select(role => role.GetAttributeValue<string>(RoleTable.PrimaryName)).OrderBy(name => name, StringComparer.Ordinal));
        return TeamRoles.ReadLeads(roles, service) ? null : execution.Say(RuntimeCodes.TeamCannotReadLeads, $"{parameter} \"{holder.Name}\": {names}");
    }

    /// <summary>Access teams can't own a lead, and the default team of a business unit has everybody in it: neither can hold a responsibility.</summary>
    private static Refusal? ReadTeam(Execution execution, string parameter, bool required, Action<EntityReference> keep)
    {
        var id = execution.Input<Guid>(parameter);
        if (id == Guid.Empty)
        {
            return required ? execution.Say(RuntimeCodes.TeamNotNamed, parameter) : null;
        }

        var query = Rows.Of(TeamTable.Name, TeamTable.Id, TeamTable.PrimaryName, TeamTable.TeamType, TeamTable.IsDefault);
        query.Criteria.AddCondition(TeamTable.Id, ConditionOperator.Equal, id);
        var rows = execution.AsCaller().RetrieveMultiple(query).Entities;
        if (rows.Count == 0)
        {
            return execution.Say(RuntimeCodes.TeamNotFound, $"{parameter} {id:D}");
        }

        const int accessTeam = 1;
        var name = rows[0].GetAttributeValue<string>(TeamTable.PrimaryName);
        if (rows[0].GetAttributeValue<OptionSetValue>(TeamTable.TeamType)?.Value == accessTeam)
        {
            return execution.Say(RuntimeCodes.AccessTeam, $"{parameter} \"{name}\"");
        }

        if (rows[0].GetAttributeValue<bool>(TeamTable.IsDefault))
        {
            return execution.Say(RuntimeCodes.DefaultTeam, $"{parameter} \"{name}\"");
        }

        keep(new EntityReference(TeamTable.Name, id) { Name = name });
        return null;
    }

    private static Refusal? ReadAlertManager(Execution execution, Action<EntityReference> keep)
    {
        const string parameter = SetUpApi.AlertManagerIdParameter;
        var id = execution.Input<Guid>(parameter);
        if (id == Guid.Empty)
        {
            return null;
        }

        var candidate = AlertRecipients.Find(execution.AsCaller(), [id]).Values.FirstOrDefault();
        if (candidate is not { CanBeTold: true })
        {
            return execution.Say(candidate is null ? RuntimeCodes.UserNotFound : RuntimeCodes.UserCannotBeTold, $"{parameter} {id:D}");
        }

        keep(new EntityReference(SystemUserTable.Name, id));
        return null;
    }

    private static Refusal? ReadQueue(Execution execution, Action<EntityReference> keep)
    {
        const string parameter = SetUpApi.AlertQueueIdParameter;
        var id = execution.Input<Guid>(parameter);
        if (id == Guid.Empty)
        {
            return null;
        }

        if (Rows.Find(execution.AsCaller(), QueueTable.Name, QueueTable.Id, id) is null)
        {
            return execution.Say(RuntimeCodes.QueueNotFound, $"{parameter} {id:D}");
        }

        keep(new EntityReference(QueueTable.Name, id));
        return null;
    }

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}
