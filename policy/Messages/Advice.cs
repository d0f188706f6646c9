using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Messages;

/// <summary>The next things to do for whoever owns a lead.</summary>
internal static class Advice
{
    private const int MostAsks = 3;

    public static IReadOnlyList<AdviceItem> For(Assessment assessment)
    {
        if (!assessment.Lead.IsOpen)
        {
            return [Of(AdviceCodes.Closed)];
        }

        if (assessment.HardNegatives.FirstOrDefault() is { } stopped)
        {
            return [new(stopped, Texts.Join(" ", Texts.Sentence(stopped), Codes.Entry(stopped).Remedy))];
        }

        if (assessment.Lead.Handover == HandoverState.Pending)
        {
            return [Of(AdviceCodes.AnswerHandover)];
        }

        if (assessment.Stage == Stage.Srl && assessment.MissingForSalesReady.Count == 0)
        {
            return [Of(assessment.Accountable == Responsibility.FieldSales || assessment.Lead.Handover == HandoverState.Accepted ? AdviceCodes.Qualify : AdviceCodes.HandOver)];
        }

        return
        [
            .. assessment.Overdue is { } overdue ? [Of(overdue.Code)] : (AdviceItem[])[],
            .. SourceAsk(assessment),
            .. EvidenceAsk(assessment),
            .. assessment.MissingForSalesReady.Where(item => !item.IsCovered).Take(MostAsks).Select(item => new AdviceItem(item.Code, item.Ask)),
        ];
    }

    private static IEnumerable<AdviceItem> SourceAsk(Assessment assessment) =>
        assessment.Channel.Code == ChannelCodes.Unknown ? [Of(AdviceCodes.EnterSource)] : [];

    private static IEnumerable<AdviceItem> EvidenceAsk(Assessment assessment) =>
        !assessment.EvidenceHolds && GateCodes.MissingEvidence(assessment.Rule.Evidence) is var missing ? [new(missing.Code, missing.Ask)] : [];

    private static AdviceItem Of(string code) => new(code, Codes.Entry(code).Remedy);
}
