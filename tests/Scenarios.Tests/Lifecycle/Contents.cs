using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Lifecycle;

/// <summary>What a sandbox holds, as text: to compare before and after.</summary>
internal static class Contents
{
    /// <summary>Tables whose rows are components or come with them.</summary>
    public static readonly string[] Components =
    [
        "solution", "pluginassembly", "plugintype", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "sdkmessage", "sdkmessagefilter", "customapi", "customapirequestparameter", "customapiresponseproperty",
        "role", "roleprivileges", "privilege", "webresource", "savedquery", "savedqueryvisualization", "systemform", "appmodule", "appmoduleroles", "sitemap", "stringmap",
    ];

    public static readonly string[] Business =
    [
        "lead", "lgov_charter", "lgov_charterrule", "lgov_channel", "lgov_criterion", "lgov_violation", "lgov_receipt", "lgov_handover", "lgov_exception", "lgov_responsibility", "lgov_notice", "lgov_calendar", "lgov_seller", "lgov_absence",
    ];

    /// <summary>Every row of the tables, column by column; columns that only the older version has are left out.</summary>
    public static string Of(Office office, IEnumerable<string> tables, params string[] without) => string.Join('\n', tables.SelectMany(table =>
        Rows(office.System, table).OrderBy(r => r.Id).Select(row => $"{table} {row.Id} {string.Join(' ', row.Attributes.Where(a => !without.Contains(a.Key)).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Show(a.Value)}"))}")));

    public static int Count(IOrganizationService service, string table) => Rows(service, table).Count;

    public static List<Entity> Rows(IOrganizationService service, string table, string? column = null, object? value = null)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        if (column is not null)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return [.. service.RetrieveMultiple(query).Entities];
    }

    public static Guid Solution(Office office, string name = "LeadGovernance") => Rows(office.System, "solution", "uniquename", name).Single().Id;

    private static string Show(object value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName} {reference.Id}",
        OptionSetValue option => FormattableString.Invariant($"{option.Value}"),
        Money money => FormattableString.Invariant($"{money.Value}"),
        DateTime time => time.ToString("O"),
        _ => FormattableString.Invariant($"{value}"),
    };
}
