using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Cli.Tests;

/// <summary>Start from a valid map and file, break one thing: exit code 6, the place and the remedy, and nothing left behind.</summary>
[TestClass]
public sealed class InvalidInputTests
{
    private const string Map = """
        {
          "schemaVersion": 1,
          "name": "Test",
          "key": "id",
          "columns": [
            { "from": "by", "to": "enteredBy" },
            { "from": "channel", "to": "channel" },
            { "from": "company", "to": "companyname" },
            { "from": "need", "to": "need", "values": { "urgent": "must", "later": "good to have" } },
            { "from": "employees", "to": "numberofemployees", "convert": "number" },
            { "from": "event", "to": "triggerEventOn", "convert": "date" },
            { "from": "account", "to": "account" }
          ],
          "constants": { "lgov_explicitrequest": "yes" }
        }
        """;

    private const string Header = "id,by,channel,company,need,employees,event,account";
    private const string Valid = "A1,inside,inbound,Müller & Söhne GmbH,urgent,12,2026-02-01,Müller & Söhne GmbH";

    [TestMethod]
    [DataRow("A1,inside,inbound,\"Müller,urgent,12,,", "line 2", "Close every quote")]
    [DataRow("A1,inside,inbound,Müller \"und\" Söhne,urgent,12,,", "line 2", "Close every quote")]
    [DataRow("A1,inside,inbound,Müller,urgent,12,", "line 2: 7 fields where the header has 8", "missing or extra")]
    [DataRow("A1,inside,inbound,Müller, Söhne,urgent,12,,", "line 2: 9 fields where the header has 8", "missing or extra")]
    [DataRow("A1,inside,carrierPigeon,Müller,urgent,12,,", "line 2, column \"channel\": unknown channel \"carrierPigeon\"", "Use one of: unknown, referral, crossSelling")]
    [DataRow("A1,nobody,inbound,Müller,urgent,12,,", "line 2, column \"by\": unknown user \"nobody\"", "anna.berger")]
    [DataRow("A1,inside,inbound,Müller,perhaps,12,,", "line 2, column \"need\": the map has no translation for \"perhaps\"", "Known: urgent, later")]
    [DataRow("A1,inside,inbound,Müller,urgent,a dozen,,", "line 2, column \"employees\": \"a dozen\" is not a whole number", "1250")]
    [DataRow("A1,inside,inbound,Müller,urgent,12.5,,", "line 2, column \"employees\": \"12.5\" is not a whole number", "1250")]
    [DataRow("A1,inside,inbound,Müller,urgent,-3,,", "line 2, column \"employees\": -3 is outside 0 to 1000000", "Correct it")]
    [DataRow("A1,inside,inbound,Müller,urgent,12,31.02.2026,", "line 2, column \"event\": \"31.02.2026\" is no date", "2026-03-31")]
    [DataRow("A1,inside,inbound,Müller,urgent,12,2026-02-01,", "line 2, column \"triggerEventOn\": a trigger event needs the account", "Give the account")]
    [DataRow("A1,inside,inbound,Müller,urgent,12,,Unheard Of Ltd", "line 2, column \"account\": unknown account \"Unheard Of Ltd\"", "Nordwind Logistik AG")]
    [DataRow(",inside,inbound,Müller,urgent,12,,", "line 2, column \"id\": the key is blank", "key of its own")]
    [DataRow(Valid + "\n" + Valid, "line 3, column \"id\": \"A1\" is the key of line 2 too", "key of its own")]
    public void A_broken_row_is_refused_with_its_line_and_the_remedy(string row, string place, string remedy) =>
        Refused(Map, $"{Header}\n{row}\n", null, $"leads.csv, {place}", remedy);

    [TestMethod]
    public void A_line_break_inside_quotes_does_not_shift_the_line_numbers() =>
        Refused(Map, $"{Header}\nA1,inside,inbound,\"Müller\n& Söhne\",urgent,12,,\nA2,inside,smoke,X,urgent,1,,\n", null, "leads.csv, line 4, column \"channel\"", "Use one of");

    [TestMethod]
    public void A_cell_longer_than_the_column_is_refused() =>
        Refused(Map, $"{Header}\nA1,inside,inbound,{new string('x', 101)},urgent,12,,\n", null, "leads.csv, line 2, column \"company\": 101 characters", "Shorten it");

    [TestMethod]
    public void An_empty_file_is_refused() => Refused(Map, string.Empty, null, "leads.csv: the file is empty", "first line names the columns");

    [TestMethod]
    public void A_column_that_the_map_does_not_know_is_refused() =>
        Refused(Map, $"{Header},surprise\n{Valid},1\n", null, "leads.csv, line 1: the map \"Test\" does not know the column \"surprise\"", "\"ignore\"");

    [TestMethod]
    public void A_column_that_the_file_lacks_is_refused() =>
        Refused(Map, $"{Header.Replace(",need", string.Empty)}\nA1,inside,inbound,Müller,12,,\n", null, "leads.csv, line 1: there is no column \"need\"", "The file has: id, by");

