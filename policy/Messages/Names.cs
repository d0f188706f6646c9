using System;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Kpis;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using LeadGovernance.Policy.Receipts;

namespace LeadGovernance.Policy.Messages;

/// <summary>What people call the values of the policy's enumerations.</summary>
public static class Names
{
    public static Words Of(Stage stage) => stage switch
    {
        Stage.Lead => new("Lead", "Lead"),
        Stage.Mql => new("MQL", "MQL"),
        Stage.Sql => new("SQL", "SQL"),
        Stage.Srl => new("Sales Ready Lead", "Sales Ready Lead"),
        _ => throw Unnamed(stage),
    };

    public static Words Of(Responsibility responsibility) => responsibility switch
    {
        Responsibility.Marketing => new("Marketing", "Marketing"),
        Responsibility.InsideSales => new("Inside Sales", "Inside Sales"),
        Responsibility.FieldSales => new("Field Sales", "Außendienst"),
        Responsibility.ExternalProvider => new("External Provider", "Externer Dienstleister"),
        _ => throw Unnamed(responsibility),
    };

    public static Words Of(Level level) => level switch
    {
        Level.Off => new("Off", "Aus"),
        Level.Observe => new("Observe", "Beobachten"),
        Level.Enforce => new("Enforce", "Durchsetzen"),
        _ => throw Unnamed(level),
    };

    public static Words Of(EvidenceKind evidence) => evidence switch
    {
        EvidenceKind.None => new("None", "Keiner"),
        EvidenceKind.Referrer => new("Referrer", "Empfehlungsgeber"),
        EvidenceKind.LargerCustomer => new("Larger customer", "Größerer Bestandskunde"),
        EvidenceKind.TriggerEvent => new("Trigger event", "Auslöseereignis"),
        EvidenceKind.NetworkEvent => new("Network event", "Veranstaltung"),
        EvidenceKind.ProfileLink => new("Profile link", "Profil-Link"),
        _ => throw Unnamed(evidence),
    };

    public static Words Of(KpiMeasure measure) => measure switch
    {
        KpiMeasure.AnswersInTime => new("Answers in time", "Antworten in der Frist"),
        KpiMeasure.AcceptedOffers => new("Accepted offers", "Angenommene Angebote"),
        KpiMeasure.PrematureHandovers => new("Premature handovers", "Verfrühte Übergaben"),
        KpiMeasure.FieldShare => new("Field sales' share of new leads", "Anteil des Außendienstes an neuen Leads"),
        KpiMeasure.DecisionMakerConversations => new("Conversations with decision makers", "Gespräche mit Entscheidern"),
        KpiMeasure.BookedAppointments => new("Booked appointments", "Vereinbarte Termine"),
        _ => throw Unnamed(measure),
    };

    public static Words Of(FindingKind kind) => kind switch
    {
        FindingKind.Refused => new("Refused", "Abgelehnt"),
        FindingKind.Neutralised => new("Neutralised", "Neutralisiert"),
        FindingKind.WrongOwnerAtCreate => new("Wrong owner at creation", "Falscher Besitzer bei Anlage"),
        FindingKind.Noted => new("Allowed and noted", "Erlaubt und vermerkt"),
        FindingKind.Tampering => new("Tampering", "Manipulation"),
        FindingKind.Observed => new("Observed", "Beobachtet"),
        FindingKind.Laundering => new("Channel changed shortly before", "Kanal kurz zuvor geändert"),
        FindingKind.Unjudged => new("Found unjudged", "Unbeurteilt vorgefunden"),
        FindingKind.HandedBack => new("Handed back", "Zurückgegeben"),
        FindingKind.Parked => new("Could not be judged", "Nicht beurteilbar"),
        FindingKind.Raised => new("Raised by hand", "Von Hand gemeldet"),
        _ => throw Unnamed(kind),
    };

