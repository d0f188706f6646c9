using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using LeadGovernance.Packaging.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>Every page of the guide names only what there is, links only to what there is, and can be found from the table of contents.</summary>
[TestClass]
public sealed partial class GuidePagesTests
{
    private static readonly string Docs = Path.Combine(Checkout.Root, "docs");

    /// <summary>Written by hand: the pages of docs and the README. The generated ones are held by the tests of their writers.</summary>
    private static readonly string[] Pages = [.. Directory.GetFiles(Docs, "*.md"), Path.Combine(Checkout.Root, "README.md")];

    [TestMethod]
    public void Every_relative_link_leads_somewhere() => Nothing(page =>
        Links(page).Where(target => !File.Exists(target) && !Directory.Exists(target)));

    [TestMethod]
    public void Every_name_with_our_prefix_is_one_of_the_solution()
    {
        var known = Known(SchemaReader.Read(Checkout.Schema));
        Nothing(page => Found(Names(), page).Where(name => !known.Contains(name)));
    }

    [TestMethod]
    public void Every_code_is_in_the_list_of_codes()
    {
        var listed = File.ReadAllText(Path.Combine(Docs, "reference", "codes.md"));
        Nothing(page => Found(Codes(), page).Where(code => !listed.Contains($"| {code} |", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Every_verb_of_leadgov_is_one_of_its_commands()
    {
        var verbs = Directory.GetFiles(Path.Combine(Checkout.Root, "cli", "Verbs"), "*.cs")
            .SelectMany(file => Commands().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.Contains("sweep", verbs);
        Nothing(page => Verbs().Matches(File.ReadAllText(page)).Select(m => m.Groups[1].Value).Where(verb => !verbs.Contains(verb)));
    }

    [TestMethod]
    public void Every_member_of_a_request_is_a_parameter_of_set_up()
    {
        var parameters = SchemaReader.Read(Checkout.Schema).CustomApis.Single(api => api.Name == "lgov_SetUp").Parameters.Select(p => p.Name).ToHashSet();
        var page = File.ReadAllText(Path.Combine(Docs, "first-run.md"));
        var sent = Members().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.IsNotEmpty(sent);
        Assert.IsEmpty(sent.Except(parameters).ToList());
    }

    [TestMethod]
    public void Every_role_that_a_page_calls_by_name_is_shipped()
    {
        var roles = SchemaReader.Read(Checkout.Schema).Roles.Select(role => role.Name).ToList();
        var page = File.ReadAllText(Path.Combine(Docs, "first-run.md"));
        CollectionAssert.AreEquivalent(roles, Roles().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList());
    }

    [TestMethod]
    public void Every_page_is_found_from_the_table_of_contents()
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([Path.Combine(Docs, "README.md")]);
        while (open.TryPop(out var page))
        {
            if (seen.Add(page))
            {
                Links(page).Where(target => target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(target)).ToList().ForEach(open.Push);
            }
        }

        var lost = Directory.GetFiles(Docs, "*.md").Concat(Directory.GetFiles(Path.Combine(Docs, "reference"), "*.md")).Where(page => !seen.Contains(page)).ToList();
        Assert.IsEmpty(lost, string.Join(", ", lost));
    }

    private static void Nothing(Func<string, IEnumerable<string>> wrong)
    {
        var findings = Pages.SelectMany(page => wrong(page).Select(what => $"{Path.GetFileName(page)}: {what}")).Distinct().ToList();
        Assert.IsEmpty(findings, string.Join("; ", findings));
    }

    private static IEnumerable<string> Found(Regex pattern, string page) => pattern.Matches(File.ReadAllText(page)).Select(match => match.Value);

    private static IEnumerable<string> Links(string page) => Targets().Matches(File.ReadAllText(page))
        .Select(match => match.Groups[1].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal))
        .Select(target => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target)));

    private static HashSet<string> Known(SolutionSchema schema) =>
    [
        .. schema.CustomApis.Select(api => api.Name),
        .. schema.Tables.SelectMany(table => new[] { table.SchemaName, table.LogicalName }),
        .. schema.Tables.SelectMany(table => table.Columns).SelectMany(column => new[] { column.SchemaName, column.LogicalName }),
        .. schema.Flows.Solution.Connections.Select(connection => connection.Name),
    ];

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Targets();

    [GeneratedRegex(@"(?<!prv\w+)lgov_\w+")]
    private static partial Regex Names();

    [GeneratedRegex(@"\bLG\d{4}\b")]
    private static partial Regex Codes();

    [GeneratedRegex(@"new Command\(""(\w+)""|new\(""(\w+)""")]
    private static partial Regex Commands();

    [GeneratedRegex(@"(?:`leadgov|&& leadgov|""leadgov\.exe|cli --|cli -p:DataverseSdk=official --) ([a-z]+)")]
    private static partial Regex Verbs();

    [GeneratedRegex(@"""([A-Z]\w+)"":")]
    private static partial Regex Members();

    [GeneratedRegex(@"\| (Lead Governance [\w ]+) \|")]
    private static partial Regex Roles();
}
