using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Web.Tests;

/// <summary>The dialog that asks for a reason: what it sends, what it says, and that it needs neither mouse nor eyes.</summary>
[TestClass]
public sealed class AskPageTests
{
    private const int English = OpenPage.English;
    private const int German = OpenPage.German;
    private const string Row = "00000000-0000-0000-0000-000000000001";
    private const string Done = "{\"Ok\": true, \"Code\": \"\", \"Message\": \"It is done.\"}";

    private readonly List<(string Api, string Body)> sent = [];

    [TestMethod]
    [DataRow("Reject", English, ColorScheme.Light)]
    [DataRow("Reject", German, ColorScheme.Dark)]
    [DataRow("Dispute", English, ColorScheme.Dark)]
    [DataRow("Dispute", German, ColorScheme.Light)]
    [DataRow("Exception", English, ColorScheme.Light)]
    [DataRow("Exception", German, ColorScheme.Dark)]
    [DataRow("Resolve", English, ColorScheme.Dark)]
    [DataRow("Resolve", German, ColorScheme.Light)]
    public async Task Axe_finds_nothing_to_complain_of_before_and_after_the_answer(string action, int language, ColorScheme scheme)
    {
        await using var open = await Open(action, language, Done, scheme: scheme);

        var before = await open.Page.RunAxe();
        await Fill(open.Page);
        await open.Page.Locator("button.submit").ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("It is done.");
        var after = await open.Page.RunAxe();

        Assert.IsEmpty(before.Violations.Concat(after.Violations).Select(v => $"{v.Id}: {v.Help}").ToList());
        Assert.IsNotEmpty(before.Passes, "Axe ran.");
        Assert.IsEmpty(open.Console, string.Join("\n", open.Console));
    }

