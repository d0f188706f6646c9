using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LeadGovernance.Cli;
using LeadGovernance.Cli.Presentation;
using Microsoft.Playwright;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Web.Tests;

/// <summary>The demonstration's report as a person's browser shows it.</summary>
[TestClass]
public sealed class ReportPageTests
{
    private const int Phone = 400;
    private const int Desk = 1100;

    private static string folder = null!;

    [ClassInitialize]
    public static void MakeReport(TestContext context)
    {
        folder = Directory.CreateTempSubdirectory("leadgov-report").FullName;
        using var talk = new StringWriter();
        Assert.AreEqual(0, LeadGovCommand.Run(["demo", "--quiet", "--out", folder], new Terminal(TextWriter.Null, talk)), talk.ToString());
    }

    [ClassCleanup]
    public static void RemoveReport() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    [DataRow("report.html", ColorScheme.Light, Desk)]
    [DataRow("report.html", ColorScheme.Dark, Phone)]
    [DataRow("report.de.html", ColorScheme.Light, Phone)]
    [DataRow("report.de.html", ColorScheme.Dark, Desk)]
    public async Task Axe_finds_nothing_to_complain_of(string file, ColorScheme scheme, int width)
    {
        await using var page = await Open(file, scheme, width);

        var result = await page.Page.RunAxe();

        Assert.IsEmpty(result.Violations.Select(Words).ToList(), string.Join("\n", result.Violations.Select(Words)));
        Assert.IsNotEmpty(result.Passes, "Axe ran.");
    }

    [TestMethod]
    [DataRow("report.html")]
    [DataRow("report.de.html")]
    public async Task The_page_needs_no_network_and_the_console_stays_empty(string file)
    {
        await using var page = await Open(file, ColorScheme.Light, Desk);

        Assert.IsEmpty(page.Console, string.Join("\n", page.Console));
        Assert.IsEmpty(page.Requests.Where(url => !url.StartsWith("file:", System.StringComparison.Ordinal) && !url.StartsWith("data:", System.StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    [DataRow("report.html", "What was missing most often")]
    [DataRow("report.de.html", "Was am häufigsten fehlte")]
    public async Task Every_picture_has_a_name_and_the_same_numbers_in_a_table(string file, string name)
    {
        await using var page = await Open(file, ColorScheme.Light, Desk);

        var pictures = page.Page.GetByRole(AriaRole.Img);
        Assert.AreEqual(6, await pictures.CountAsync());
        Assert.AreEqual(1, await page.Page.GetByRole(AriaRole.Img, new() { Name = name }).CountAsync());
        foreach (var section in await page.Page.Locator("section:has(svg)").AllAsync())
        {
            var drawn = await section.Locator("svg .value").AllTextContentsAsync();
            var told = await section.Locator("table").AllInnerTextsAsync();
            Assert.IsNotEmpty(drawn);
            Assert.IsTrue(drawn.All(number => told.Any(table => table.Split('\t', '\n').Select(cell => cell.Trim()).Contains(number))), string.Join(",", drawn));
        }
    }

    [TestMethod]
    [DataRow("report.html")]
    [DataRow("report.de.html")]
    public async Task On_a_phone_the_page_does_not_scroll_sideways_and_no_label_runs_into_its_number(string file)
    {
        await using var page = await Open(file, ColorScheme.Light, Phone);

        Assert.AreEqual(Phone, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var collisions = await page.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('svg')].flatMap(svg => {
              const values = [...svg.querySelectorAll('.value')].map(text => text.getBoundingClientRect());
              return [...svg.querySelectorAll('.label')]
                .filter(label => { const a = label.getBoundingClientRect(); return values.some(b => a.right > b.left && a.top < b.bottom && b.top < a.bottom); })
                .map(label => label.textContent);
            })
            """);
        Assert.IsEmpty(collisions, string.Join("\n", collisions));
    }

    [TestMethod]
    public async Task The_two_languages_link_to_each_other()
    {
        await using var page = await Open("report.html", ColorScheme.Light, Desk);

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Deutsch" }).ClickAsync();

        Assert.AreEqual("de", await page.Page.Locator("html").GetAttributeAsync("lang"));
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        Assert.AreEqual("en", await page.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [TestMethod]
    public async Task On_paper_the_page_is_light_whatever_the_screen_and_nothing_is_cut_off()
    {
        await using var page = await Open("report.html", ColorScheme.Dark, Desk);
        const string ground = "getComputedStyle(document.body).backgroundColor";
        Assert.AreNotEqual("rgb(255, 255, 255)", await page.Page.EvaluateAsync<string>(ground));

        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Page.SetViewportSizeAsync(690, 1000); // A4 between its margins

        Assert.AreEqual("rgb(255, 255, 255)", await page.Page.EvaluateAsync<string>(ground));
        Assert.AreEqual(690, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static string Words(AxeResultItem item) => $"{item.Id}: {item.Help} – {string.Join("; ", item.Nodes.Select(node => node.Html))}";

    private static async Task<OpenPage> Open(string file, ColorScheme scheme, int width)
    {
        var context = await (await Browser.Get()).NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        var (console, requests) = (new List<string>(), new List<string>());
        page.Console += (_, message) => console.Add(message.Text);
        page.PageError += (_, error) => console.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(new System.Uri(Path.Combine(folder, file)).AbsoluteUri);
        return new OpenPage(context, page, console, requests);
    }

    private sealed record OpenPage(IBrowserContext Context, IPage Page, List<string> Console, List<string> Requests) : System.IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Context.CloseAsync();
    }
}
