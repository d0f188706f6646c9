using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Demo;

/// <summary>Reads back what became of the leads and what was booked about them.</summary>
internal sealed partial class OutcomeReader(IOrganizationService system, People people, RelatedRows related)
{
    private const int PageSize = 2000;

    private static readonly string[] States = ["open", "qualified", "disqualified"];

    public IReadOnlyList<LeadOutcome> Leads(IReadOnlyList<MappedLead> leads, Action<int> done)
    {
        var rows = new Dictionary<Guid, Entity>();
        foreach (var row in Rows(
            "lead", "createdon", "companyname", "fullname", "statecode", "ownerid", "lgov_channel", "lgov_stage", "lgov_readiness", "lgov_ownerrule", "lgov_missing", "lgov_missingcodes", "lgov_reason", "lgov_handoverstate"))
        {
            rows[row.Id] = row;
            done(1);
        }

        return [.. leads.Select(lead => Lead(lead, rows[related.Lead(lead.Key)]))];
    }

    public IReadOnlyList<ViolationOutcome> Violations()
    {
        var keys = Keys();
        return [.. Rows(
            "lgov_violation", "lgov_lead", "lgov_code", "lgov_kind", "lgov_stage", "lgov_rule", "lgov_actor", "lgov_fromteam", "lgov_fromuser", "lgov_toteam", "lgov_touser", "lgov_door", "lgov_detectedon", "lgov_missingcodes", "lgov_explanation")
            .Select(row => new ViolationOutcome(
                keys[row.GetAttributeValue<EntityReference>("lgov_lead").Id],
                row.GetAttributeValue<string>("lgov_code"),
                Choice<FindingKind>(row, "lgov_kind")!,
                Choice<Stage>(row, "lgov_stage"),
                Text(row, "lgov_rule"),
                Name(row, "lgov_actor") ?? "?",
                Name(row, "lgov_fromteam") ?? Name(row, "lgov_fromuser"),
                Name(row, "lgov_toteam") ?? Name(row, "lgov_touser"),
                Text(row, "lgov_door"),
                row.GetAttributeValue<DateTime>("lgov_detectedon"),
                Text(row, "lgov_missingcodes"),
                Text(row, "lgov_explanation")))
            .OrderBy(violation => violation.DetectedOn).ThenBy(violation => violation.Lead, StringComparer.Ordinal).ThenBy(violation => violation.Code, StringComparer.Ordinal)];
    }

    public IReadOnlyList<HandoverOutcome> Handovers()
    {
        var keys = Keys();
        return [.. Rows(
            "lgov_handover", "lgov_lead", "lgov_state", "lgov_fromteam", "lgov_fromuser", "lgov_toteam", "lgov_touser", "lgov_handedoverby", "lgov_handedoveron", "lgov_rule", "lgov_readiness")
            .Select(row => new HandoverOutcome(
                keys[row.GetAttributeValue<EntityReference>("lgov_lead").Id],
                Choice<HandoverState>(row, "lgov_state")!,
                Name(row, "lgov_fromteam") ?? Name(row, "lgov_fromuser"),
                Name(row, "lgov_toteam") ?? Name(row, "lgov_touser"),
                Name(row, "lgov_handedoverby") ?? "?",
                row.GetAttributeValue<DateTime>("lgov_handedoveron"),
                Text(row, "lgov_rule"),
                row.GetAttributeValue<int?>("lgov_readiness")))
            .OrderBy(handover => handover.On).ThenBy(handover => handover.Lead, StringComparer.Ordinal)];
    }

    /// <summary>A notification names its violation in the action behind its button; one that names something else is a reminder or a digest.</summary>
    public IReadOnlyList<AlertOutcome> Alerts()
    {
        var keys = Keys();
        var violations = Rows("lgov_violation", "lgov_lead", "lgov_code").ToDictionary(row => row.Id);
        return [.. from row in Rows("appnotification", "title", "body", "data", "ownerid", "createdon")
                   let named = ViolationId().Match(row.GetAttributeValue<string>("data") ?? string.Empty)
                   where named.Success
                   let violation = violations.GetValueOrDefault(Guid.Parse(named.Groups[1].Value))
                   where violation != null
                   let alert = new AlertOutcome(
                       keys[violation.GetAttributeValue<EntityReference>("lgov_lead").Id],
                       violation.GetAttributeValue<string>("lgov_code"),
                       row.GetAttributeValue<EntityReference>("ownerid").Name ?? "?",
                       row.GetAttributeValue<DateTime>("createdon"),
                       row.GetAttributeValue<string>("title"),
                       row.GetAttributeValue<string>("body"))
                   orderby alert.On, alert.Lead, alert.Code, alert.To
                   select alert];
    }

    [GeneratedRegex("id=([0-9a-f-]{36})", RegexOptions.IgnoreCase)]
    private static partial Regex ViolationId();

    private LeadOutcome Lead(MappedLead lead, Entity row)
    {
        var owner = row.GetAttributeValue<EntityReference>("ownerid").Id;
        return new LeadOutcome(
            lead.Key,
            row.Id,
            lead.Line,
            row.GetAttributeValue<DateTime>("createdon"),
            Text(row, "companyname"),
            Text(row, "fullname"),
            related.ChannelCode(row.GetAttributeValue<EntityReference>("lgov_channel")?.Id),
            Choice<Stage>(row, "lgov_stage"),
            row.GetAttributeValue<int?>("lgov_readiness"),
            people.NameOf(owner),
            people.TeamOf(owner),
            Text(row, "lgov_ownerrule"),
            Text(row, "lgov_missing"),
            Text(row, "lgov_missingcodes"),
            Text(row, "lgov_reason"),
            States[row.GetAttributeValue<OptionSetValue>("statecode").Value],
            Choice<HandoverState>(row, "lgov_handoverstate"));
    }

    private Dictionary<Guid, string> Keys() => related.Leads.ToDictionary(lead => lead.Value, lead => lead.Key);

    private string? Name(Entity row, string column) => row.GetAttributeValue<EntityReference>(column) is { } reference ? people.NameOf(reference.Id) : null;

    private static string? Text(Entity row, string column) => row.GetAttributeValue<string>(column) is { Length: > 0 } text ? text : null;

    private static string? Choice<T>(Entity row, string column)
        where T : struct, Enum =>
        row.GetAttributeValue<OptionSetValue>(column) is { } option ? Enum.GetName((T)Enum.ToObject(typeof(T), option.Value - LeadColumns.FirstOption)) : null;

    private IEnumerable<Entity> Rows(string table, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 } };
        query.AddOrder("createdon", OrderType.Ascending);
        query.AddOrder($"{table}id", OrderType.Ascending);
        while (true)
        {
            var page = system.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            if (!page.MoreRecords)
            {
                yield break;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
