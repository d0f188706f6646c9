using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Web.Tests;

/// <summary>The page on which an admin chooses teams, sets up and looks at health, with the answers of a Web API.</summary>
[TestClass]
public sealed class SetUpPageTests
{
    private const int English = OpenPage.English;
    private const int German = OpenPage.German;
    private const string Marketing = "00000000-0000-0000-0000-000000000001";
    private const string Inside = "00000000-0000-0000-0000-000000000002";
    private const string Field = "00000000-0000-0000-0000-000000000003";

    private const string Teams = $$"""{"value": [{"name": "Field North", "teamid": "{{Field}}"}, {"name": "Inside", "teamid": "{{Inside}}"}, {"name": "Marketing", "teamid": "{{Marketing}}"}]}""";

    private const string Report =
        """{\"schemaVersion\": 1, \"state\": \"red\", \"findings\": [{\"code\": \"LG0590\", \"state\": \"red\", \"subject\": \"sweep\", \"text\": \"No sweep went through yet\"}, {\"code\": \"LG0501\", \"state\": \"green\", \"subject\": \"Update lead\", \"text\": \"The step stands\"}]}""";

    private readonly List<(string Api, string Body)> sent = [];

    [TestMethod]
    [DataRow(English, ColorScheme.Light)]
    [DataRow(English, ColorScheme.Dark)]
    [DataRow(German, ColorScheme.Light)]
    [DataRow(German, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_to_complain_of_before_and_after_health_was_looked_at(int language, ColorScheme scheme)
    {
        await using var open = await Open(language, scheme: scheme);

        var before = await open.Page.RunAxe();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = language == German ? "Zustand prüfen" : "Check health" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Table).WaitForAsync();
        var after = await open.Page.RunAxe();

        Assert.IsEmpty(before.Violations.Concat(after.Violations).Select(v => $"{v.Id}: {v.Help}").ToList());
        Assert.IsNotEmpty(before.Passes, "Axe ran.");
        Assert.IsEmpty(open.Console, string.Join("\n", open.Console));
    }

    [TestMethod]
    public async Task What_is_chosen_is_sent_and_health_is_looked_at()
    {
        await using var open = await Open(English);

        await Choose(open.Page);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("It is set up. Health: something is red, see below.");

        Expect("lgov_SetUp", $$"""{"MarketingTeamId": "{{Marketing}}", "InsideSalesTeamId": "{{Inside}}", "FieldSalesTeamId": "{{Field}}"}""", 0);
        Expect("lgov_CheckHealth", """{"LanguageId": 1033}""", 1);
        var rows = (await open.Page.Locator("tbody tr").AllAsync()).Select(row => row.InnerTextAsync().Result.Replace('\t', '|')).ToList();
        CollectionAssert.AreEqual(new[] { "✖ mend it|sweep|No sweep went through yet (LG0590)", "✔ fine|Update lead|The step stands (LG0501)" }, rows);
    }

    [TestMethod]
    public async Task Who_enforces_here_goes_without_approvals_and_says_so()
    {
        await using var open = await Open(German);

        await Choose(open.Page);
        await open.Page.Locator("section:not([hidden])").GetByLabel("Verbindlichkeit").SelectOptionAsync("enforce");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Einrichten" }).ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is set up.");

        Expect("lgov_SetUp", $$"""{"MarketingTeamId": "{{Marketing}}", "InsideSalesTeamId": "{{Inside}}", "FieldSalesTeamId": "{{Field}}", "Level": "enforce", "Keys": 0}""", 0);
    }

