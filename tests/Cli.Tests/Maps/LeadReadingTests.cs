using System;
using System.Linq;
using System.Text;
using LeadGovernance.Cli.Leads;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Cli.Tests.Maps;

/// <summary>What the reader makes of one cell or one file, without the platform.</summary>
[TestClass]
public sealed class LeadReadingTests
{
    private static readonly DateTime Today = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private static readonly KnownNames Known = new(["unknown", "inbound"], ["inside"], []);

    [TestMethod]
    [DataRow("1.250,50", "comma", "1250.50")]
    [DataRow("1.250", "comma", "1250")]
    [DataRow("-3,5", "comma", "-3.5")]
    [DataRow("1,250.50", "point", "1250.50")]
    [DataRow("12,500,000", "point", "12500000")]
    [DataRow("12500000", "point", "12500000")]
    public void Numbers_are_read_as_their_program_wrote_them(string text, string mark, string number) =>
        Assert.AreEqual(number, ValueFormats.Number(text, mark));

    [TestMethod]
    [DataRow("1.25", "comma")]
    [DataRow("1250.50", "comma")]
    [DataRow("12,50", "point")]
    [DataRow("1,250,50", "point")]
    [DataRow("1.250.50", "comma")]
    [DataRow("1,250.5,0", "point")]
    [DataRow("1 250", "point")]
    [DataRow("ten", "point")]
    public void A_number_written_the_other_way_is_refused_instead_of_misread(string text, string mark) =>
        Assert.ThrowsExactly<BadValueException>(() => ValueFormats.Number(text, mark));

    [TestMethod]
    [DataRow("31.03.2026", "dd.MM.yyyy", "2026-03-31")]
    [DataRow("5.3.2026", "d.M.yyyy", "2026-03-05")]
    [DataRow("03/31/2026 14:05", "MM/dd/yyyy HH:mm", "2026-03-31T14:05:00Z")]
    public void Dates_are_read_by_the_pattern_of_the_map(string text, string pattern, string date) =>
        Assert.AreEqual(date, ValueFormats.Date(text, pattern));

    [TestMethod]
    public void A_date_of_another_pattern_is_refused() =>
        Assert.ThrowsExactly<BadValueException>(() => ValueFormats.Date("31.03.2026", "MM/dd/yyyy"));

    [TestMethod]
    public void A_text_is_cut_only_where_the_map_says_so_and_never_inside_a_character()
    {
        var text = new string('x', 99) + "😀";
        Assert.AreEqual(new string('x', 99), Columns("company\n" + text, """{ "from": "company", "to": "companyname", "tooLong": "cut" }""")["companyname"]);
        Assert.ThrowsExactly<InvalidInputException>(() => Columns("company\n" + text, """{ "from": "company", "to": "companyname" }"""));
    }

    [TestMethod]
    public void Keep_takes_what_the_translations_lack_as_it_stands()
    {
        const string column = """{ "from": "employees", "to": "numberofemployees", "decimals": "comma", "values": { "11-50": "11", "many": null }, "otherwise": "keep" }""";
        Assert.AreEqual(11, Columns("employees\n11-50", column)["numberofemployees"]);
        Assert.AreEqual(1250, Columns("employees\n1.250", column)["numberofemployees"]);
        Assert.IsFalse(Columns("employees\nmany", column).ContainsKey("numberofemployees"));
    }

    [TestMethod]
    [DataRow("need", "\"values\": { \"x\": \"must\" }, \"otherwise\": \"perhaps\"", "columns[0].otherwise: \"perhaps\" is no value of need")]
    [DataRow("companyname", "\"dates\": \"dd.MM.yyyy\"", "columns[0].dates: it can't be used here. It is for date targets")]
    [DataRow("companyname", "\"decimals\": \"comma\"", "columns[0].decimals: it can't be used here. It is for number targets")]
    [DataRow("revenue", "\"tooLong\": \"cut\"", "columns[0].tooLong: it can't be used here. It is for text targets")]
    [DataRow("lgov_nextstepon", "\"dates\": \"dd.MM\"", "columns[0].dates: \"dd.MM\" does not say where year, month and day stand")]
    public void A_format_that_does_not_go_with_its_target_is_refused_before_any_lead_is_read(string target, string member, string message) =>
        StringAssert.Contains(
            Assert.ThrowsExactly<InvalidInputException>(() => Columns("a\nb", $$"""{ "from": "a", "to": "{{target}}", {{member}} }""")).Message,
            message);

    [TestMethod]
    public void Excels_separator_hint_blank_lines_and_nameless_columns_are_no_leads()
    {
        var file = DelimitedFile.Parse("sep=;\nid;company;\n\nA1;Müller;\n\n", "leads.csv", ";");
        CollectionAssert.AreEqual(new[] { "id", "company", "column 3" }, file.Header.ToArray());
        Assert.AreEqual(4, file.Rows.Single().Line);
    }

    [TestMethod]
    [DataRow("utf-8", "utf-8")]
    [DataRow("utf-16le", "utf-16le")]
    [DataRow("utf-16be", "utf-16be")]
    [DataRow("windows-1252", "windows-1252")]
    public void Bytes_without_a_mark_still_tell_their_encoding(string encoding, string name)
    {
        const string text = "id;Firma\nA1;Müller & Söhne, Größe €\n";
        var bytes = (encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding)).GetBytes(text);
        Assert.AreEqual(name, SourceEncoding.Guess(bytes).Name);
        Assert.AreEqual(text, SourceEncoding.Decode(bytes, name, "leads.csv"));
    }

    [TestMethod]
    public void Bytes_that_are_not_what_the_map_says_are_refused_with_their_line()
    {
        var fault = Assert.ThrowsExactly<InvalidInputException>(() => SourceEncoding.Decode(Encoding.Latin1.GetBytes("id\nA1\nMüller\n"), "utf-8", "leads.csv"));
        StringAssert.Contains(fault.Message, "leads.csv, line 3: the bytes are not UTF-8. Save the file as UTF-8, or name its \"encoding\"");
    }

    private static System.Collections.Generic.IReadOnlyDictionary<string, object> Columns(string csv, string column)
    {
        using var scratch = new Scratch();
        var map = LeadMapReader.Read(scratch.File("map.json", $$"""{ "schemaVersion": 1, "name": "Test", "key": "@line", "columns": [{{column}}] }"""));
        var lead = LeadMapper.Map(map, DelimitedFile.Parse(csv, "leads.csv", ","), Known, Today).Leads.Single();
        Assert.AreEqual("line 2", lead.Key);
        return lead.Columns;
    }
}