    [TestMethod]
    public void Two_columns_of_one_name_are_refused() =>
        Refused(Map, $"{Header},need\n{Valid},urgent\n", null, "leads.csv, line 1: two columns are called \"need\"", "Rename");

    [TestMethod]
    [DataRow("\"to\": \"companyname\"", "\"to\": \"company\"", "columns[2].to: \"company\" is no target", "companyname")]
    [DataRow("\"to\": \"companyname\"", "\"to\": \"lgov_stage\"", "columns[2].to: lgov_stage is computed by the server", "facts")]
    [DataRow("\"to\": \"companyname\"", "\"to\": \"numberofemployees\"", "2 columns feed numberofemployees: company, employees", "Keep one")]
    [DataRow("\"to\": \"companyname\"", "\"towards\": \"companyname\"", "map.json, columns[2].towards: \"towards\" is not known here", "Remove it")]
    [DataRow("\"convert\": \"date\"", "\"convert\": \"number\"", "columns[5].convert: \"number\" can't feed triggerEventOn, which is of kind Date", "Choose another")]
    [DataRow("\"convert\": \"date\"", "\"convert\": \"magic\"", "columns[5].convert: \"magic\" is not known", "points")]
    [DataRow("\"convert\": \"number\"", "\"convert\": \"points\"", "columns[4].points: bands and convert \"points\" belong together", "Give both")]
    [DataRow("\"urgent\": \"must\"", "\"urgent\": \"very much\"", "columns[3].values[\"urgent\"]: \"very much\" is no value of need", "must, should, good to have, none")]
    [DataRow("\"yes\"", "\"perhaps\"", "constants.lgov_explicitrequest: \"perhaps\" is neither yes nor no", "Write yes or no")]
    [DataRow("\"schemaVersion\": 1", "\"schemaVersion\": 2", "schemaVersion: 2 is not known", "reads 1")]
    [DataRow("\"name\": \"Test\",", "", "map.json: \"name\" is missing", "Add it")]
    [DataRow("\"key\": \"id\"", "\"key\": \"id\", \"key\": \"id\"", "map.json, key: \"key\" is there twice", "Remove one")]
    [DataRow("\"columns\"", "\"delimiter\": \";;\", \"columns\"", "delimiter: \";;\" can't separate fields", "one character")]
    [DataRow("]", "", "map.json, line 14: the JSON breaks off or goes wrong here", "Close what is open")]
    [DataRow("\"columns\": [", "\"columns\": {}, \"notes\": [", "map.json, columns: an object stands where a list belongs", "Correct it")]
    [DataRow("\"convert\": \"number\"", "\"trim\": \"never\"", "map.json, columns[4].trim: a text stands where true or false belongs", "Correct it")]
    [DataRow("\"schemaVersion\": 1", "\"schemaVersion\": \"one\"", "map.json, schemaVersion: a text stands where a whole number belongs", "Correct it")]
    public void A_broken_map_is_refused_with_the_path_and_the_remedy(string valid, string broken, string place, string remedy)
    {
        var map = Map[..Map.IndexOf(valid, System.StringComparison.Ordinal)] + broken + Map[(Map.IndexOf(valid, System.StringComparison.Ordinal) + valid.Length)..];
        Refused(map, $"{Header}\n{Valid}\n", null, place, remedy);
    }

    [TestMethod]
    [DataRow("B7,1,inside,set,need=must", "line 2, column \"lead\": there is no lead \"B7\"", "key of a lead")]
    [DataRow("A1,soon,inside,set,need=must", "line 2, column \"day\": \"soon\" is not a number of days", "0, 1, 2")]
    [DataRow("A1,1,nobody,set,need=must", "line 2, column \"by\": unknown user \"nobody\"", "anna.berger")]
    [DataRow("A1,1,inside,steal,need=must", "line 2, column \"do\": \"steal\" is not known", "set, assign or note")]
    [DataRow("A1,1,inside,set,need", "line 2, column \"value\": \"need\" is not column=value", "need=must")]
    [DataRow("A1,1,inside,set,mood=good", "line 2, column \"value\": \"mood\" is no column that a move can set", "companyname")]
    [DataRow("A1,1,inside,set,need=perhaps", "line 2, column \"value\": \"perhaps\" is no value of need", "must, should")]
    [DataRow("A1,1,inside,set,", "line 2, column \"value\": nothing is set", "need=must")]
    [DataRow("A1,1,inside,assign,Catering", "line 2, column \"value\": unknown owner \"Catering\"", "Marketing, Inside Sales")]
    public void A_broken_move_is_refused_with_its_line_and_the_remedy(string move, string place, string remedy) =>
        Refused(Map, $"{Header}\n{Valid}\n", $"lead,day,by,do,value\n{move}\n", $"moves.csv, {place}", remedy);

    [TestMethod]
    public void Moves_with_other_columns_are_refused() =>
        Refused(Map, $"{Header}\n{Valid}\n", "lead,day,who,do,value\n", "moves.csv, line 1: the columns are lead, day, who", "They must be lead, day, by, do, value");