    public static Words Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Legal => new("Legal", "Zulässig"),
        VerdictKind.LegalByException => new("Legal by exception", "Zulässig durch Ausnahme"),
        VerdictKind.Illegal => new("Illegal", "Unzulässig"),
        _ => throw Unnamed(kind),
    };

    public static Words Of(HandoverState state) => state switch
    {
        HandoverState.None => new("None", "Keine"),
        HandoverState.Pending => new("Pending", "Ausstehend"),
        HandoverState.Accepted => new("Accepted", "Angenommen"),
        HandoverState.Rejected => new("Rejected", "Abgelehnt"),
        HandoverState.Returned => new("Returned", "Zurückgegangen"),
        HandoverState.Withdrawn => new("Withdrawn", "Zurückgenommen"),
        _ => throw Unnamed(state),
    };

    public static Words Of(OfferKind offer) => offer switch
    {
        OfferKind.Product => new("Product", "Produkt"),
        OfferKind.Solution => new("Solution", "Lösung"),
        OfferKind.Service => new("Service", "Dienstleistung"),
        _ => throw Unnamed(offer),
    };

    public static Words Of(CustomerClass customer) => customer switch
    {
        CustomerClass.Other => new("Other", "Sonstige"),
        CustomerClass.Larger => new("Larger", "Größere"),
        _ => throw Unnamed(customer),
    };

    public static Words Of(BulkMode mode) => mode switch
    {
        BulkMode.Neutralise => new("Neutralise", "Neutralisieren"),
        BulkMode.Refuse => new("Refuse", "Ablehnen"),
        _ => throw Unnamed(mode),
    };

    public static Words Of(Disqualifier disqualifier) => disqualifier switch
    {
        Disqualifier.Competitor => new("Competitor", "Wettbewerber"),
        Disqualifier.Insolvency => new("Insolvency", "Insolvenz"),
        Disqualifier.OutsideTerritory => new("Outside territory", "Außerhalb des Vertriebsgebiets"),
        _ => throw Unnamed(disqualifier),
    };

    public static Words Of(ReceiptKind kind) => kind switch
    {
        ReceiptKind.Created => new("Created", "Angelegt"),
        ReceiptKind.StageMoved => new("Stage moved", "Stufe geändert"),
        ReceiptKind.OwnerMoved => new("Owner moved", "Besitzer geändert"),
        ReceiptKind.HandedOver => new("Handed over", "Übergeben"),
        ReceiptKind.StateMoved => new("State moved", "Status geändert"),
        ReceiptKind.Recomputed => new("Recomputed", "Neu berechnet"),
        ReceiptKind.Refused => Of(FindingKind.Refused),
        ReceiptKind.Neutralised => Of(FindingKind.Neutralised),
        ReceiptKind.WrongOwnerAtCreate => Of(FindingKind.WrongOwnerAtCreate),
        ReceiptKind.Tampering => Of(FindingKind.Tampering),
        _ => throw Unnamed(kind),
    };

    public static Words Of(AlertState state) => state switch
    {
        AlertState.Pending => new("Pending", "Offen"),
        AlertState.Sent => new("Sent", "Gesendet"),
        AlertState.NoRecipient => new("No recipient", "Kein Empfänger"),
        AlertState.NotNeeded => new("Not needed", "Nicht nötig"),
        AlertState.Summarised => new("In a summary", "In Sammelmeldung"),
        _ => throw Unnamed(state),
    };

    public static Words Of(Severity severity) => severity switch
    {
        Severity.Low => new("Low", "Niedrig"),
        Severity.Medium => new("Medium", "Mittel"),
        Severity.High => new("High", "Hoch"),
        _ => throw Unnamed(severity),
    };

    public static Words Of(ViolationStatus status) => status switch
    {
        ViolationStatus.Open => new("Open", "Offen"),
        ViolationStatus.Acknowledged => new("Acknowledged", "Zur Kenntnis genommen"),
        ViolationStatus.Resolved => new("Resolved", "Erledigt"),
        ViolationStatus.Excused => new("Excused by exception", "Durch Ausnahme entschuldigt"),
        ViolationStatus.Expired => new("Expired", "Abgelaufen"),
        _ => throw Unnamed(status),
    };

    public static Words Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Alert => new("Alert", "Meldung"),
        NoticeKind.Summary => new("Summary", "Sammelmeldung"),
        NoticeKind.Neutralised => new("Change of owner not made", "Besitzerwechsel unterblieben"),
        NoticeKind.Digest => new("Daily digest", "Tagesübersicht"),
        NoticeKind.Escalation => new("Escalation", "Eskalation"),
        NoticeKind.HandoverDue => new("Handover due soon", "Übergabe bald fällig"),
        NoticeKind.HandoverOverdue => new("Handover overdue", "Übergabe überfällig"),
        NoticeKind.EvidenceLapses => new("Evidence lapses soon", "Nachweis verfällt bald"),
        NoticeKind.AnswersAge => new("Answers grow old", "Angaben veralten"),
        _ => throw Unnamed(kind),
    };

    public static Words Of(HandoverStanding standing) => standing switch
    {
        HandoverStanding.None => Of(HandoverState.None),
        HandoverStanding.Offered => new("Offered", "Angeboten"),
        HandoverStanding.Overdue => new("Overdue", "Überfällig"),
        HandoverStanding.Accepted => Of(HandoverState.Accepted),
        HandoverStanding.Rejected => Of(HandoverState.Rejected),
        HandoverStanding.Returned => Of(HandoverState.Returned),
        HandoverStanding.Withdrawn => Of(HandoverState.Withdrawn),
        _ => throw Unnamed(standing),
    };

    public static Words Of(RejectionReason reason) => reason switch
    {
        RejectionReason.NoBudget => new("No budget", "Kein Budget"),
        RejectionReason.Timing => new("Wrong time", "Falscher Zeitpunkt"),
        RejectionReason.WrongPerson => new("Wrong person", "Falsche Ansprechperson"),
        RejectionReason.NoNeed => new("No need", "Kein Bedarf"),
        RejectionReason.NoFit => new("Our offer does not fit", "Unser Angebot passt nicht"),
        RejectionReason.Unreachable => new("Could not be reached", "Nicht erreichbar"),
        RejectionReason.Duplicate => new("Duplicate", "Duplikat"),
        RejectionReason.Competitor => new("Competitor", "Wettbewerber"),
        _ => throw Unnamed(reason),
    };

    public static Words Of(WakeRule rule) => rule switch
    {
        WakeRule.AfterDays => new("After days", "Nach Tagen"),
        WakeRule.OnDate => new("On the date named", "Am genannten Tag"),
        WakeRule.Never => new("Never by itself", "Nie von selbst"),
        _ => throw Unnamed(rule),
    };

    private static ArgumentOutOfRangeException Unnamed(Enum value) => new(nameof(value), value, "This value has no name yet. Add it to Names.");
}
