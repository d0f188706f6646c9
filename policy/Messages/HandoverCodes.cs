using System.Collections.Generic;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG44xx: what stands against a step of a handover, and what is worth knowing about one.</summary>
public static class HandoverCodes
{
    public const string AlreadyAnswered = "LG4401";
    public const string NotReceiver = "LG4402";
    public const string LeadClosed = "LG4403";
    public const string UnderWay = "LG4404";
    public const string NoListedReason = "LG4405";
    public const string SellerPauses = "LG4406";
    public const string ManagerDecides = "LG4407";
    public const string TooLate = "LG4408";
    public const string Resting = "LG4409";
    public const string DateOutOfRange = "LG4410";
    public const string Overdue = "LG4411";
    public const string ChangedAfterAcceptance = "LG4412";
    public const string WrittenByHand = "LG4413";
    public const string GivenAwayUnanswered = "LG4414";
    public const string GivenAwayAccepted = "LG4415";
    public const string NotDisputable = "LG4416";
    public const string NotFormerOwner = "LG4417";
    public const string DisputeReason = "LG4418";
    public const string Disputed = "LG4419";
    public const string NotDisputed = "LG4420";
    public const string PartyDecides = "LG4421";
    public const string OfferNoLongerRipe = "LG4422";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(AlreadyAnswered, new("This handover has been answered already", "Diese Übergabe ist bereits beantwortet"), new("Open the lead to see where it stands.", "Den Lead öffnen und seinen Stand ansehen.")),
        new(NotReceiver, new("This handover is for somebody else", "Diese Übergabe gilt jemand anderem"), new("Leave the answer to who is named in it, or to a member of the team named.", "Die Antwort der genannten Person oder einem Mitglied des genannten Teams überlassen.")),
        new(LeadClosed, new("The lead is closed", "Der Lead ist abgeschlossen"), new("Open it again first.", "Den Lead zuerst wieder öffnen.")),
        new(UnderWay, new("The lead is with field sales already", "Der Lead ist bereits beim Außendienst"), new("Wait for the answer.", "Die Antwort abwarten.")),
        new(NoListedReason, new("A rejection needs a reason from the list", "Eine Ablehnung braucht einen Grund aus der Liste"), new("Choose the reason that fits best.", "Den am besten passenden Grund wählen.")),
        new(SellerPauses, new("This seller rejected the lead a short time ago, or left it unanswered", "Diese Person hat den Lead vor kurzem abgelehnt oder nicht beantwortet"), new("Choose somebody else.", "Jemand anderen wählen.")),
        new(ManagerDecides, new("The lead has been recycled as often as the charter allows", "Der Lead wurde so oft zurückgestuft, wie die Charta erlaubt"), new("Ask the sales manager to decide.", "Die Vertriebsleitung entscheiden lassen.")),
        new(TooLate, new("The time to answer is over, and the lead went back", "Die Frist für die Antwort ist vorbei; der Lead ging zurück"), new("Ask for the lead to be handed over again.", "Um eine erneute Übergabe bitten.")),
        new(Resting, new("Field sales rejected the lead, and its day has not come", "Der Außendienst hat den Lead abgelehnt, und seine Wiedervorlage steht noch aus"), new("Wait for its day, or ask the sales manager.", "Die Wiedervorlage abwarten oder die Vertriebsleitung fragen.")),
        new(DateOutOfRange, new("This date does not go with the rejection", "Dieses Datum passt nicht zur Ablehnung"), new("Name a day after today, within ten years, for a reason that has a date; or none.", "Einen Tag nach heute innerhalb von zehn Jahren nennen, bei einem Grund mit Datum; oder keinen.")),
        new(Overdue, new("A handover was not answered in time", "Eine Übergabe wurde nicht rechtzeitig beantwortet"), new("Accept or reject it before the lead goes back.", "Annehmen oder ablehnen, bevor der Lead zurückgeht.")),
        new(ChangedAfterAcceptance, new("Facts were changed after field sales accepted the lead", "Angaben wurden geändert, nachdem der Außendienst den Lead angenommen hat"), new("Check whether the change is true.", "Prüfen, ob die Änderung stimmt.")),
        new(WrittenByHand, new("A handover can't be written by hand", "Eine Übergabe lässt sich nicht von Hand schreiben"), new("Use Hand over, Accept and Reject: they check the charter's conditions.", "Übergeben, Annehmen und Ablehnen verwenden: Sie prüfen die Bedingungen der Charta.")),
        new(GivenAwayUnanswered, new("A lead that was offered to field sales was to change hands without an answer", "Ein dem Außendienst angebotener Lead sollte ohne Antwort den Besitzer wechseln"), new("Reject it with a reason: it goes back by itself then.", "Mit einem Grund ablehnen: Dann geht er von selbst zurück.")),
        new(GivenAwayAccepted, new("A lead that field sales accepted was to leave field sales", "Ein vom Außendienst angenommener Lead sollte den Außendienst verlassen"), new("Close it, or ask the sales manager to pass it on.", "Abschließen oder die Vertriebsleitung bitten, ihn weiterzugeben.")),
        new(NotDisputable, new("This rejection can't be disputed, or no longer", "Diese Ablehnung lässt sich nicht oder nicht mehr anfechten"), new("Only the latest rejection of a lead can, within the charter's working days, and once.", "Nur die letzte Ablehnung eines Leads lässt sich anfechten, innerhalb der Arbeitstage der Charta und einmal.")),
        new(NotFormerOwner, new("Only who handed the lead over can dispute its rejection", "Nur wer den Lead abgegeben hat, kann die Ablehnung anfechten"), new("Leave it to the former owner, or to a member of the former owner's team.", "Der früheren Besitzerin oder dem früheren Besitzer überlassen oder einem Mitglied ihres Teams.")),
        new(DisputeReason, new("The reason for the dispute is too short", "Die Begründung der Anfechtung ist zu kurz"), new("Say in a sentence why the rejection is wrong.", "In einem Satz sagen, warum die Ablehnung nicht stimmt.")),
        new(Disputed, new("A rejection is disputed", "Eine Ablehnung wird angefochten"), new("Decide whether the dispute is right.", "Entscheiden, ob die Anfechtung berechtigt ist.")),
        new(NotDisputed, new("There is no open dispute about this handover", "Zu dieser Übergabe gibt es keine offene Anfechtung"), new("Open the handover to see where it stands.", "Die Übergabe öffnen und ihren Stand ansehen.")),
        new(PartyDecides, new("Who rejected the lead or disputes that can't decide the dispute", "Wer abgelehnt hat oder das anficht, kann die Anfechtung nicht entscheiden"), new("Ask another manager.", "Eine andere Führungskraft bitten.")),
        new(OfferNoLongerRipe, new("A change took away what field sales was offered the lead for; it stays until the offer ends", "Eine Änderung nahm weg, wofür der Lead dem Außendienst angeboten wurde; er bleibt, bis das Angebot endet"), new("Accept or reject the lead, or correct the change if it is wrong.", "Den Lead annehmen oder ablehnen oder die Änderung berichtigen, wenn sie nicht stimmt.")),
    ];
}
