using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Channels;

namespace LeadGovernance.Cli.Mapping;

/// <summary>Words for sources of leads → channels of the default charter. The longest phrase in a value counts.</summary>
internal sealed class ChannelWords
{
    private const string Inbound = "inbound";

    private static readonly (string Channel, string Phrases)[] Table =
    [
        ("referral", "referral|employee referral|external referral|customer referral|recommendation|recommended|word of mouth|reference|partner|empfehlung|weiterempfehlung|kundenempfehlung|mitarbeiterempfehlung|mundpropaganda|empfohlen"),
        ("crossSelling", "cross selling|cross sell|crosssell|up selling|upselling|upsell|existing customer|current customer|customer base|bestandskunde|bestandskunden|bestandskundengeschaeft"),
        ("targetAccount", "target account|key account|named account|abm|account based marketing|zielkunde|zielkunden|wunschkunde"),
        ("personalNetwork", "personal network|network|trade show|tradeshow|trade fair|fair|congress|conference|event|events|speaking|persoenliches netzwerk|netzwerk|messe|messekontakt|messestand|kongress|konferenz|vortrag|veranstaltung|seminar|seminare|workshop|persoenlicher kontakt"),
        ("socialNetwork", "linkedin|xing|linkedin contact|xing kontakt|social network|own network"),
        ("coldCalling", "cold call|cold calling|outbound call|outbound|telemarketing|telesales|kaltakquise|kaltanruf|telefonakquise|telefonische akquise|telefonmarketing"),
        (Inbound, "inbound|web|website|webseite|webformular|homepage|web form|webform|form|formular|kontaktformular|contact form|online form|online|internet|chat|live chat|google|bing|search|search engine|suchmaschine|suche|seo|sea|organic|organic search|paid|paid search|paid social|organic social|ppc|pay per click|cpc|ads|adwords|google ads|linkedin ads|xing ads|linkedin anzeige|ad|anzeige|anzeigen|advertisement|advertising|werbung|direct|direct traffic|display|blog|content|download|whitepaper|webinar|press|press release|presse|public relations|media|social|social media|facebook|instagram|youtube|twitter|tiktok|referral site|referral sites|referring site|referral traffic|callback|call back|demo request|anfrage|kontaktanfrage|offline"),
        ("marketingAutomation", "marketing automation|nurturing|nurture|drip|newsletter|email|e mail|email marketing|email campaign|edm|mailing|mailings|direct mail|serienmail|e mail kampagne|automation"),
        ("socialSelling", "social selling|sales navigator|social sales"),
        (ChannelCodes.Unknown, "unknown|other|others|misc|unbekannt|sonstige|sonstiges|andere|anderes|herkunft unbekannt|offline sources"),
    ];

    private static readonly (string Channel, string Phrase)[] ByLength =
        [.. Table.SelectMany(row => row.Phrases.Split('|').Select(phrase => (row.Channel, Phrase: phrase))).OrderByDescending(pair => pair.Phrase.Length)];

    /// <summary>What only web analytics speaks of: beside it "referral" is traffic from another site and "social" is traffic too.</summary>
    private static readonly string[] Analytics = ["organic", "paid", "direct traffic", "direct", "display", "cpc", "google", "bing"];

    public ChannelWords(IEnumerable<string> values) =>
        IsWebAnalytics = values.Select(Wording.Plain).Any(value => Analytics.Any(word => Wording.Has(value, word)));

    public static IEnumerable<string> Channels => Table.Select(row => row.Channel);

    public bool IsWebAnalytics { get; }

    /// <summary>The channel's code; null when no word is known.</summary>
    public string? Find(string value)
    {
        var plain = Wording.Plain(value);
        return IsWebAnalytics && plain is "referral" or "referrals" ? Inbound
            : Array.Find(ByLength, pair => Wording.Has(plain, pair.Phrase)).Channel;
    }
}
