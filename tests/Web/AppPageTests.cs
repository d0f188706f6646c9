using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Web.Tests;

/// <summary>The pages of the app, served as the platform serves web resources, with the answers of a Web API.</summary>
[TestClass]
public sealed partial class AppPageTests
{
    private const int English = OpenPage.English;
    private const int German = OpenPage.German;

    private const string Rules =
        """
        {"value": [
          {"lgov_code": "LG2010", "lgov_stages": null, "lgov_offerkind": null, "lgov_accountable": 723100002, "lgov_accountable@OData.Community.Display.V1.FormattedValue": "Field Sales", "lgov_evidence": 723100001, "lgov_evidence@OData.Community.Display.V1.FormattedValue": "Referrer", "lgov_withoutevidence": 723100001, "lgov_withoutevidence@OData.Community.Display.V1.FormattedValue": "Inside Sales", "lgov_Channel": {"lgov_name": "Referral", "lgov_germanname": "Weiterempfehlung", "lgov_number": 1}},
          {"lgov_code": "LG2070", "lgov_stages": "Lead", "lgov_offerkind": null, "lgov_accountable": 723100000, "lgov_accountable@OData.Community.Display.V1.FormattedValue": "Marketing", "lgov_evidence": null, "lgov_withoutevidence": null, "lgov_Channel": {"lgov_name": "Inbound", "lgov_germanname": "Inbound Leads", "lgov_number": 7}},
          {"lgov_code": "LG2071", "lgov_stages": "Mql,Sql,Srl", "lgov_offerkind": 723100001, "lgov_offerkind@OData.Community.Display.V1.FormattedValue": "Solution", "lgov_accountable": 723100001, "lgov_accountable@OData.Community.Display.V1.FormattedValue": "Inside Sales", "lgov_evidence": null, "lgov_withoutevidence": null, "lgov_Channel": {"lgov_name": "Inbound", "lgov_germanname": "Inbound Leads", "lgov_number": 7}}
        ]}
        """;

    [TestMethod]
    [DataRow("start.html", English, ColorScheme.Light)]
    [DataRow("start.html", German, ColorScheme.Dark)]
    [DataRow("help.html", English, ColorScheme.Dark)]
    [DataRow("help.html", German, ColorScheme.Light)]
    public async Task Axe_finds_nothing_to_complain_of_and_the_console_stays_empty(string file, int language, ColorScheme scheme)
    {
        await using var open = await Open(file, language, Rules, scheme);

        var result = await open.Page.RunAxe();

        Assert.IsEmpty(result.Violations.Select(v => $"{v.Id}: {v.Help}").ToList());
        Assert.IsNotEmpty(result.Passes, "Axe ran.");
        Assert.IsEmpty(open.Console, string.Join("\n", open.Console));
    }

    /// <summary>For the guide: cp artifacts/pictures/*.png docs/pictures/.</summary>
    [TestMethod]
    [DataRow(English, "start.png")]
    [DataRow(German, "start.de.png")]
    public async Task A_picture_of_the_start_page_is_taken_for_the_guide(int language, string picture)
    {
        await using var open = await Open("start.html", language, Rules);
        await open.Page.SetViewportSizeAsync(1000, 700);

        Assert.IsGreaterThan(1000, (await open.Picture(picture)).Length);
    }

    [TestMethod]
    [DataRow(English, "Who is responsible for what", "Referral", "Inbound")]
    [DataRow(German, "Wer wofür verantwortlich ist", "Weiterempfehlung", "Inbound Leads")]
    public async Task The_matrix_says_who_is_responsible_in_the_readers_language(int language, string name, string first, string second)
    {
        await using var open = await Open("start.html", language, Rules);
        var table = open.Page.GetByRole(AriaRole.Table, new() { Name = name });

        var rows = (await table.Locator("tbody tr").AllAsync()).Select(r => r.Locator("th, td").AllInnerTextsAsync().Result).ToList();

        CollectionAssert.AreEqual(new[] { first, "Field Sales (Referrer), Inside Sales", "Field Sales (Referrer), Inside Sales", "Field Sales (Referrer), Inside Sales", "Field Sales (Referrer), Inside Sales" }, rows[0].ToList());
        CollectionAssert.AreEqual(new[] { second, "Marketing", "Inside Sales (Solution)", "Inside Sales (Solution)", "Inside Sales (Solution)" }, rows[1].ToList());
        Assert.AreEqual(language == German ? "de" : "en", await open.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [TestMethod]
    [DataRow("{\"value\": []}", "No charter is in force yet. Set it up first.")]
    [DataRow(null, "The charter's rules can't be read. The role Lead Governance Seller is needed for it.")]
    public async Task Without_rules_the_page_says_what_to_do(string? answer, string expected)
    {
        await using var open = await Open("start.html", English, answer);

        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(expected);
    }

    [TestMethod]
    [DataRow("start.html")]
    [DataRow("help.html")]
    public async Task Links_lead_to_tables_of_the_app(string file)
    {
        await using var open = await Open(file, English, Rules);

        foreach (var link in await open.Page.Locator("section:not([hidden]) a").AllAsync())
        {
            var href = await link.GetAttributeAsync("href") ?? string.Empty;
            var table = Target().Match(href);
            Assert.IsTrue(table.Success, href);
            StringAssert.Contains(await File.ReadAllTextAsync(Path.Combine(OpenPage.Source, "AppModules", "lgov_LeadGovernance", "AppModule.xml")), $"<AppModuleComponent type=\"1\" schemaName=\"{table.Groups[1].Value}\" />");
        }
    }

    [GeneratedRegex("^/main\\.aspx\\?appname=lgov_LeadGovernance&pagetype=entitylist&etn=([a-z_]+)$")]
    private static partial Regex Target();

    /// <summary>Without an <paramref name="answer"/> the Web API refuses.</summary>
    private static async Task<OpenPage> Open(string file, int language, string? answer, ColorScheme scheme = ColorScheme.Light)
    {
        var open = await OpenPage.Open($"/WebResources/lgov_/{file}", language, async (route, asked) =>
        {
            if (asked != "lgov_charterrules")
            {
                return false;
            }

            await route.FulfillAsync(answer is null ? new() { Status = 403 } : new() { ContentType = "application/json", Body = answer });
            return true;
        }, scheme);
        if (file == "start.html" && answer is not null)
        {
            await open.Page.Locator(".matrix table, .matrix:not(:has-text('…'))").First.WaitForAsync();
        }

        return open;
    }
}
