using System.Linq;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Messages;

/// <summary>The next thing to do for whoever owns a lead.</summary>
internal static class Advice
{
    private const int MostAsks = 3;

    public static Words None { get; } = new("", "");

    /// <param name="overdue">A clock that has run out; null when none has.</param>
    public static Words For(Assessment assessment, LeadClock? overdue)
    {
        if (!assessment.Lead.IsOpen)
        {
            return new("The lead is closed: nothing to do.", "Der Lead ist abgeschlossen: nichts zu tun.");
        }

        if (assessment.HardNegatives.FirstOrDefault() is { } stopped)
        {
            return Texts.Join(" ", Texts.Sentence(stopped), Codes.Entry(stopped).Remedy);
        }

        if (assessment.Lead.Handover == HandoverState.Pending)
        {
            return new("Field sales accepts or rejects the handover.", "Der Außendienst nimmt die Übergabe an oder lehnt sie ab.");
        }

        if (assessment.Stage == Stage.Srl && assessment.MissingForSalesReady.Count == 0)
        {
            return assessment.Accountable == Responsibility.FieldSales || assessment.Lead.Handover == HandoverState.Accepted
                ? new("Qualify the lead.", "Den Lead qualifizieren.")
                : new("Hand the lead over to field sales.", "Den Lead an den Außendienst übergeben.");
        }

        return Texts.Join(" ", [overdue is null ? null : Codes.Entry(overdue.Code).Remedy, SourceAsk(assessment), EvidenceAsk(assessment), .. assessment.MissingForSalesReady.Where(item => !item.IsCovered).Take(MostAsks).Select(item => item.Ask).Distinct()]);
    }

    private static Words? SourceAsk(Assessment assessment) =>
        assessment.Channel.Code == ChannelCodes.Unknown ? new("Enter how the lead was won.", "Angeben, woher der Lead kommt.") : null;

    private static Words? EvidenceAsk(Assessment assessment) =>
        assessment.EvidenceHolds ? null : GateCodes.MissingEvidence(assessment.Rule.Evidence).Ask;
}
