using System.IO;
using System.Linq;
using LeadGovernance.Policy.Charters;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Policy.Tests.Charters;

[TestClass]
public class CodecTests
{
    private static readonly string Default = CharterCodec.Write(CharterCodec.Default());

    [TestMethod]
    public void The_default_charter_is_written_as_it_is_shipped()
    {
        using var stream = typeof(CharterCodec).Assembly.GetManifestResourceStream("LeadGovernance.default-charter.json")!;
        Assert.AreEqual(new StreamReader(stream).ReadToEnd(), Default);
    }

    [TestMethod]
    public void The_default_charter_compiles() => Assert.AreEqual("Default charter", CharterPolicy.Compile(CharterCodec.Default()).Charter.Name);

    [TestMethod]
    public void Text_ends_lines_with_a_line_feed_alone() => Assert.IsFalse(Default.Contains('\r'));

    [TestMethod]
    [DataRow("$", "unknown", "LG1011: $.extra:")]
    [DataRow("$.thresholds", "unknown", "LG1011: $.thresholds.extra:")]
    [DataRow("$.rules[3]", "unknown", "LG1011: $.rules[3].extra:")]
    [DataRow("$.criteria[0].anyOf[0]", "unknown", "LG1011: $.criteria[0].anyOf[0].extra:")]
    [DataRow("$.rules[3].accountable", "remove", "LG1012: $.rules[3].accountable:")]
    [DataRow("$.name", "remove", "LG1012: $.name:")]
    [DataRow("$.readiness.titles", "remove", "LG1012: $.readiness.titles:")]
    [DataRow("$.channels[2].name.german", "remove", "LG1012: $.channels[2].name.german:")]
    [DataRow("$.schemaVersion", "remove", "LG1012: $.schemaVersion:")]
    [DataRow("$.schemaVersion", "2", "LG1002: $.schemaVersion:")]
    [DataRow("$.level", "\"Observe\"", "LG1014: $.level:")]
    [DataRow("$.level", "1", "LG1014: $.level:")]
    [DataRow("$.level", "null", "LG1014: $.level:")]
    [DataRow("$.shareWithCreator", "\"true\"", "LG1014: $.shareWithCreator:")]
    [DataRow("$.thresholds.demotionDays", "7.5", "LG1014: $.thresholds.demotionDays:")]
    [DataRow("$.thresholds.demotionDays", "99999999999", "LG1014: $.thresholds.demotionDays:")]
    [DataRow("$.thresholds.minimumAmount", "1e99", "LG1014: $.thresholds.minimumAmount:")]
    [DataRow("$.thresholds", "[]", "LG1014: $.thresholds:")]
    [DataRow("$.rules", "{}", "LG1014: $.rules:")]
    [DataRow("$.rules[3]", "7", "LG1014: $.rules[3]:")]
    [DataRow("$.rules[0].stages", "[\"sales\"]", "LG1014: $.rules[0].stages[0]:")]
    [DataRow("$.medium.need", "[true]", "LG1014: $.medium.need[0]:")]
    public void One_fault_is_one_problem_with_its_code_and_place(string place, string fault, string expected)
    {
        var problem = Problems(Edit(place, fault)).Single();
        StringAssert.StartsWith(problem, expected);
    }

    [TestMethod]
    public void A_date_is_a_date()
    {
        var charter = JObject.Parse(Default);
        charter["rules"]![1]!["validTo"] = "31.12.2026";
        StringAssert.StartsWith(Problems(charter.ToString()).Single(), "LG1014: $.rules[1].validTo:");
    }

    [TestMethod]
    public void All_faults_are_named_at_once()
    {
        var charter = JObject.Parse(Default);
        charter["level"] = "sometimes";
        charter["extra"] = 1;
        charter["rules"]![3]!["accountable"]!.Parent!.Remove();
        CollectionAssert.AreEquivalent(new[] { "LG1014", "LG1012", "LG1011" }, Problems(charter.ToString()).Select(problem => problem[..6]).ToArray());
    }

    [TestMethod]
    public void A_repeated_member_is_refused()
    {
        var twice = Default.Replace("\"level\": \"observe\"", "\"level\": \"observe\",\n  \"level\": \"off\"");
        StringAssert.StartsWith(Problems(twice).Single(), "LG1013: $.level:");
    }

    [TestMethod]
    public void A_member_called_type_hint_is_refused_like_any_other()
    {
        var hinted = "{ \"__type\": \"x\"," + Default[1..];
        StringAssert.StartsWith(Problems(hinted).Single(), "LG1011: $.__type:");
    }

