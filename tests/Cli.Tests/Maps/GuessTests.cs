using System.IO;
using System.Linq;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Cli.Mapping;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests.Maps;

/// <summary>What a header and its values are taken for, and what is left alone.</summary>
[TestClass]
public sealed class GuessTests
{
    [TestMethod]
    [DataRow("E-Mail", "a@b.example", "emailaddress1", "high")]
    [DataRow("eMailAddress", "a@b.example", "emailaddress1", "high")]
    [DataRow("Company phone", "+49 711 99887", "telephone1", "medium")]
    [DataRow("Firmenname", "Müller", "companyname", "high")]
    [DataRow("Unternehmensgröße", "250", "numberofemployees", "high")]
    [DataRow("Q7", "a@b.example", "emailaddress1", "medium")]
    [DataRow("Q7", "+49 711 99887", "telephone1", "low")]
    [DataRow("Q7", "Österreich", "address1_country", "medium")]
    [DataRow("Land", "Österreich", "address1_country", "high")]
    [DataRow("Annual revenue", "1.250", "revenue", "low")]
    [DataRow("Annual revenue", "1250", "revenue", "high")]
    [DataRow("Do not call", "x", "donotphone", "high")]
    [DataRow("Start", "2026-03-31", null, "dates")]
    [DataRow("Campaign name", "Spring 26", null, "no word")]
    [DataRow("Converted", "yes", null, "yes and no")]
    [DataRow("E-Mail", "ask the desk", null, "only 0 %")]
    [DataRow("Entscheider", "Frau Weber", null, "only 0 %")]
    [DataRow("Mitarbeiter", "Herr Klein", null, "only 0 %")]
    [DataRow("Owner", "Hans Meier", null, "teams or people")]
    [DataRow("Titel", "Dr.", null, "forms of address")]
    public void A_column_is_taken_for_what_its_header_and_values_both_say(string header, string value, string? target, string sureOrWhy)
    {
        var map = Propose($"id,{header}\n1,{value}\n2,{value}\n").Map;
        var column = map.Columns.SingleOrDefault(column => column.From == header);
        Assert.AreEqual(target, column?.To);
        if (target is null)
        {
            StringAssert.Contains(map.Unmapped[header], sureOrWhy);
        }
        else
        {
            Assert.AreEqual(sureOrWhy, column!.Guess!.Confidence);
        }
    }

    [TestMethod]
    [DataRow("Empfehlung eines Kunden", "referral")]
    [DataRow("Referral", "referral")]
    [DataRow("Referral Sites", "inbound")]
    [DataRow("LinkedIn", "socialNetwork")]
    [DataRow("LinkedIn Ads", "inbound")]
    [DataRow("Social Selling", "socialSelling")]
    [DataRow("Social Media", "inbound")]
    [DataRow("Bestandskunde", "crossSelling")]
    [DataRow("Telefonische Kaltakquise", "coldCalling")]
    [DataRow("E-Mail-Kampagne", "marketingAutomation")]
    [DataRow("Sonstiges", "unknown")]
    [DataRow("Zufall", null)]
    public void A_source_is_a_channel_by_its_longest_known_phrase(string source, string? channel) =>
        Assert.AreEqual(channel, new ChannelWords([source]).Find(source));

    [TestMethod]
    public void Beside_words_of_web_analytics_a_referral_is_traffic()
    {
        Assert.AreEqual("inbound", new ChannelWords(["organic_search", "referral"]).Find("referral"));
        Assert.AreEqual("referral", new ChannelWords(["Kaltakquise", "referral"]).Find("referral"));
    }

    [TestMethod]
    public void Every_channel_word_leads_to_a_channel_of_the_default_charter() =>
        Assert.IsTrue(ChannelWords.Channels.All(DemoScript.Known().Channels.Contains));

    [TestMethod]
    public void Answers_that_no_word_is_known_for_stay_open_and_are_named()
    {
        var proposal = Propose("id,Source\n1,Website\n2,Website\n3,Chat\n4,Zufall\n");
        var channel = proposal.Map.Columns.Single();
        Assert.IsNull(channel.Values!["Zufall"]);
        StringAssert.Contains(channel.Guess!.Reason, "not understood, so not answered: \"Zufall\"");
        Assert.HasCount(4, proposal.Trial.Leads);
    }

