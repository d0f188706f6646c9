using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>What programs and people call the columns of a lead, in English and German. A new word is one word here.</summary>
internal static class HeaderWords
{
    /// <summary>Least match that says anything.</summary>
    public const int Contained = 40;

    /// <summary>The header is the phrase.</summary>
    public const int Exact = 60;

    /// <summary>Stand behind the word that matters without changing what it means.</summary>
    private static readonly HashSet<string> Afterthoughts =
        ["name", "1", "text", "field", "primary", "main", "work", "business", "office", "geschaeftlich", "dienstlich", "zentrale", "eur", "usd", "gbp", "euro", "person", "c", "vor", "ort"];

    /// <summary>As the end of a longer header these say too little: a campaign name is nobody's name.</summary>
    private static readonly HashSet<string> TooGeneral = ["name", "number", "nummer", "team", "department", "abteilung", "domain", "title", "titel", "position", "follow up"];

    private static readonly Dictionary<string, string[]> Phrases = new()
    {
        [LeadColumns.Key] = Words("id|key|lead id|lead key|record id|lead number|lead no|lead nr|nr|no|number|nummer|lfd nr|laufende nummer|leadnummer|lead nummer|vorgang|vorgangsnummer|vorgangs nr|guid|uuid|datensatz id|datensatz|contact id|kontakt id|mql id|prospect id|scan id|badge id|badge|barcode|kennung|reference number|referenznummer"),
        [LeadColumns.Channel] = Words("channel|source|lead source|original source|origin|lead origin|acquisition channel|how did you hear about us|utm source|kanal|quelle|leadquelle|lead quelle|herkunft|lead herkunft|leadherkunft|akquisekanal|akquiseweg|kontaktquelle|vertriebskanal|gewonnen ueber|erstkontakt ueber"),
        [LeadColumns.EnteredBy] = Words("entered by|created by|captured by|scanned by|lead owner|owner|contact owner|erfasst von|erfasser|angelegt von|erstellt von|besitzer|verantwortlich|bearbeiter|zustaendig|abteilung|department|team"),
        [LeadColumns.Referrer] = Words("referrer|referred by|recommended by|referral contact|empfohlen von|empfehlungsgeber|empfehlung von|empfehlung durch|tippgeber"),
        ["companyname"] = Words("company|company name|organization|organisation|account|account name|employer|associated company|customer|business name|firma|firmenname|unternehmen|unternehmensname|arbeitgeber|kunde|betrieb"),
        ["firstname"] = Words("first name|firstname|given name|forename|vorname"),
        ["lastname"] = Words("last name|lastname|surname|family name|nachname|familienname|name|full name|contact name|contact|contact person|attendee|visitor|ansprechpartner|kontaktperson|kontakt|besucher|teilnehmer"),
        ["jobtitle"] = Words("job title|jobtitle|title|position|role|function|job|occupation|funktion|jobtitel|stellenbezeichnung|berufsbezeichnung|rolle|titel|stellung"),
        ["emailaddress1"] = Words("email|e mail|email address|e mail address|mail|mail address|email adresse|e mail adresse|mailadresse|emailadresse"),
        ["telephone1"] = Words("phone|phone number|telephone|telephone number|tel|tel nr|telefon|telefonnummer|telefon nr|rufnummer|festnetz|durchwahl|business phone"),
        ["mobilephone"] = Words("mobile|mobile phone|mobile phone number|mobile number|cell|cell phone|mobil|mobiltelefon|mobilnummer|handy|handynummer"),
        ["websiteurl"] = Words("website|website url|web site|url|homepage|web|company domain name|domain|webseite|internetseite|internetadresse"),
        ["address1_city"] = Words("city|town|ort|stadt|wohnort|firmensitz"),
        ["address1_country"] = Words("country|country region|land|nation|staat"),
        ["subject"] = Words("subject|topic|betreff|thema|anliegen"),
        ["description"] = Words("description|notes|note|comment|comments|message|remarks|remark|beschreibung|notiz|notizen|bemerkung|bemerkungen|kommentar|anmerkung|anmerkungen|nachricht|freitext|gespraechsnotiz"),
        ["qualificationcomments"] = Words("qualification comments|qualification notes|qualifizierung|qualifizierungsnotiz"),
        ["numberofemployees"] = Words("employees|number of employees|employee count|company size|headcount|staff|mitarbeiter|mitarbeiterzahl|mitarbeiteranzahl|anzahl mitarbeiter|anzahl der mitarbeiter|unternehmensgroesse|firmengroesse|beschaeftigte"),
        ["revenue"] = Words("annual revenue|revenue|turnover|sales volume|umsatz|jahresumsatz|umsatz pro jahr"),
        ["estimatedamount"] = Words("estimated amount|estimated value|expected value|deal value|deal amount|deal size|amount|potential|auftragswert|volumen|auftragsvolumen|projektvolumen|potenzial|angebotswert|erwarteter umsatz"),
        ["budgetamount"] = Words("budget|budget amount|budgetbetrag|budgethoehe"),
        ["budgetstatus"] = Words("budget|budget status|budget available|budget approved|budgetstatus|budget vorhanden|budgetfreigabe"),
        ["need"] = Words("need|need level|bedarf|dringlichkeit|urgency|prioritaet|priority"),
        ["purchasetimeframe"] = Words("timeframe|time frame|timeline|purchase timeframe|purchase timeline|buying timeframe|when do you plan to buy|zeitrahmen|zeithorizont|kaufzeitpunkt|projektstart|kaufzeitraum|anschaffung|realisierung|umsetzung"),
        ["purchaseprocess"] = Words("purchase process|buying process|kaufprozess|entscheidungsprozess"),
        ["initialcommunication"] = Words("initial communication|contacted|first contact made|kontaktiert|erstkontakt|bereits kontaktiert"),
        ["confirminterest"] = Words("confirmed interest|interest confirmed|interesse bestaetigt"),
        ["decisionmaker"] = Words("decision maker|is decision maker|authority|entscheider|ist entscheider|entscheidungsbefugt|entscheidungstraeger"),
        ["donotphone"] = Words("do not call|do not phone|no calls|nicht anrufen|anrufverbot|telefonsperre|keine anrufe|werbeanruf verboten"),
        ["donotemail"] = Words("do not email|email opt out|opt out|opted out|unsubscribed|unsubscribed from all email|keine e mails|keine e mail|werbesperre|abgemeldet"),
        ["lgov_explicitrequest"] = Words("explicit request|contact requested|contact request|callback requested|call back requested|wants callback|wants offer|wants quote|wants contact|demo requested|requested demo|follow up requested|rueckruf|rueckruf gewuenscht|rueckrufwunsch|angebot gewuenscht|kontaktwunsch|kontakt gewuenscht|terminwunsch|termin gewuenscht|wuenscht rueckruf|wuenscht angebot"),
        ["leadqualitycode"] = Words("rating|lead rating|lead quality|quality|temperature|lead temperature|interest level|bewertung|lead bewertung|qualitaet|einstufung|interesse"),
        ["lgov_offerkind"] = Words("offer|offer kind|offer type|type of offer|angebotsart|art des angebots|leistungsart"),
        ["lgov_productfamily"] = Words("product|product family|product interest|product of interest|products|interested in|produkt|produktgruppe|produktfamilie|produktinteresse|interessiert an|interesse an|warengruppe"),
        ["lgov_profilelink"] = Words("linkedin|linkedin url|linkedin profile|linkedin bio|xing|xing profil|profile|profile link|profile url|profil|profil link"),
        ["lgov_networkevent"] = Words("event|event name|fair|trade fair|trade show|conference|messe|veranstaltung|kongress"),
        [LeadColumns.Engagement] = Words("engagement|engagement score|engagement points"),
        ["lgov_engagementon"] = Words("engagement date|last engagement date|last engagement"),
        ["lgov_nextstepon"] = Words("next step date|next step on|next step|next activity date|next appointment|wiedervorlage|wiedervorlage am|naechster schritt|naechster termin|folgetermin"),
        ["lgov_disqualifier"] = Words("disqualifier|disqualification reason|ausschlussgrund|ausschluss"),
        ["industrycode"] = Words("industry code|industry|branche|branchencode"),
    };