    [TestMethod]
    public async Task What_is_set_up_already_is_chosen_already()
    {
        await using var open = await Open(English, held: $$"""{"value": [{"lgov_kind": 723100002, "_lgov_team_value": "{{Field}}"}, {"lgov_kind": 723100000, "_lgov_team_value": "{{Marketing}}"}]}""");

        await Assertions.Expect(open.Page.Locator("section:not([hidden])").GetByLabel("Field Sales")).ToHaveValueAsync(Field);
        await Assertions.Expect(open.Page.Locator("section:not([hidden])").GetByLabel("Marketing")).ToHaveValueAsync(Marketing);
        await Assertions.Expect(open.Page.Locator("section:not([hidden])").GetByLabel("Inside Sales")).ToHaveValueAsync(string.Empty);
        await Assertions.Expect(open.Page.Locator("section:not([hidden])").GetByLabel("Governance")).ToHaveValueAsync(string.Empty);
    }

    [TestMethod]
    public async Task Without_the_teams_nothing_is_sent()
    {
        await using var open = await Open(English);

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();

        Assert.IsTrue(await open.Page.Locator("section:not([hidden])").GetByLabel("Marketing").EvaluateAsync<bool>("field => field.matches(':invalid')"));
        Assert.IsEmpty(sent);
    }

    [TestMethod]
    [DataRow("""{"Ok": false, "Message": "LG0022: The team can't read leads."}""", 200, "LG0022: The team can't read leads.", DisplayName = "What stands against it")]
    [DataRow("""{"error": {"message": "You lack a privilege."}}""", 403, "That didn't work. You lack a privilege.", DisplayName = "A fault")]
    public async Task What_stands_against_it_is_said_and_the_page_can_be_used_again(string answer, int status, string said)
    {
        await using var open = await Open(English, setUp: answer, status: status);

        await Choose(open.Page);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();

        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(said);
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "Set up" })).ToBeEnabledAsync();
        Assert.HasCount(1, sent);
    }

    /// <summary>For the guide: cp artifacts/pictures/*.png docs/pictures/.</summary>
    [TestMethod]
    [DataRow(English, "setup.png")]
    [DataRow(German, "setup.de.png")]
    public async Task A_picture_of_the_page_is_taken_for_the_guide(int language, string picture)
    {
        await using var open = await Open(language);
        await open.Page.SetViewportSizeAsync(900, 700);

        await Choose(open.Page);
        await open.Page.Locator("section:not([hidden]) button.submit").ClickAsync();
        await open.Page.GetByRole(AriaRole.Table).WaitForAsync();

        Assert.IsGreaterThan(1000, (await open.Picture(picture)).Length);
    }

    private void Expect(string api, string body, int at)
    {
        Assert.AreEqual(api, sent[at].Api);
        Assert.IsTrue(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(sent[at].Body)), sent[at].Body);
    }

    private static async Task Choose(IPage page)
    {
        foreach (var (name, team) in new[] { ("MarketingTeamId", Marketing), ("InsideSalesTeamId", Inside), ("FieldSalesTeamId", Field) })
        {
            await page.Locator($"section:not([hidden]) select[name={name}]").SelectOptionAsync(team);
        }
    }

    private async Task<OpenPage> Open(int language, string held = """{"value": []}""", string setUp = """{"Ok": true, "Message": "It is set up."}""", int status = 200, ColorScheme scheme = ColorScheme.Light)
    {
        var open = await OpenPage.Open("/WebResources/lgov_/setup.html", language, async (route, asked) =>
        {
            var (body, code) = asked switch
            {
                "teams" => (Teams, 200),
                "lgov_responsibilities" => (held, 200),
                "lgov_SetUp" => (setUp, status),
                "lgov_CheckHealth" => ($$"""{"Ok": false, "Report": "{{Report}}"}""", 200),
                _ => (null, 404),
            };
            if (route.Request.Method == "POST")
            {
                sent.Add((asked, route.Request.PostData ?? string.Empty));
            }

            await route.FulfillAsync(new() { Status = code, ContentType = "application/json", Body = body });
            return true;
        }, scheme);
        await Assertions.Expect(open.Page.Locator("section:not([hidden]) button.submit")).ToBeEnabledAsync();
        await Assertions.Expect(open.Page.Locator("section:not([hidden]) option", new() { HasText = "Field North" })).ToHaveCountAsync(5);
        return open;
    }
}
