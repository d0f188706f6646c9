using System.Collections.Generic;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG10xx: why a charter can't be read or contradicts itself.</summary>
public static class CharterCodes
{
    public const string NotJson = "LG1001";
    public const string SchemaVersion = "LG1002";
    public const string Gap = "LG1003";
    public const string SameKey = "LG1004";
    public const string WithoutEvidence = "LG1005";
    public const string UnknownChannelCode = "LG1006";
    public const string UnknownFact = "LG1007";
    public const string ConditionForm = "LG1008";
    public const string DuplicateCode = "LG1009";
    public const string NoUnknownChannel = "LG1010";
    public const string UnknownMember = "LG1011";
    public const string MissingMember = "LG1012";
    public const string RepeatedMember = "LG1013";
    public const string WrongValue = "LG1014";
    public const string CreatorKeeps = "LG1015";
    public const string ThresholdRange = "LG1016";
    public const string BandOrder = "LG1017";
    public const string CodeShape = "LG1018";
    public const string BlankWords = "LG1019";
    public const string StageWithoutCriteria = "LG1020";
    public const string Validity = "LG1021";
    public const string PointsByOption = "LG1022";
    public const string TooLong = "LG1023";
    public const string Calendar = "LG1024";
    public const string Recycle = "LG1025";
    public const string Alerts = "LG1030";