    [TestMethod]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        using var scratch = new Scratch();
        var leads = scratch.File("leads.csv", string.Empty);
        System.IO.File.WriteAllBytes(leads, [.. System.Text.Encoding.Latin1.GetBytes($"{Header}\n{Valid}\n")]);
        var run = Invocation.Of("demo", "--leads", leads, "--map", scratch.File("map.json", Map), "--out", scratch.Out);
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, "Save the file as UTF-8");
    }

    [TestMethod]
    [DataRow("--leads")]
    [DataRow("--map")]
    [DataRow("--moves")]
    public void A_file_that_is_not_there_is_named(string option)
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("demo", option, Path.Combine(scratch.Folder, "absent.file"), "--out", scratch.Out);
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, "absent.file: there is no such file. Check the path.");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("[]")]
    [DataRow("nonsense")]
    [DataRow("{ \"schemaVersion\": 1, \"name\": \"x\", \"key\": \"id\", \"columns\": [[]] }")]
    [DataRow("{ \"schemaVersion\": 1, \"name\": \"x\", \"key\": \"id\", \"columns\": [{ \"from\": {}, \"to\": \"companyname\" }] }")]
    [DataRow("{ \"schemaVersion\": 1, \"name\": \"x\", \"key\": \"id\", \"columns\": [], \"constants\": [] }")]
    public void A_map_of_the_wrong_shape_is_refused_in_words_of_the_file(string map)
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("demo", "--map", scratch.File("map.json", map), "--out", scratch.Out);
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.StartsWith(run.Talk, "map.json");
        foreach (var leak in new[] { "`", "JObject", "JSON array", "LeadGovernance.", "System.", "line 0", "Path ''" })
        {
            Assert.DoesNotContain(leak, run.Talk);
        }
    }

    [TestMethod]
    [DataRow("--leads")]
    [DataRow("--map")]
    [DataRow("--moves")]
    public void A_folder_where_a_file_belongs_is_called_a_folder(string option)
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("demo", option, scratch.Folder, "--out", scratch.Out);
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, "this is a folder. Name a file.");
    }

    [TestMethod]
    [DataRow("demo")]
    [DataRow("map")]
    public void A_place_where_nothing_can_be_written_is_named_as_the_caller_named_it(string verb)
    {
        using var scratch = new Scratch();
        var place = Path.Combine(scratch.File("file", "not a folder"), "x");
        var leads = scratch.File("leads.csv", $"{Header}\n{Valid}\n");
        string[] map = verb == "demo" ? ["--map", scratch.File("map.json", Map)] : [];
        var run = Invocation.Of([verb, "--leads", leads, .. map, "--out", place]);
        Assert.AreEqual(6, run.ExitCode, run.Talk);
        StringAssert.StartsWith(run.Talk, $"{place}: the ");
        Assert.DoesNotContain(".making-", run.Talk);
    }

    [TestMethod]
    public void A_long_list_of_translations_is_cut()
    {
        var values = string.Join(", ", Enumerable.Range(0, 40).Select(number => $"\"v{number}\": \"must\""));
        Refused(Map.Replace("\"urgent\": \"must\", \"later\": \"good to have\"", values), $"{Header}\nA1,inside,inbound,Müller,perhaps,12,,\n", null, "Known: v0, v1, v2", "v11 and 28 more. Add it to the map");
    }

    [TestMethod]
    public void A_terminal_gets_an_error_in_lines_that_fit()
    {
        using var scratch = new Scratch();
        using var talk = new StringWriter();
        string[] arguments = ["demo", "--leads", scratch.File("leads.csv", $"{Header}\nA1,inside,smoke,Müller,urgent,12,,\n"), "--map", scratch.File("map.json", Map), "--out", scratch.Out];
        LeadGovCommand.Run(arguments, new Presentation.Terminal(TextWriter.Null, talk) { TalkWidth = 60 });
        var lines = talk.ToString().TrimEnd().Split('\n');
        Assert.IsGreaterThan(2, lines.Length);
        Assert.IsLessThanOrEqualTo(60, lines.Max(line => line.TrimEnd().Length));
    }

    private static void Refused(string map, string leads, string? moves, string place, string remedy)
    {
        using var scratch = new Scratch();
        string[] arguments = ["demo", "--leads", scratch.File("leads.csv", leads), "--map", scratch.File("map.json", map), "--out", scratch.Out];
        var run = Invocation.Of(moves is null ? arguments : [.. arguments, "--moves", scratch.File("moves.csv", moves)]);
        StringAssert.Contains(run.Talk, place);
        StringAssert.Contains(run.Talk, remedy);
        Assert.AreEqual(6, run.ExitCode);
        Assert.AreEqual(string.Empty, run.Data);
        Assert.IsEmpty(Directory.GetDirectories(scratch.Folder), "A refused run leaves no folder behind.");
    }
}
