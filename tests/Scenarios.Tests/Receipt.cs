using System;
using System.Linq;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using LeadGovernance.Policy.Receipts;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>A receipt row as a reader sees it, able to make its decision again from nothing but itself and the charter.</summary>
internal sealed class Receipt(Entity row)
{
    public ReceiptKind Kind => (ReceiptKind)Option("lgov_kind")!.Value;

    public Stage? Before => (Stage?)Option("lgov_stagebefore");

    public Stage? After => (Stage?)Option("lgov_stageafter");

    public EntityReference? From => Reference("lgov_fromteam") ?? Reference("lgov_fromuser");

    public EntityReference? To => Reference("lgov_toteam") ?? Reference("lgov_touser");

    public EntityReference? Actor => Reference("lgov_actor");

    public EntityReference? Owner => Reference("ownerid");

    public string Rule => row.GetAttributeValue<string>("lgov_rule");

    public string Codes => row.GetAttributeValue<string>("lgov_codes");

    public string MissingCodes => row.GetAttributeValue<string>("lgov_missingcodes") ?? string.Empty;

    public int Readiness => row.GetAttributeValue<int>("lgov_readiness");

    public string Charter => $"{row["lgov_chartername"]} {row["lgov_charterversion"]}";

    public DateTime DecidedOn => row.GetAttributeValue<DateTime>("lgov_decidedon");

    public LeadFacts Inputs => LeadFactsCodec.Read((string)row["lgov_inputs"]);

    /// <summary>The exception that counted then, as far as a verdict needs it.</summary>
    private ExceptionGrant? Exception => row.GetAttributeValue<DateTime?>("lgov_exceptionuntil") is { } until ? new ExceptionGrant(Guid.Empty, To!.Id, until) : null;

    private Actor Acting => new(Actor!.Id, true, Held("lgov_actorheld"));

    public Assessment Assess(CharterPolicy policy) => policy.Assess(Inputs, Acting, DecidedOn, Calendar);

    private WorkingCalendar? Calendar => row.GetAttributeValue<string>("lgov_calendar") is { } json ? WorkingCalendarCodec.Read(json) : null;

    /// <summary>What the charter says again of the owner judged.</summary>
    public Verdict Judge(CharterPolicy policy) =>
        policy.Judge(Assess(policy), new Holder(To!.Id, To.LogicalName == "team", Held("lgov_ownerheld")), DecidedOn, Exception);

    public override string ToString() => $"{Kind} {Before}>{After} {From?.Name}>{To?.Name} {Rule} {Codes}";

    private Responsibility[] Held(string column) =>
        [.. (row.GetAttributeValue<string>(column) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Responsibility>)];

    private int? Option(string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value - 723100000;

    private EntityReference? Reference(string column) => row.GetAttributeValue<EntityReference>(column);
}