    [TestMethod]
    public void A_member_whose_name_is_no_XML_name_is_refused_by_its_name()
    {
        var odd = "{ \"1 < 2\": 1," + Default[1..];
        StringAssert.StartsWith(Problems(odd).Single(), "LG1011: $.1 < 2:");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" ")]
    [DataRow("{")]
    [DataRow("{}x")]
    [DataRow("{} {}")]
    [DataRow("{ \"name\": }")]
    [DataRow("{ name: 1 }")]
    [DataRow("{ 'name': 1 }")]
    [DataRow("[1,]")]
    [DataRow("<charter/>")]
    [DataRow("// note\n{}")]
    [DataRow("{ \"a\": 1, }")]
    [DataRow("{ \"a\": 1 \"b\": 2 }")]
    [DataRow("[1 2]")]
    [DataRow("[{}{}]")]
    [DataRow("[01]")]
    [DataRow("[1.]")]
    [DataRow("[+1]")]
    [DataRow("[-]")]
    [DataRow("[1e]")]
    [DataRow("[NaN]")]
    [DataRow("[tru]")]
    [DataRow("[nulls]")]
    [DataRow("[1]]")]
    [DataRow("{ \"a\": [1] ]")]
    [DataRow("[\"\\x\"]")]
    [DataRow("[\"\\u12g4\"]")]
    [DataRow("[\"a\nb\"]")]
    [DataRow("[\"open]")]
    [DataRow("[\u00a01]")]
    public void What_is_not_JSON_is_refused(string text)
    {
        var problems = Problems(text);
        StringAssert.StartsWith(problems[0], "LG1001: $:", string.Join('\n', problems));
    }

    [TestMethod]
    public void A_fault_of_form_is_named_with_line_and_column() =>
        Assert.AreEqual("LG1001: $: line 2, column 5: ':' is expected, not '}'. Correct the text at the place named.", Problems("{\n\"a\" }").Single());

    [TestMethod]
    public void A_byte_order_mark_does_no_harm() => Assert.AreEqual(Default, CharterCodec.Write(CharterCodec.Read("\ufeff" + Default)));

    [TestMethod]
    public void Nesting_without_end_is_refused() =>
        StringAssert.StartsWith(Problems(new string('[', 100_000)).Single(), "LG1001: $:");

    [TestMethod]
    public void Each_problem_says_what_to_do() =>
        StringAssert.EndsWith(Problems(Edit("$.name", "remove")).Single(), "Add it.");

    [TestMethod]
    public void Settings_alone_survive_a_round_trip()
    {
        var charter = Given.Charter;
        var text = CharterCodec.WriteSettings(new(charter.Thresholds, charter.Medium, charter.Readiness, charter.Sources));
        Assert.AreEqual(text, CharterCodec.WriteSettings(CharterCodec.ReadSettings(text)));
        var problem = Assert.ThrowsExactly<CharterException>(() => CharterCodec.ReadSettings(Default)).Problems[0];
        StringAssert.StartsWith(problem, "LG1011: $.schemaVersion:");
    }

    [TestMethod]
    public void Settings_stored_before_there_was_a_list_of_reasons_go_by_the_one_that_ships()
    {
        var text = JObject.Parse(Default);
        text["recycle"]!.Parent!.Remove();
        CollectionAssert.AreEqual(Given.Charter.Recycle.ToList(), CharterCodec.Read(text.ToString()).Recycle.ToList());
    }

    [TestMethod]
    public void Conditions_alone_survive_a_round_trip()
    {
        foreach (var criterion in Given.Charter.Criteria)
        {
            var text = CharterCodec.WriteConditions(criterion.AnyOf);
            Assert.AreEqual(text, CharterCodec.WriteConditions(CharterCodec.ReadConditions(text)));
        }

        StringAssert.StartsWith(Assert.ThrowsExactly<CharterException>(() => CharterCodec.ReadConditions("""[{ "fact": "need" }, { "fakt": "need" }]""")).Problems[0], "LG1012: $[1].fact:");
    }

    private static string Edit(string place, string fault)
    {
        var charter = JObject.Parse(Default);
        var token = charter.SelectToken(place)!;
        switch (fault)
        {
            case "unknown":
                ((JObject)token)["extra"] = 1;
                break;
            case "remove":
                token.Parent!.Remove();
                break;
            default:
                token.Replace(JToken.Parse(fault));
                break;
        }

        return charter.ToString();
    }

    private static string[] Problems(string json) => [.. Assert.ThrowsExactly<CharterException>(() => CharterCodec.Read(json)).Problems];
}
