using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Queries;

/// <summary>Two accounts and five leads, and results as one line of text.</summary>
internal sealed class Sample : IDisposable
{
    public Sample()
    {
        Bench = new Bench();
        Big = Bench.System.Create(new Entity("account") { ["name"] = "Ärzte AG", ["numberofemployees"] = 900 });
        Small = Bench.System.Create(new Entity("account") { ["name"] = "zwei & Söhne", ["numberofemployees"] = 9 });
        Add("A", "Köln", 10, 1, Big, new DateTime(2023, 3, 25), 1.5m);
        Add("B", "Köln", 20, 8, Big, new DateTime(2023, 8, 27), 2.25m);
        Add("C", "Bonn", 20, 8, Small, new DateTime(2024, 2, 29), 10m);
        Add("D", "bonn", 31, 2, null, new DateTime(2024, 12, 31), null);
        Add("E", null, null, null, null, null, null);
    }

    public Bench Bench { get; }

    public Guid Big { get; }

    public Guid Small { get; }

    public EntityCollection Fetch(string xml) => Bench.System.RetrieveMultiple(new FetchExpression(xml));

    /// <summary>A fetch of leads, whatever stands within its entity.</summary>
    public EntityCollection Leads(string inner, string attributes = "") => Fetch($"<fetch {attributes}><entity name='lead'><attribute name='lastname'/>{inner}</entity></fetch>");

    public string Aggregate(string inner, string attributes = "") => string.Join(" | ", Fetch($"<fetch aggregate='true' {attributes}><entity name='lead'>{inner}</entity></fetch>").Entities.Select(Line));

    public string Refusal(string xml) => Bench.Faults(() => Fetch(xml)).Message;

    public int Code(string xml) => Bench.Faults(() => Fetch(xml)).Detail.ErrorCode;

    public static string Names(EntityCollection rows) => string.Concat(rows.Entities.Select(e => e["lastname"]));

    /// <summary>Everything of a result that a client can see.</summary>
    public static string Whole(EntityCollection rows) =>
        $"{rows.EntityName} more={rows.MoreRecords} cookie={rows.PagingCookie} total={rows.TotalRecordCount} over={rows.TotalRecordCountLimitExceeded}\n"
        + string.Join("\n", rows.Entities.Select(e => $"{e.Id} {Line(e)}"));

    public static string Line(Entity row) => string.Join(' ', row.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Show(a.Value)}"));

    public void Dispose() => Bench.Dispose();

    private static string Show(object value) => value switch
    {
        AliasedValue aliased => Show(aliased.Value),
        EntityReference reference => reference.Name,
        OptionSetValue option => FormattableString.Invariant($"#{option.Value}"),
        Money money => FormattableString.Invariant($"{money.Value:0.00##}"),
        DateTime time => time.ToString("yyyy-MM-dd", null),
        EntityCollection rows => "[" + string.Join(',', rows.Entities.Select(Line)) + "]",
        _ => FormattableString.Invariant($"{value}"),
    };

    private void Add(string name, string? city, int? employees, int? source, Guid? account, DateTime? closes, decimal? revenue)
    {
        var values = new Dictionary<string, object?>
        {
            ["lastname"] = name, ["address1_city"] = city, ["numberofemployees"] = employees, ["leadsourcecode"] = source is { } value ? new OptionSetValue(value) : null,
            ["parentaccountid"] = account is { } id ? new EntityReference("account", id) : null, ["estimatedclosedate"] = closes, ["revenue"] = revenue is { } sum ? new Money(sum) : null,
        };
        var lead = new Entity("lead");
        lead.Attributes.AddRange(values.Where(v => v.Value is not null)!);
        Bench.System.Create(lead);
    }
}
