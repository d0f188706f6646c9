using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>Words for answers → our options; a whole value must be the phrase.</summary>
internal static class OptionWords
{
    private static readonly Dictionary<string, (string Option, string Phrases)[]> Table = new()
    {
        ["need"] =
        [
            ("must", "must|must have|critical|urgent|high|zwingend|muss|dringend|sehr dringend|hoch|sehr hoch"),
            ("should", "should|should have|medium|normal|soll|mittel"),
            ("good to have", "good to have|nice to have|could have|low|kann|gering|niedrig"),
            ("none", "no need|kein bedarf"),
        ],
        ["purchasetimeframe"] =
        [
            ("immediate", "immediate|immediately|asap|now|right now|within 1 month|less than 1 month|0 1 months|sofort|umgehend|kurzfristig|innerhalb eines monats|0 1 monate|1 monat"),
            ("this quarter", "this quarter|within 3 months|1 3 months|0 3 months|dieses quartal|in diesem quartal|innerhalb von 3 monaten|1 3 monate|0 3 monate|3 monate"),
            ("next quarter", "next quarter|within 6 months|3 6 months|naechstes quartal|im naechsten quartal|innerhalb von 6 monaten|3 6 monate|6 monate|mittelfristig"),
            ("this year", "this year|within a year|within 12 months|6 12 months|dieses jahr|in diesem jahr|innerhalb von 12 monaten|6 12 monate|12 monate|langfristig"),
        ],
        ["budgetstatus"] =
        [
            ("none committed", "no|none|no budget|not available|nein|kein budget|nicht vorhanden|keins"),
            ("may buy", "may buy|maybe|planned|under review|requested|geplant|in planung|beantragt|vielleicht"),
            ("can buy", "can buy|yes|available|approved|allocated|ja|vorhanden|budget vorhanden|genehmigt|freigegeben"),
            ("will buy", "will buy|committed|will buy now|fest eingeplant|gesichert"),
        ],
        ["purchaseprocess"] = [("individual", "individual|single person|einzelentscheidung|einzelperson"), ("committee", "committee|buying center|team decision|gremium|teamentscheidung")],
        ["initialcommunication"] = [("contacted", "contacted|yes|done|kontaktiert|ja|erfolgt"), ("not contacted", "not contacted|no|open|nicht kontaktiert|nein|offen")],
        ["leadqualitycode"] = [("hot", "hot|a|heiss|a lead|hoch|high"), ("warm", "warm|b|b lead|mittel|medium"), ("cold", "cold|c|kalt|c lead|niedrig|low|gering")],
        ["lgov_offerkind"] =
        [
            (nameof(Policy.Leads.OfferKind.Product), "product|products|hardware|produkt|produkte|ware|geraet"),
            (nameof(Policy.Leads.OfferKind.Solution), "solution|solutions|loesung|loesungen|system|projekt"),
            (nameof(Policy.Leads.OfferKind.Service), "service|services|consulting|maintenance|dienstleistung|beratung|wartung|schulung"),
        ],
        ["lgov_disqualifier"] =
        [
            (nameof(Policy.Leads.Disqualifier.Competitor), "competitor|competition|wettbewerber|mitbewerber|konkurrent"),
            (nameof(Policy.Leads.Disqualifier.Insolvency), "insolvency|insolvent|bankrupt|insolvenz"),
            (nameof(Policy.Leads.Disqualifier.OutsideTerritory), "outside territory|out of territory|ausserhalb des gebiets"),
        ],
    };

    private static readonly (string Role, string Phrases)[] Roles =
    [
        ("marketing", "marketing"),
        ("inside", "inside|inside sales|innendienst|vertriebsinnendienst|sdr|bdr|telesales"),
        ("field", "field|field sales|outside sales|aussendienst|vertriebsaussendienst|account executive"),
        ("external", "external|external provider|agency|extern|agentur|externer dienstleister|callcenter|call center"),
        ("integration", "integration|website|web|web form|webformular|api|import|system|automatic|automatisch"),
    ];

    private static readonly string[] YesWords = ["yes", "y", "true", "1", "x", "on", "checked", "ja", "j", "wahr"];
    private static readonly string[] NoWords = ["no", "n", "false", "0", "off", "unchecked", "nein", "falsch"];

    /// <summary>Our option for an answer; null when no word is known.</summary>
    public static string? Option(LeadColumn target, string value)
    {
        var plain = Wording.Plain(value);
        return target.Options.Keys.FirstOrDefault(option => Wording.Plain(option) == plain)
            ?? Find(Table.GetValueOrDefault(target.Name, []), plain);
    }

    public static string? YesNo(string value)
    {
        var plain = Wording.Plain(value);
        return YesWords.Contains(plain) ? "yes" : NoWords.Contains(plain) ? "no" : null;
    }

    /// <summary>The role of who enters leads; null when the value names nobody's role.</summary>
    public static string? Role(string value) => Find(Roles, Wording.Plain(value));

    private static string? Find((string Name, string Phrases)[] table, string plain) =>
        Array.Find(table, row => row.Phrases.Split('|').Contains(plain)).Name;
}
