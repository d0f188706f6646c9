using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests.Maps;

/// <summary>Files of programs that the pack has never seen: map proposes, demo plays, nobody edits anything in between.</summary>
[TestClass]
public sealed class ForeignFileTests
{
    private const string GermanCrm = """"
        Vorgangsnummer;Anrede;Titel;Vorname;Nachname;Firma;PLZ;Ort;Land;Telefon;E-Mail-Adresse;Mitarbeiter;Jahresumsatz;Herkunft;Erfasst von;Entscheider;Budget;Zeitrahmen;Wiedervorlage am;Rückruf gewünscht;Bemerkung;
        V-1001;Frau;Dr.;Jutta;Größner;Kühlwerk Süd GmbH;70173;Stuttgart;Deutschland;0711 / 99 88 70;groessner@kuehlwerk-sued.example;1.250;48.500.000,50;Messe;Außendienst;ja;vorhanden;dieses Quartal;31.03.2026;nein;"Gespräch am Stand; will Angebot.
        Ruft selbst an.";
        V-1002;Herr;;Björn;Özkan;Bäckerei Weiß e. K.;01067;Dresden;Deutschland;+49 351 998877;oezkan@baeckerei-weiss.example;12;950.000,00;Empfehlung;Außendienst;nein;kein Budget;k. A.;;ja;;
        V-1003;Herr;;Urs;Müller;Müller & Söhne AG;8001;Zürich;Schweiz;+41 44 998 87 76;u.mueller@mueller-soehne.example;;;Kontaktformular Website;Marketing;-;geplant;6-12 Monate;14.04.2026;ja;"""Dringend"", sagt er";
        V-1004;Frau;;Änne;Schäfer;Schäfer Logistik;20457;Hamburg;Deutschland;040 99887766;;310;72.000.000,00;Kaltakquise;Innendienst;;;;;;;
        V-1005;Frau;;Ilse;Groß;Groß Optik;50667;Köln;Deutschland;;ilse@gross-optik.example;8;unbekannt;Newsletter;Marketing;ja;vorhanden;sofort;05.03.2026;nein;;
        """";

    private const string WebMarketing = """"
        Record ID,First Name,Last Name,Email,Phone Number,Company name,Number of Employees,Country/Region,Original Source,Job Title,Annual Revenue,Create Date,Unsubscribed from all email,Message,Lead Score,LinkedIn URL
        5501,Maya,O'Neill,maya.oneill@brightpath.example,+1 415 555 0101,BrightPath Inc.,51-200,United States,Organic Search,VP Operations,"12,500,000",2026-01-14 09:30,No,"Hi,
        we need a quote for ""Line 4"".

