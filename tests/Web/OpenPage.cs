using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace LeadGovernance.Web.Tests;

/// <summary>A page as an organisation serves it: our web resources, the user's language, and a Web API that the test answers for.</summary>
internal sealed record OpenPage(IBrowserContext Context, IPage Page, List<string> Console) : IAsyncDisposable
{
    public const int English = 1033;
    public const int German = 1031;

    private const string Organization = "https://organization.example";
    private const string Api = "/api/data/v9.2/";

    public static string Source { get; } = Path.Combine(Root(AppContext.BaseDirectory), "solution", "src");

    /// <param name="answer">Answers a request by the name that follows the Web API's address, or serves a page of the test by its whole path; false: there is no such thing.</param>
    public static async Task<OpenPage> Open(string path, int language, Func<IRoute, string, Task<bool>> answer, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await (await Browser.Get()).NewContextAsync(new() { ColorScheme = scheme, Locale = language == German ? "de-DE" : "en-US" });
        var page = await context.NewPageAsync();
        var console = new List<string>();
        page.Console += (_, message) => console.Add(message.Text);
        page.PageError += (_, error) => console.Add(error);
        await page.RouteAsync("**/*", route => Serve(route, language, answer));
        await page.GotoAsync($"{Organization}{path}");
        return new OpenPage(context, page, console);
    }

    /// <summary>What is seen, kept in artifacts/pictures.</summary>
    public async Task<byte[]> Picture(string name) => await Page.ScreenshotAsync(new() { Path = Path.Combine(Source, "..", "..", "artifacts", "pictures", name), FullPage = true });

    public async ValueTask DisposeAsync() => await Context.CloseAsync();

    private static async Task Serve(IRoute route, int language, Func<IRoute, string, Task<bool>> answer)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        var file = Path.Combine(Source, path.TrimStart('/'));
        if (path == "/WebResources/ClientGlobalContext.js.aspx")
        {
            await route.FulfillAsync(new() { ContentType = "text/javascript", Body = $"function GetGlobalContext() {{ return {{ userSettings: {{ languageId: {language} }} }}; }}" });
        }
        else if (File.Exists(file))
        {
            await route.FulfillAsync(new() { Path = file });
        }
        else if (!await answer(route, path.StartsWith(Api, StringComparison.Ordinal) ? path[Api.Length..] : path))
        {
            await route.FulfillAsync(new() { Status = 404 });
        }
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "LeadGovernance.sln")) ? folder : Root(Directory.GetParent(folder)!.FullName);
}