    public static IEnumerable<string> Targets => Phrases.Keys;

    /// <summary>How well a header names a target (0 to <see cref="Exact"/>), and by which phrase.</summary>
    public static (int Score, string Phrase) Match(string header, string target)
    {
        var plain = Wording.OfHeader(header);
        var phrases = Phrases[target];
        if (Array.Find(phrases, phrase => Joined(phrase) == Joined(plain)) is { } exact)
        {
            return (Exact, exact);
        }

        // The last word says what it is ("company phone" is a phone), unless it is an afterthought.
        var words = plain.Split(' ').ToList();
        while (words.Count > 1 && Afterthoughts.Contains(words[^1]) && !phrases.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        var end = string.Join(' ', words);
        var best = phrases.Where(phrase => phrase.Length > 2 && !TooGeneral.Contains(phrase) && (end == phrase || end.EndsWith(" " + phrase, StringComparison.Ordinal))).MaxBy(phrase => phrase.Length);
        return best is null ? (0, string.Empty) : (Contained + Math.Min(best.Length, Exact - Contained - 1), best);
    }

    /// <summary>"e mail" and "email", "linked in" and "linkedin" are the same word.</summary>
    private static string Joined(string phrase) => phrase.Replace(" ", string.Empty, StringComparison.Ordinal);

    private static string[] Words(string phrases) => phrases.Split('|');
}