        Thanks, Maya",61,https://www.linkedin.com/in/maya-oneill
        5502,Sam,Tan,sam@harbourline.example,+65 6555 0102,Harbourline Pte Ltd,1000+,Singapore,Referrals,Buyer,,2026-01-15 11:02,No,,12,
        5503,Iva,Novak,iva.novak@northbay.example,(020) 7946 0103,North Bay Ltd,11-50,United Kingdom,Paid Search,Owner,800000,2026-01-20 08:00,Yes,Call me,33,
        5504,Leo,Marsh,leo@marshco.example,,Marsh & Co,1-10,United Kingdom,Email Marketing,,,2026-02-01 16:45,No,,5,
        5505,Ana,Ruiz,ana.ruiz@talavera.example,+34 91 555 0105,Talavera SA,201-500,Spain,Offline Sources,Head of IT,"45,000,000",2026-02-02 10:10,No,,40,
        """";

    private static readonly string FairScans = """
        Badge|Scanned at|Name|Company|Position|E-Mail|Mobile|Country|Rating|Product interest|Lead Source|Scanned by|Notes
        B0007|12/03/2026 09:14|Petra Wójcik|Wójcik Stal Sp. z o.o.|Managing Director|p.wojcik@stal.example|+48 600 555 107|Poland|A|Pallet wrappers|Trade show|Field Sales|asked for a visit
        B0011|12/03/2026 10:40|Jean Lefèvre|Emballages Lefèvre|Purchasing|j.lefevre@lefevre.example|+33 6 12 55 51 11|France|B|Stretch film|Trade show|Field Sales|
        B0012|13/03/2026 15:05|Kofi Mensah|Accra Foods|Engineer|k.mensah@accrafoods.example||Ghana|C|Pallet wrappers|Trade show|Marketing|student?
        """.Replace('|', '\t');

    [TestMethod]
    public void A_German_CRM_export_in_Windows_1252_with_semicolons_and_decimal_commas()
    {
        using var scratch = new Scratch();
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var (map, result) = MapAndPlay(scratch, encoding.GetBytes(Windows(GermanCrm)));

        Assert.AreEqual(";", (string?)map["delimiter"]);
        Assert.AreEqual("windows-1252", (string?)map["encoding"]);
        Assert.AreEqual("Vorgangsnummer", (string?)map["key"]);
        Assert.AreEqual("comma", (string?)Column(map, "revenue")["decimals"]);
        Assert.AreEqual("d.M.yyyy", (string?)Column(map, "lgov_nextstepon")["dates"]);
        StringAssert.Contains((string?)map["unmapped"]!["Titel"], "forms of address");
        StringAssert.Contains((string?)map["unmapped"]!["column 22"], "blank", "The semicolon at the end of every line opens a column without a name.");

        Assert.AreEqual("Kühlwerk Süd GmbH", (string?)Lead(result, "V-1001")["company"]);
        Assert.AreEqual("personalNetwork", (string?)Lead(result, "V-1001")["channel"], "A field seller's fair.");
        Assert.AreEqual("referral", (string?)Lead(result, "V-1002")["channel"]);
        Assert.AreEqual("inbound", (string?)Lead(result, "V-1003")["channel"]);
        Assert.AreEqual("Mql", (string?)Lead(result, "V-1003")["stage"], "He asked to be called back.");
        Assert.AreEqual("coldCalling", (string?)Lead(result, "V-1004")["channel"]);
        Assert.AreEqual("marketingAutomation", (string?)Lead(result, "V-1005")["channel"]);
        var row = Row(scratch, "V-1001");
        Assert.AreEqual(1250, row["numberofemployees"]);
        Assert.AreEqual(48_500_000.50m, ((Money)row["revenue"]).Value);
        Assert.AreEqual(new DateTime(2026, 3, 31), ((DateTime)row["lgov_nextstepon"]).Date);
        StringAssert.Contains((string)row["description"], "Ruft selbst an.");
    }

    [TestMethod]
    public void A_web_marketing_export_with_commas_a_byte_order_mark_and_line_breaks_in_quotes()
    {
        using var scratch = new Scratch();
        var (map, result) = MapAndPlay(scratch, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(WebMarketing)]);

        Assert.AreEqual("Record ID", (string?)map["key"], "The byte order mark is not part of the first header.");
        Assert.AreEqual("51", (string?)Column(map, "numberofemployees")["values"]!["51-200"]);
        Assert.AreEqual("1000", (string?)Column(map, "numberofemployees")["values"]!["1000+"]);
        Assert.AreEqual("lgov_profilelink", (string?)map["columns"]!.Single(column => (string?)column["from"] == "LinkedIn URL")["to"]);
        Assert.IsNotNull(map["unmapped"]!["Lead Score"], "A score is not engagement; nobody made that up.");

        Assert.AreEqual("inbound", (string?)Lead(result, "5501")["channel"]);
        Assert.AreEqual("inbound", (string?)Lead(result, "5502")["channel"], "Beside organic and paid search, referrals are traffic from other sites.");
        Assert.AreEqual("marketingAutomation", (string?)Lead(result, "5504")["channel"]);
        Assert.AreEqual("unknown", (string?)Lead(result, "5505")["channel"]);
        Assert.AreEqual(12_500_000m, ((Money)Row(scratch, "5501")["revenue"]).Value);
        StringAssert.Contains((string)Row(scratch, "5501")["description"], "\"Line 4\"");
    }

    [TestMethod]
    public void A_list_of_badge_scans_in_UTF_16_with_tabs()
    {
        using var scratch = new Scratch();
        var (map, result) = MapAndPlay(scratch, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Windows(FairScans))]);

        Assert.AreEqual("\t", (string?)map["delimiter"]);
        Assert.AreEqual("utf-16le", (string?)map["encoding"]);
        Assert.AreEqual("medium", (string?)Column(map, "lastname")["guess"]!["confidence"], "Whole names in one column are no sure last names.");
        StringAssert.Contains((string?)map["unmapped"]!["Scanned at"], "dates");

        Assert.AreEqual("Wójcik Stal Sp. z o.o.", (string?)Lead(result, "B0007")["company"]);
        Assert.AreEqual("personalNetwork", (string?)Lead(result, "B0007")["channel"], "Scanned by field sales.");
        Assert.AreEqual("inbound", (string?)Lead(result, "B0012")["channel"], "Scanned by marketing at the same fair.");
    }

    private static (JObject Map, JObject Result) MapAndPlay(Scratch scratch, byte[] bytes)
    {
        var leads = Path.Combine(scratch.Folder, "foreign.csv");
        var map = Path.Combine(scratch.Folder, "made", "map.json");
        File.WriteAllBytes(leads, bytes);
        var mapping = Invocation.Of("map", "--leads", leads, "--out", map);
        Assert.AreEqual(0, mapping.ExitCode, mapping.Talk);
        Assert.AreEqual(string.Empty, mapping.Data, "The map went to its file.");
        var run = Invocation.Of("demo", "--leads", leads, "--map", map, "--json", "--quiet", "--out", scratch.Out);
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        return (JObject.Parse(File.ReadAllText(map)), JObject.Parse(run.Data));
    }

    private static JToken Column(JObject map, string target) => map["columns"]!.Single(column => (string?)column["to"] == target);

    private static JToken Lead(JObject result, string key) => result["leads"]!.Single(lead => (string?)lead["key"] == key);

    /// <summary>The lead as the platform holds it.</summary>
    private static Entity Row(Scratch scratch, string key)
    {
        var company = (string?)Lead(JObject.Parse(File.ReadAllText(Path.Combine(scratch.Out, "result.json"))), key)["company"];
        using var sandbox = LeadGovernance.Sandbox.Sandbox.Open(Path.Combine(scratch.Out, "sandbox"));
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("numberofemployees", "revenue", "lgov_nextstepon", "description") };
        query.Criteria.AddCondition("companyname", ConditionOperator.Equal, company);
        return sandbox.System.RetrieveMultiple(query).Entities.Single();
    }

    private static string Windows(string text) => text.ReplaceLineEndings("\r\n");
}
