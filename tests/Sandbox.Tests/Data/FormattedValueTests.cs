using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Data;

/// <summary>What a form or a grid shows beside a value, in the language of whom it is shown to.</summary>
[TestClass]
public sealed class FormattedValueTests
{
    private const int German = 1031;
    private const string Administrator = "System Administrator";

    private static Bench bench = null!;
    private static Guid english;
    private static Guid german;
    private static Guid thing;
    private static Guid lead;

    [ClassInitialize]
    public static void Fill(TestContext _)
    {
        bench = new Bench();
        english = bench.Sandbox.AddUser("Eve English", "eve@example.com", roles: Administrator);
        german = bench.Sandbox.AddUser("Gerd German", "gerd@example.com", languageId: German, roles: Administrator);
        var dollar = bench.System.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["exchangerate"] = 2m, ["currencyprecision"] = 2,
        });
        thing = bench.System.Create(new Entity("rec_thing")
        {
            ["rec_name"] = "Thing", ["rec_color"] = new OptionSetValue(100000000), ["rec_rate"] = 12.5m, ["rec_count"] = 7, ["rec_on"] = new DateTime(2026, 3, 12),
            ["rec_tags"] = new OptionSetValueCollection([new OptionSetValue(100000000), new OptionSetValue(100000001)]),
        });
        lead = bench.System.Create(new Entity("lead")
        {
            ["lastname"] = "Meier", ["rec_thing"] = new EntityReference("rec_thing", thing), ["numberofemployees"] = 12345, ["budgetamount"] = new Money(1234.5m),
            ["transactioncurrencyid"] = new EntityReference("transactioncurrency", dollar), ["donotphone"] = true, ["leadsourcecode"] = new OptionSetValue(8),
            ["schedulefollowup_qualify"] = new DateTime(2026, 3, 12, 14, 5, 0, DateTimeKind.Utc), ["lastonholdtime"] = new DateTime(2026, 3, 12, 14, 5, 0, DateTimeKind.Utc),
        });
    }

    [ClassCleanup]
    public static void Close() => bench.Dispose();

    [TestMethod]
    [DataRow("rec_color", "Red", "Rot")]
    [DataRow("rec_tags", "Red; Blue", "Rot; Stahlblau")]
    [DataRow("rec_rate", "12.50", "12,50")]
    [DataRow("rec_count", "7", "7")]
    [DataRow("rec_on", "3/12/2026", "12.03.2026")]
    [DataRow("ownerid", "SYSTEM", "SYSTEM")]
    [DataRow("statecode", "Active", "Active")]
    [DataRow("rec_name", null, null)]
    [DataRow("rec_thingid", null, null)]
    [DataRow("rec_flag", null, null, DisplayName = "options without labels have no text")]
    public void A_value_of_an_imported_table_is_shown(string column, string? inEnglish, string? inGerman) => AssertShown("rec_thing", thing, column, inEnglish, inGerman);

    [TestMethod]
    [DataRow("numberofemployees", "12,345", "12.345")]
    [DataRow("budgetamount", "$1,234.50", "1.234,50 $")]
    [DataRow("budgetamount_base", "€617.25", "617,25 €")]
    [DataRow("donotphone", "Do Not Allow", "Do Not Allow")]
    [DataRow("leadsourcecode", "Web", "Web")]
    [DataRow("schedulefollowup_qualify", "3/12/2026", "12.03.2026", DisplayName = "a date that is shown without its time")]
    [DataRow("lastonholdtime", "3/12/2026 2:05 PM", "12.03.2026 14:05")]
    [DataRow("rec_thing", "Thing", "Thing")]
    [DataRow("transactioncurrencyid", "Dollar", "Dollar")]
    public void A_value_of_the_platform_is_shown(string column, string inEnglish, string inGerman) => AssertShown("lead", lead, column, inEnglish, inGerman);

    [TestMethod]
    public void A_lookup_brings_its_name_by_every_way_of_reading()
    {
        Assert.AreEqual("Thing", bench.Read("lead", lead, "rec_thing").GetAttributeValue<EntityReference>("rec_thing").Name);
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("rec_thing") };
        Assert.AreEqual("Thing", bench.System.RetrieveMultiple(query).Entities.Single().GetAttributeValue<EntityReference>("rec_thing").Name);
    }

    [TestMethod]
    public void An_aliased_column_is_shown_under_its_alias()
    {
        var row = Fetch("<fetch><entity name='rec_thing'><attribute name='rec_color' alias='c'/><link-entity name='lead' from='rec_thing' to='rec_thingid' alias='l'><attribute name='budgetamount'/><attribute name='createdby'/></link-entity></entity></fetch>");
        Assert.AreEqual("Rot | 1.234,50 $ | SYSTEM", $"{row.FormattedValues["c"]} | {row.FormattedValues["l.budgetamount"]} | {row.FormattedValues["l.createdby"]}");
        Assert.IsFalse(row.Contains("l.transactioncurrencyid"), "the currency was read to show the money, and nobody asked for it");
    }

    [TestMethod]
    public void Groups_are_shown_by_label_and_sums_of_money_without_a_currency_not_at_all()
    {
        var row = Fetch("<fetch aggregate='true'><entity name='lead'><attribute name='numberofemployees' aggregate='sum' alias='sum'/><attribute name='budgetamount' aggregate='sum' alias='money'/><attribute name='lastonholdtime' aggregate='max' alias='last'/><attribute name='lastonholdtime' groupby='true' dategrouping='year' alias='year'/>"
            + "<link-entity name='rec_thing' from='rec_thingid' to='rec_thing'><attribute name='rec_color' groupby='true' alias='color'/></link-entity></entity></fetch>");
        Assert.AreEqual("color=Rot last=12.03.2026 14:05 sum=12.345", string.Join(' ', row.FormattedValues.OrderBy(v => v.Key).Select(v => $"{v.Key}={v.Value}")));
    }

    [TestMethod]
    public void Choices_are_ordered_by_the_label_that_the_reader_sees()
    {
        using var other = new Bench();
        var reader = other.Sandbox.AddUser("Gerd German", "gerd@example.com", languageId: German, roles: Administrator);
        other.System.Create(new Entity("rec_thing") { ["rec_name"] = "red", ["rec_color"] = new OptionSetValue(100000000) });
        other.System.Create(new Entity("rec_thing") { ["rec_name"] = "blue", ["rec_color"] = new OptionSetValue(100000001) });
        var query = new QueryExpression("rec_thing") { ColumnSet = new ColumnSet("rec_name") };
        query.AddOrder("rec_color", OrderType.Ascending);
        Assert.AreEqual("blue red", string.Join(' ', other.System.RetrieveMultiple(query).Entities.Select(e => e["rec_name"])), "Blue, Red");
        Assert.AreEqual("red blue", string.Join(' ', other.Sandbox.ServiceFor(reader).RetrieveMultiple(query).Entities.Select(e => e["rec_name"])), "Rot, Stahlblau");
    }

    [TestMethod]
    public void A_user_without_a_language_sees_the_organisations()
    {
        using var sandbox = Bench.NewSandbox(new SandboxOptions { BaseLanguage = German });
        var user = sandbox.AddUser("No Language", "no@example.com", languageId: 0, roles: Administrator);
        var id = sandbox.System.Create(new Entity("lead") { ["lastname"] = "L", ["numberofemployees"] = 12345 });
        Assert.AreEqual("12.345", sandbox.ServiceFor(user).Retrieve("lead", id, new ColumnSet("numberofemployees")).FormattedValues["numberofemployees"]);
    }

    private static void AssertShown(string table, Guid id, string column, string? inEnglish, string? inGerman)
    {
        foreach (var (user, text) in new[] { (english, inEnglish), (german, inGerman) })
        {
            var service = bench.Sandbox.ServiceFor(user);
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
            foreach (var row in new[] { service.Retrieve(table, id, new ColumnSet(column)), service.RetrieveMultiple(query).Entities.Single() })
            {
                Assert.AreEqual(text, row.FormattedValues.TryGetValue(column, out var shown) ? shown : null);
            }
        }
    }

    private static Entity Fetch(string xml) => bench.Sandbox.ServiceFor(german).RetrieveMultiple(new FetchExpression(xml)).Entities.Single();
}
