using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG40xx: why an owner or a qualification is illegal. LG41xx: notes on legal ones. LG42xx: which evidence is missing.</summary>
public static class GateCodes
{
    public const string FieldTooEarly = "LG4001";
    public const string NotAccountable = "LG4002";
    public const string OwnerWithoutResponsibility = "LG4003";
    public const string FieldWithoutEvidence = "LG4004";
    public const string QualifiedTooEarly = "LG4005";
    public const string Tampering = "LG4006";
    public const string NobodyHolds = "LG4007";
    public const string Laundering = "LG4008";
    public const string WriteShare = "LG4009";
    public const string JoinsUnripe = "LG4010";
    public const string NotJudged = "LG4011";
    public const string Raised = "LG4012";
    public const string NoResponsibility = "LG4101";
    public const string InheritedMove = "LG4102";
    public const string SalesReady = "LG4103";
    public const string Exception = "LG4104";
    public const string NoReferrer = "LG4201";
    public const string NoLargerCustomer = "LG4202";
    public const string NoTriggerEvent = "LG4203";
    public const string NoNetworkEvent = "LG4204";
    public const string NoProfileLink = "LG4205";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(FieldTooEarly, new("This lead can't go to field sales yet", "Dieser Lead kann noch nicht an den Außendienst gehen"), new("Complete these, or ask your manager for an exception.", "Bitte ergänzen oder die Führungskraft um eine Ausnahme bitten.")),
        new(NotAccountable, new("This owner isn't accountable for the lead", "Dieser Besitzer ist für den Lead nicht zuständig"), new("Leave the lead with the accountable team, or change channel or facts if they are wrong.", "Den Lead beim zuständigen Team lassen oder Kanal und Angaben berichtigen, wenn sie nicht stimmen.")),
        new(OwnerWithoutResponsibility, new("This owner has no responsibility in the charter", "Dieser Besitzer hat in der Charta keine Verantwortung"), new("Choose a team or a member of a team with a responsibility, or ask your administrator to give one.", "Ein Team mit Verantwortung oder eines seiner Mitglieder wählen oder die Administration um eine Verantwortung bitten.")),
        new(FieldWithoutEvidence, new("This lead can't go to field sales without its evidence", "Ohne Nachweis kann dieser Lead nicht an den Außendienst gehen"), new("Enter the evidence, or ask your manager for an exception.", "Den Nachweis erfassen oder die Führungskraft um eine Ausnahme bitten.")),
        new(QualifiedTooEarly, new("This lead can't be qualified yet", "Dieser Lead kann noch nicht qualifiziert werden"), new("Complete these, or ask your manager for an exception.", "Bitte ergänzen oder die Führungskraft um eine Ausnahme bitten.")),
        new(Tampering, new("A computed column was written by hand; the value was ignored", "Eine berechnete Spalte wurde von Hand geschrieben; der Wert wurde ignoriert"), new("Change the facts instead: stage, readiness and owner rule follow from them.", "Stattdessen die Angaben zum Lead ändern: Stufe, Reifegrad und Besitzregel folgen daraus.")),
        new(NobodyHolds, new("Nobody holds the accountable responsibility today, so the owner stayed", "Die zuständige Verantwortung hat heute niemand, daher blieb der Besitzer"), new("Give the responsibility to a team and check its dates.", "Die Verantwortung einem Team geben und ihre Daten prüfen.")),
        new(Laundering, new("The channel was changed shortly before field sales got the lead, and the former channel did not allow it", "Der Kanal wurde kurz vor der Übergabe an den Außendienst geändert, und der frühere Kanal erlaubte sie nicht"), new("Check whether the new channel is true.", "Prüfen, ob der neue Kanal stimmt.")),
        new(WriteShare, new("Field sales can't get write access to this lead, since it may not own it yet", "Der Außendienst kann keinen Schreibzugriff auf diesen Lead bekommen, da er ihn noch nicht besitzen darf"), new("Share it for reading, or ask your manager for an exception.", "Den Lead zum Lesen freigeben oder die Führungskraft um eine Ausnahme bitten.")),
        new(JoinsUnripe, new("A field seller joined a team whose leads field sales may not own yet", "Ein Mitglied des Außendienstes kam in ein Team, dessen Leads der Außendienst noch nicht besitzen darf"), new("Check whether the membership is meant.", "Prüfen, ob die Mitgliedschaft gewollt ist.")),
        new(NotJudged, new("This lead could not be judged", "Dieser Lead ließ sich nicht beurteilen"), new("Mend what the error names; the next sweep tries again.", "Beheben, was der Fehler nennt; der nächste Durchlauf versucht es erneut.")),
        new(Raised, new("Somebody reported this lead", "Jemand hat diesen Lead gemeldet"), new("Read the explanation, and resolve the violation.", "Die Erklärung lesen und den Verstoß erledigen.")),
        new(NoResponsibility, new("The owner has no responsibility; the charter allows it", "Der Besitzer hat keine Verantwortung; die Charta erlaubt es"), new("Give the owner's team a responsibility if it works on leads.", "Dem Team des Besitzers eine Verantwortung geben, wenn es Leads bearbeitet.")),
        new(InheritedMove, new("A lead from before the charter moves inside field sales", "Ein Lead aus der Zeit vor der Charta wechselt innerhalb des Außendienstes"), new("Nothing to do.", "Nichts zu tun.")),
        new(SalesReady, new("The lead is a Sales Ready Lead", "Der Lead ist ein Sales Ready Lead"), new("Nothing to do.", "Nichts zu tun.")),
        new(Exception, new("A manager gave an exception", "Eine Führungskraft hat eine Ausnahme erteilt"), new("Use it before it expires.", "Vor ihrem Ablauf nutzen.")),
        new(NoReferrer, new("referrer", "Empfehlungsgeber"), new("Enter the contact who recommended us.", "Den Kontakt erfassen, der uns empfohlen hat.")),
        new(NoLargerCustomer, new("a larger existing customer", "ein größerer Bestandskunde"), new("Choose the customer's account and check its employees and revenue.", "Die Firma des Kunden wählen und Mitarbeiterzahl und Umsatz prüfen.")),
        new(NoTriggerEvent, new("a recent trigger event", "ein aktuelles Auslöseereignis"), new("Enter a dated trigger event of the account.", "Ein datiertes Auslöseereignis der Firma erfassen.")),
        new(NoNetworkEvent, new("the event where you met", "die Veranstaltung des Kennenlernens"), new("Enter the event where the lead was met.", "Die Veranstaltung erfassen, auf der der Kontakt entstand.")),
        new(NoProfileLink, new("profile link", "Profil-Link"), new("Enter the web address of the person's profile.", "Die Webadresse des Profils erfassen.")),
    ];

    internal static MissingItem MissingEvidence(EvidenceKind kind)
    {
        var code = kind switch
        {
            EvidenceKind.Referrer => NoReferrer,
            EvidenceKind.LargerCustomer => NoLargerCustomer,
            EvidenceKind.TriggerEvent => NoTriggerEvent,
            EvidenceKind.NetworkEvent => NoNetworkEvent,
            EvidenceKind.ProfileLink => NoProfileLink,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of evidence is never missing."),
        };
        var entry = Entries.First(known => known.Code == code);
        return new(code, entry.Title, entry.Remedy);
    }
}
