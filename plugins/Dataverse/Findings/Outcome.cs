using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Maturity;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>What a decision came to, as its receipt stores it.</summary>
/// <param name="CharterVersion">Null when the charter changed before the receipt was written: then only what the lead itself recorded is known.</param>
internal sealed record Outcome(
    Stage? StageAfter, string? Rule, int? Readiness, string? MissingCodes, string Codes, string ExplanationCodes, string? CharterName, string? CharterVersion, DateTime? ExceptionUntil)
{
    /// <summary>Everything from judging again what was judged.</summary>
    public static Outcome Of(JudgedLead lead, EntityReference owner)
    {
        var assessment = lead.Assessment;
        var verdict = lead.JudgeHolding(owner);
        return new Outcome(
            assessment.Stage,
            assessment.Rule.Code,
            assessment.Readiness,
            string.Join(",", assessment.MissingForSalesReady.Select(item => item.Code)),
            string.Join(",", verdict.Codes),
            string.Join(",", verdict.Codes
                .Concat([assessment.Rule.Code])
                .Concat(assessment.HardNegatives)
                .Concat(assessment.Contradictions)
                .Concat(verdict.Missing.Select(item => item.Code))
                .Distinct()),
            lead.Policy.Charter.Name,
            lead.Policy.Charter.Version,
            verdict.Kind == VerdictKind.LegalByException ? lead.Exceptions.ForHolding(lead.HolderOf(owner), lead.Now)!.Until : null);
    }

    /// <summary>The explanation with one more code; the same without one.</summary>
    public Outcome With(string? code) => code is null ? this : this with { ExplanationCodes = $"{ExplanationCodes},{code}" };

    /// <summary>What the lead recorded wins, and a charter that is another by now says nothing.</summary>
    public Outcome AsRecorded(Entity lead, bool sameCharter)
    {
        var rule = lead.GetAttributeValue<string>(LeadTable.OwnerRule);
        var recorded = this with
        {
            StageAfter = Choices.Read<Stage>(lead, LeadTable.Stage),
            Rule = rule,
            Readiness = lead.GetAttributeValue<int?>(LeadTable.Readiness),
            MissingCodes = lead.GetAttributeValue<string>(LeadTable.MissingCodes),
        };
        return sameCharter ? recorded : recorded with
        {
            Codes = rule ?? string.Empty,
            ExplanationCodes = rule ?? string.Empty,
            CharterName = lead.GetAttributeValue<string>(LeadTable.CharterVersion),
            CharterVersion = null,
        };
    }
}