    [TestMethod]
    [DataRow("Reject", English, "Reject", "Rejection reason")]
    [DataRow("Reject", German, "Ablehnen", "Ablehnungsgrund")]
    [DataRow("Dispute", English, "Dispute the rejection", "Why is the rejection wrong?")]
    [DataRow("Dispute", German, "Ablehnung anfechten", "Warum ist die Ablehnung falsch?")]
    [DataRow("Exception", English, "Ask for an exception", "Why can't this lead wait?")]
    [DataRow("Exception", German, "Um eine Ausnahme bitten", "Warum kann dieser Lead nicht warten?")]
    [DataRow("Resolve", English, "Resolve", "What was done about it?")]
    [DataRow("Resolve", German, "Erledigen", "Was wurde unternommen?")]
    public async Task A_screen_reader_hears_title_labels_and_buttons_in_the_readers_language(string action, int language, string title, string label)
    {
        await using var open = await Open(action, language, Done);

        await Assertions.Expect(open.Page).ToHaveTitleAsync(title);
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToHaveCountAsync(1);
        await Assertions.Expect(open.Page.GetByLabel(label)).ToBeFocusedAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = title })).ToHaveCountAsync(1);
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = language == German ? "Abbrechen" : "Cancel" })).ToHaveCountAsync(1);
        Assert.AreEqual(language == German ? "de" : "en", await open.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [TestMethod]
    public async Task By_keyboard_alone_a_reason_is_chosen_sent_and_the_dialog_closed()
    {
        await using var open = await Open("Reject", English, Done);
        var keys = open.Page.Keyboard;

        await keys.TypeAsync("Wrong t");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("12012026");
        await Assertions.Expect(open.Page.GetByLabel("Wake date")).ToHaveValueAsync("2026-12-01");
        await keys.PressAsync("Enter");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("It is done.");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        Assert.IsTrue(await open.Page.EvaluateAsync<bool>("window.wasClosed"));
        Expect("lgov_RejectHandover", $$"""{"Handover": {"@odata.type": "Microsoft.Dynamics.CRM.lgov_handover", "lgov_handoverid": "{{Row}}"}, "Reason": 723100001, "WakeDate": "2026-12-01T00:00:00Z"}""");
    }

    [TestMethod]
    public async Task By_keyboard_alone_one_leaves_without_sending()
    {
        await using var open = await Open("Exception", English, Done);

        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Enter");

        Assert.IsTrue(await open.Page.EvaluateAsync<bool>("window.wasClosed"));
        Assert.IsEmpty(sent);
    }

    [TestMethod]
    [DataRow("Dispute", "lgov_DisputeRejection", "Handover", "lgov_handover")]
    [DataRow("Exception", "lgov_RequestException", "Lead", "lead")]
    public async Task A_reason_in_words_is_sent_with_the_row(string action, string api, string parameter, string table)
    {
        await using var open = await Open(action, English, Done);

        await Fill(open.Page);
        await open.Page.Locator("button.submit").ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("It is done.");

        Expect(api, $$"""{"{{parameter}}": {"@odata.type": "Microsoft.Dynamics.CRM.{{table}}", "{{table}}id": "{{Row}}"}, "Reason": "The customer's fair is tomorrow."}""");
    }

    [TestMethod]
    public async Task What_was_done_about_a_violation_is_sent_with_its_new_status()
    {
        await using var open = await Open("Resolve", English, Done);

        await Fill(open.Page);
        await open.Page.Locator("button.submit").ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("It is done.");

        Expect("lgov_ResolveViolation", $$"""{"Violation": {"@odata.type": "Microsoft.Dynamics.CRM.lgov_violation", "lgov_violationid": "{{Row}}"}, "Status": "resolved", "Resolution": "The customer's fair is tomorrow."}""");
    }

    [TestMethod]
    [DataRow("Reject")]
    [DataRow("Exception")]
    [DataRow("Resolve")]
    public async Task Without_a_reason_nothing_is_sent(string action)
    {
        await using var open = await Open(action, English, Done);

        await open.Page.Locator("button.submit").ClickAsync();

        Assert.IsTrue(await open.Page.EvaluateAsync<bool>("document.querySelector('select, textarea').matches(':invalid')"));
        Assert.IsEmpty(sent);
    }

    [TestMethod]
    [DataRow(200, "{\"Ok\": false, \"Code\": \"LG4412\", \"Message\": \"This date does not go with the rejection.\"}", "This date does not go with the rejection.", DisplayName = "A refusal")]
    [DataRow(403, "{\"error\": {\"code\": \"0x80040220\", \"message\": \"You lack a privilege.\"}}", "You lack a privilege.", DisplayName = "A fault")]
    [DataRow(502, "<html>Bad gateway</html>", "The server didn't answer as expected. Try again, or ask your administrator.", DisplayName = "No answer of the Web API")]
    public async Task What_stands_against_it_is_said_and_the_entry_can_be_corrected(int status, string answer, string said)
    {
        await using var open = await Open("Reject", English, answer, status);

        await Fill(open.Page);
        await open.Page.Locator("button.submit").ClickAsync();

        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(said);
        await Assertions.Expect(open.Page.GetByLabel("Rejection reason")).ToHaveValueAsync("723100000");
        await open.Page.Locator("button.submit").ClickAsync();
        await open.Page.WaitForFunctionAsync("!document.getElementById('result').textContent.startsWith('One moment')");
        Assert.HasCount(2, sent);
    }

    /// <summary>For the guide: cp artifacts/pictures/*.png docs/pictures/.</summary>
    [TestMethod]
    [DataRow("Reject", English, "reject.png")]
    [DataRow("Reject", German, "reject.de.png")]
    [DataRow("Exception", English, "exception.png")]
    public async Task A_picture_of_the_dialog_is_taken_for_the_guide(string action, int language, string picture)
    {
        await using var open = await Open(action, language, Done);
        await open.Page.SetViewportSizeAsync(480, action == "Reject" ? 300 : 320);

        await Fill(open.Page);

        Assert.IsGreaterThan(1000, (await open.Picture(picture)).Length);
    }

    private void Expect(string api, string body)
    {
        Assert.AreEqual(api, sent.Single().Api);
        Assert.IsTrue(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(sent.Single().Body)), sent.Single().Body);
    }

    private static async Task Fill(IPage page)
    {
        var reason = page.Locator("select, textarea");
        await (await page.Locator("select").CountAsync() > 0 ? reason.SelectOptionAsync(new SelectOptionValue { Index = 1 }) : reason.FillAsync("The customer's fair is tomorrow."));
    }

    private async Task<OpenPage> Open(string action, int language, string answer, int status = 200, ColorScheme scheme = ColorScheme.Light)
    {
        var open = await OpenPage.Open($"/WebResources/lgov_/ask.html?data={Uri.EscapeDataString($"action={action}&id={Row}")}", language, async (route, asked) =>
        {
            sent.Add((asked, route.Request.PostData ?? string.Empty));
            await route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = answer });
            return true;
        }, scheme);
        // A window that no script opened does not close.
        await open.Page.EvaluateAsync("window.close = () => { window.wasClosed = true; }");
        return open;
    }
}