    public const string SecondCalendar = "LG1026";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        Entry(NotJson, "The text is not JSON", "Der Text ist kein JSON", "Correct the text at the place named.", "Den Text an der genannten Stelle berichtigen."),
        Entry(SchemaVersion, "Another schema version", "Andere Schemaversion", "Use schemaVersion 1.", "schemaVersion 1 verwenden."),
        Entry(Gap, "The charter has no rule for a channel in a phase", "Der Charta fehlt eine Regel für einen Kanal in einer Phase", "Add a rule or a default before activating it.", "Vor der Aktivierung eine Regel oder einen Standard ergänzen."),
        Entry(SameKey, "Two rules are for the same leads at the same time", "Zwei Regeln gelten gleichzeitig für dieselben Leads", "Remove one of them, make one more specific or separate their dates.", "Eine entfernen, genauer fassen oder die Zeiträume trennen."),
        Entry(WithoutEvidence, "A rule that demands evidence doesn't say who is accountable without it", "Eine Regel mit Nachweis sagt nicht, wer ohne ihn zuständig ist", "Name withoutEvidence: another responsibility than the one that the evidence gives.", "withoutEvidence angeben: eine andere Verantwortung als die mit Nachweis."),
        Entry(UnknownChannelCode, "A channel that the charter doesn't have", "Ein Kanal, den die Charta nicht hat", "Add the channel or use the code of one that is there.", "Den Kanal ergänzen oder den Code eines vorhandenen verwenden."),
        Entry(UnknownFact, "A fact or threshold that doesn't exist", "Ein unbekanntes Merkmal oder ein unbekannter Schwellwert", "Use a name of the charter reference.", "Einen Namen der Charta-Referenz verwenden."),
        Entry(ConditionForm, "A condition that doesn't fit its fact", "Eine Bedingung, die nicht zu ihrem Merkmal passt", "Use exactly one of is, in, atLeast and atLeastThreshold, the one that fits the fact.", "Genau eines von is, in, atLeast und atLeastThreshold verwenden, passend zum Merkmal."),
        Entry(DuplicateCode, "A code or number occurs twice", "Ein Code oder eine Nummer kommt doppelt vor", "Give each its own.", "Jedem einen eigenen geben."),
        Entry(NoUnknownChannel, "The channel unknown is missing", "Der Kanal unknown fehlt", "Add a channel with the code unknown: leads without a source need it.", "Einen Kanal mit dem Code unknown ergänzen: Leads ohne Herkunft brauchen ihn."),
        Entry(UnknownMember, "A member that doesn't belong there", "Ein Feld, das dort nicht hingehört", "Remove it or correct its name.", "Das Feld entfernen oder seinen Namen berichtigen."),
        Entry(MissingMember, "A member is missing", "Ein Feld fehlt", "Add it.", "Das Feld ergänzen."),
        Entry(RepeatedMember, "A member is there twice", "Ein Feld steht doppelt da", "Remove one of them.", "Eines davon entfernen."),
        Entry(WrongValue, "A value of the wrong kind", "Ein Wert der falschen Art", "Use a value of the kind named.", "Einen Wert der genannten Art verwenden."),
        Entry(CreatorKeeps, "The creator keeps leads of a rule that demands evidence", "Wer erfasst, behält Leads einer Regel mit Nachweis", "Use creatorKeeps only in rules without evidence.", "creatorKeeps nur in Regeln ohne Nachweis verwenden."),
        Entry(ThresholdRange, "A threshold out of range", "Ein Schwellwert außerhalb des Bereichs", "Use a number in the range named.", "Eine Zahl im genannten Bereich verwenden."),
        Entry(BandOrder, "Bands that don't descend", "Bänder, die nicht absteigen", "Order the bands from the highest value to the lowest, points too.", "Die Bänder vom höchsten zum niedrigsten Wert ordnen, auch die Punkte."),
        Entry(CodeShape, "A code of the wrong shape", "Ein Code in falscher Form", "Rules: LG2 and 3 to 7 digits. Criteria: LG30 Lead, LG31 MQL, LG32 SQL, LG33 Sales Ready Lead, and 2 digits. Channels: letters and digits, beginning with a lower-case letter.", "Regeln: LG2 und 3 bis 7 Ziffern. Kriterien: LG30 Lead, LG31 MQL, LG32 SQL, LG33 Sales Ready Lead und 2 Ziffern. Kanäle: Buchstaben und Ziffern, beginnend mit Kleinbuchstaben."),
        Entry(BlankWords, "A text is blank in one language", "Ein Text ist in einer Sprache leer", "Write it in both languages.", "In beiden Sprachen ausfüllen."),
        Entry(StageWithoutCriteria, "A stage without criteria would hold for every lead", "Eine Stufe ohne Kriterien gälte für jeden Lead", "Add a criterion, with at least one alternative.", "Ein Kriterium mit mindestens einer Alternative ergänzen."),
        Entry(Validity, "A rule ends before it begins, or a date has a time of day", "Eine Regel endet vor ihrem Beginn, oder ein Datum hat eine Uhrzeit", "Correct validFrom and validTo.", "validFrom und validTo berichtigen."),
        Entry(PointsByOption, "Points or options that don't fit the column", "Punkte oder Optionen, die nicht zur Spalte passen", "Give one number of points for each option: need 4, time frame 5, budget 4; use only these options.", "Je Option eine Punktzahl angeben: Bedarf 4, Zeitrahmen 5, Budget 4; nur diese Optionen verwenden."),
        Entry(TooLong, "A text longer than its column", "Ein Text, der länger ist als seine Spalte", "Shorten it.", "Den Text kürzen."),
        Entry(Calendar, "A calendar that no clock can run by", "Ein Kalender, nach dem keine Frist laufen kann", "Give at least one day working hours in order, each day once, and daylight saving rules that a time zone can have.", "Mindestens einem Tag geordnete Arbeitszeiten geben, jeden Tag einmal nennen und Sommerzeitregeln angeben, die eine Zeitzone haben kann."),
        Entry(Recycle, "A reason for rejection that does not lead to one place", "Ein Ablehnungsgrund, der nicht an genau eine Stelle führt", "Give every reason one line, with a stage below Sales Ready Lead and the days until the lead wakes.", "Jedem Grund genau eine Zeile geben, mit einer Stufe unter dem Sales Ready Lead und den Tagen bis zur Wiedervorlage."),
        Entry(SecondCalendar, "This business unit has a working calendar already", "Dieser Unternehmensbereich hat schon einen Arbeitskalender", "Change that one, or deactivate it first.", "Diesen ändern oder zuerst deaktivieren."),
        Entry(Alerts, "A setting of the alerts that nobody can go by", "Eine Einstellung der Meldungen, nach der sich niemand richten kann", "Name each code once, in one list, and numbers within the limits.", "Jeden Code einmal und in einer Liste nennen, und Zahlen innerhalb der Grenzen."),
    ];

    private static CodeEntry Entry(string code, string title, string german, string remedy, string germanRemedy) =>
        new(code, new Words(title, german), new Words(remedy, germanRemedy));
}
