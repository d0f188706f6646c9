using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Serialization;

namespace LeadGovernance.Cli.Explain;

/// <summary>What happened to a lead, in order: from the lead itself, its receipts, its violations, its handovers.</summary>
internal sealed class Timeline(IOrganizationService system, Staff staff, Charter charter)
{
    public const string CreatedKind = "created";
    public const string StageKind = "stage";

    private static readonly string[] ViolationColumns =
        ["lgov_code", "lgov_kind", "lgov_actor", "lgov_fromteam", "lgov_fromuser", "lgov_toteam", "lgov_touser", "lgov_detectedon", "lgov_missingcodes"];

    private static readonly string[] HandoverColumns =
        ["lgov_state", "lgov_fromteam", "lgov_fromuser", "lgov_toteam", "lgov_touser", "lgov_handedoverby", "lgov_handedoveron"];

    private readonly IReadOnlyDictionary<string, Words> titles = Codes.Of(charter).ToDictionary(entry => entry.Code, entry => entry.Title);
    private readonly CamelCaseNamingStrategy camelCase = new();
    private readonly Receipts receipts = new(system, staff);

    public IReadOnlyList<StoryEvent> Of(Entity lead, int language)
    {
        var kept = receipts.Of(lead.Id, ExplainPhrases.State(StoryTeller.StateOf(lead)), language);
        var known = kept.Select(happened => happened.Kind).ToHashSet();
        return [.. kept
            .Concat(known.Contains(CreatedKind) ? [] : [Created(lead, language)])
            .Concat(known.Contains(StageKind) ? [] : StageReached(lead, language))
            .Concat(StoredRows.Of(system, "lgov_violation", "lgov_lead", lead.Id, ViolationColumns).Select(row => Violation(row, language)))
            .Concat(StoredRows.Of(system, "lgov_handover", "lgov_lead", lead.Id, HandoverColumns).Select(row => Handover(row, language)))
            .OrderBy(happened => happened.On).ThenBy(happened => happened.Kind != CreatedKind)];
    }

    private StoryEvent Created(Entity lead, int language) =>
        new(lead.GetAttributeValue<DateTime>("createdon"), CreatedKind, staff.NameOf(lead.Reference("createdby")), ExplainPhrases.Entered.In(language), null, []);

    private static IEnumerable<StoryEvent> StageReached(Entity lead, int language)
    {
        if (lead.Choice<Stage>("lgov_stage") is { } stage && lead.GetAttributeValue<DateTime?>("lgov_stagesince") is { } since && since > lead.GetAttributeValue<DateTime>("createdon"))
        {
            yield return new StoryEvent(since, StageKind, null, ExplainPhrases.Reached(Names.Of(stage)).In(language), null, []);
        }
    }

    private StoryEvent Violation(Entity row, int language)
    {
        var code = row.GetAttributeValue<string>("lgov_code");
        var kind = row.Choice<FindingKind>("lgov_kind")!.Value;
        var title = titles.TryGetValue(code, out var words) ? words.In(language) : code;
        return new StoryEvent(
            row.GetAttributeValue<DateTime>("lgov_detectedon"),
            camelCase.GetPropertyName(kind.ToString(), false),
            staff.NameOf(row.Reference("lgov_actor")),
            $"{Names.Of(kind).In(language)}: {title}{Move(row)}.",
            code,
            [.. (row.Text("lgov_missingcodes") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(missing => titles.TryGetValue(missing, out var what) ? what.In(language) : missing).Distinct()]);
    }

    private StoryEvent Handover(Entity row, int language) => new(
        row.GetAttributeValue<DateTime>("lgov_handedoveron"),
        "handover",
        staff.NameOf(row.Reference("lgov_handedoverby")),
        $"{ExplainPhrases.HandedOver.In(language)}{Move(row)}; {Names.Of(row.Choice<HandoverState>("lgov_state") ?? HandoverState.Pending).In(language).ToLowerInvariant()}.",
        null,
        []);

    private string Move(Entity row) =>
        (staff.NameOf(row.Reference("lgov_fromteam", "lgov_fromuser")), staff.NameOf(row.Reference("lgov_toteam", "lgov_touser"))) switch
        {
            (null, null) => string.Empty,
            (null, var to) => $" (→ {to})",
            (var from, null) => $" ({from})",
            var (from, to) when from == to => $" ({to})",
            var (from, to) => $" ({from} → {to})",
        };
}