    [TestMethod]
    public void Of_two_columns_for_one_target_the_other_is_left_alone_with_the_reason()
    {
        var map = Propose("id,Company,Account name\n1,Müller,Müller KG\n").Map;
        Assert.HasCount(1, map.Columns);
        StringAssert.Contains(map.Unmapped["Account name"], "companyname is fed by Company already");
    }

    [TestMethod]
    public void A_date_that_can_be_read_in_two_ways_is_a_guess_of_low_confidence()
    {
        Assert.AreEqual("low", Propose("id,Next appointment\n1,03/04/2026\n").Map.Columns.Single().Guess!.Confidence);
        Assert.AreEqual("high", Propose("id,Next appointment\n1,03/04/2026\n2,03/31/2026\n").Map.Columns.Single().Guess!.Confidence);
    }

    [TestMethod]
    public void Without_a_column_of_distinct_values_the_line_is_the_key() =>
        Assert.AreEqual(LeadMap.LineIsKey, Propose("Lead ID,Company\n1,Müller\n1,Weber\n").Map.Key);

    [TestMethod]
    public void In_a_list_with_tabs_a_stray_quote_is_text()
    {
        var proposal = Propose("id\tCompany\tComment\n1\tMüller\t\"5 inch\" display\n2\tWeber\t19\"\n");
        Assert.IsFalse(proposal.Map.Quotes);
        Assert.AreEqual("\"5 inch\" display", proposal.Trial.Leads[0].Columns["description"]);
        Assert.IsFalse((bool)JObject.Parse(MapWriter.Text(proposal.Map, null))["quotes"]!, "The map must say so to demo.");
    }

    [TestMethod]
    public void Rows_that_do_not_fit_are_counted_and_the_map_still_comes()
    {
        var proposal = Propose("id,Company\n1,Müller\n2,Weber,KG\n3,Klein\n");
        Assert.AreEqual(1, proposal.Trial.BadRows);
        Assert.HasCount(2, proposal.Trial.Leads);
    }

    [TestMethod]
    public void An_existing_map_is_never_overwritten()
    {
        using var scratch = new Scratch();
        var map = scratch.File("map.json", "mine");
        var run = Invocation.Of("map", "--leads", scratch.File("leads.csv", "id,Company\n1,Müller\n"), "--out", map);
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, "Name another file");
        Assert.AreEqual("mine", File.ReadAllText(map));
    }

    [TestMethod]
    public void With_json_standard_output_is_one_object_and_the_table_goes_to_standard_error()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("map", "--leads", scratch.File("leads.csv", "id,Company,Shoe size\n1,Müller,44\n"), "--json");
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        var report = JObject.Parse(run.Data);
        Assert.AreEqual(1, (int)report["schemaVersion"]!);
        Assert.AreEqual("companyname", (string?)report["map"]!["columns"]![0]!["to"]);
        foreach (var word in (string[])["Shoe size", "44", "companyname", "high", "1 columns mapped, 1 unmapped"])
        {
            StringAssert.Contains(run.Talk, word);
        }
    }

    [TestMethod]
    [DataRow("id,Company\n", "there is no row below the header")]
    [DataRow("", "the file is empty")]
    [DataRow("id,Company\n1,\"Müller\n", "Close every quote")]
    [DataRow("Leads of March\nid;Company\n1;Müller\n", "Delete what stands above")]
    [DataRow("Leads of March;;\nid;Company;City\n1;Müller;Ulm\n", "Delete what stands above")]
    [DataRow("Leads, March\nid;Company\n1;Müller\n", "Delete what stands above")]
    [DataRow("1,Müller,a@b.example\n2,Weber,c@d.example\n", "names of the columns on top")]
    public void A_file_that_can_not_be_read_is_refused_with_the_remedy(string csv, string message)
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("map", "--leads", scratch.File("leads.csv", csv));
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, message);
        Assert.AreEqual(string.Empty, run.Data);
    }

    private static MapProposal Propose(string csv)
    {
        using var scratch = new Scratch();
        return MapProposer.Propose(scratch.File("leads.csv", csv), DemoScript.Known(), DemoScript.Start);
    }
}
