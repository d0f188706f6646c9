using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Web.Tests;

/// <summary>A click on a command as the platform runs it: the libraries, functions and parameters come from the ribbon, the client API is a stand-in that notes what is asked of it.</summary>
internal static class Click
{
    /// <summary>The row that the form shows.</summary>
    public const string Row = "00000000-0000-0000-0000-00000000000a";

    public static Reply Done { get; } = new("It is done.", Ok: true);

    public static string Dialog(string action, string id, string title) => $"page lgov_/ask.html?data=action={action}&id={id}|{title}|2";

    public static string Handovers(string column, string state) =>
        $"lgov_handover ?$select=lgov_handoverid&$top=1&$orderby=createdon desc&$filter={column} eq {Row} and lgov_state eq {state}";

    /// <param name="table">Schema name of the table whose bar has the command.</param>
    public static async Task Notes(string table, string command, Given given, params string[] expected)
    {
        var ribbon = XDocument.Load(Path.Combine(OpenPage.Source, "Entities", table, "RibbonDiff.xml"));
        var functions = ribbon.Descendants("CommandDefinition").Single(d => d.Attribute("Id")!.Value == $"lgov.{table.ToLowerInvariant()}.{command}.Command").Descendants("JavaScriptFunction").ToList();
        var scripts = functions.Select(f => $"<script src=\"/WebResources/{f.Attribute("Library")!.Value.Replace("$webresource:", string.Empty, StringComparison.Ordinal)}\"></script>");
        var calls = functions.Select(f => $"await {f.Attribute("FunctionName")!.Value}({string.Join(", ", f.Elements("CrmParameter").Select(p => $"client.{p.Attribute("Value")!.Value}"))});");
        var page = $"<!DOCTYPE html><script>window.given = {JsonSerializer.Serialize(given)};</script><script>{await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "client.js"))}</script>{string.Concat(scripts)}";
        await using var open = await OpenPage.Open("/form.html", given.Language, async (route, _) =>
        {
            await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = page });
            return true;
        });

        await open.Page.EvaluateAsync($"(async () => {{ {string.Concat(calls)} }})()");

        Assert.AreEqual(string.Join("\n", expected), string.Join("\n", await open.Page.EvaluateAsync<string[]>("noted")));
        Assert.IsEmpty(open.Console, string.Join("\n", open.Console));
    }
}

/// <summary>What the stand-in is told; rows are named as the platform names them.</summary>
internal sealed record Given
{
    public int Language { get; init; } = OpenPage.English;

    public bool Dirty { get; init; }

    public string? Handover { get; init; }

    public bool[] Agreed { get; init; } = [];

    public Chosen[] Rows { get; init; } = [];

    /// <summary>By name, one for each call; the last for all that follow.</summary>
    public Dictionary<string, Reply[]> Answers { get; } = [];
}

/// <summary>A row chosen in a list.</summary>
internal sealed record Chosen(string Id, string Name);

internal sealed record Reply(string? Message = null, string? Missing = null, bool Ok = false, string? Reason = null, string? Advice = null, string? Fault = null);
