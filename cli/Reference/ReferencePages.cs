using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Connection;
using LeadGovernance.Packaging.Registration;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Cli.Reference;

/// <summary>The pages of docs/reference, written from what the product is made of.</summary>
internal static class ReferencePages
{
    private const string Mark = "<!-- Written by: dotnet run --project cli -- docs. A test holds this page equal to the code. -->\n\n";

    /// <summary>File name → text.</summary>
    public static IReadOnlyDictionary<string, string> All(string pluginDll, string workflowDll)
    {
        var charter = CharterCodec.Default();
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["charter.md"] = Mark + CharterPage(charter),
            ["codes.md"] = Mark + CodesPage(charter),
            ["custom-apis.md"] = Mark + CustomApiPage.Write(SchemaReader.Read(RepositoryRoot.File("solution", "schema")).CustomApis),
            ["steps.md"] = Mark + StepsPage([RegistrationReader.Read(pluginDll), RegistrationReader.Read(workflowDll)]),
        };
    }

    private static string CodesPage(Charter charter) =>
        "# Codes\n\nEvery code that a message, a verdict or a violation can carry. LG0xxx set-up and runtime · LG1xxx charter · LG2xxx ownership rules · LG3xxx maturity · LG4xxx gate.\n\n"
        + MarkdownTable.Of(
            ["Code", "Meaning", "What to do", "Bedeutung", "Was zu tun ist"],
            Codes.Of(charter).Concat(ConnectionCodes.Entries).OrderBy(entry => entry.Code, StringComparer.Ordinal).Select(entry => new[] { entry.Code, entry.Title.English, entry.Remedy.English, entry.Title.German, entry.Remedy.German }));

    private static string CharterPage(Charter charter) =>
        $"# The default charter\n\n\"{charter.Name}\" {charter.Version}, as `policy/Charters/default-charter.json` ships it (its form: `policy/Charters/charter.schema.json`). An admin can change every line.\n\n## Who owns what\n\n"
        + MarkdownTable.Of(
            ["Rule", "Channel", "Stages", "Offer", "Accountable", "Also allowed", "Evidence", "Without it", "In words"],
            charter.Rules.Select(rule => new[]
            {
                rule.Code,
                charter.Channels.Single(channel => channel.Code == rule.Channel).Name.English,
                rule.Stages.Count == 0 ? "all" : string.Join(", ", rule.Stages.Select(stage => Names.Of(stage).English)),
                rule.Offer is { } offer ? Names.Of(offer).English : "any",
                Names.Of(rule.Accountable).English,
                string.Join(", ", rule.AlsoAllowed.Select(also => Names.Of(also).English)),
                rule.WithoutEvidence is null ? string.Empty : Names.Of(rule.Evidence).English,
                rule.WithoutEvidence is { } without ? Names.Of(without).English : string.Empty,
                rule.Words.English,
            }))
        + "\n## What a stage asks for\n\nA stage holds when all of its criteria hold, and a criterion when one of its alternatives does. MQL and SQL also need what Lead needs, a Sales Ready Lead what SQL needs.\n\n"
        + MarkdownTable.Of(
            ["Code", "Stage", "Missing", "What to ask", "Condition"],
            charter.Criteria.Select(criterion => new[]
            {
                criterion.Code,
                Names.Of(criterion.Stage).English,
                criterion.Missing.English,
                criterion.Ask.English,
                string.Join(" or ", criterion.AnyOf.Select(Words)),
            }))
        + "\n## Facts that criteria may name\n\n"
        + MarkdownTable.Of(["Fact", "Kind", "What it says", "Was er sagt"], FactNames.All.Select(fact => new[] { $"`{fact.Name}`", fact.Kind.ToString(), fact.Words.English, fact.Words.German }));

    private static string Words(Condition condition) =>
        condition.Is is { } state ? $"`{condition.Fact}` is {(state ? "true" : "false")}"
        : condition.In is { } values ? $"`{condition.Fact}` is one of {string.Join(", ", values)}"
        : condition.AtLeastThreshold is { } threshold ? $"`{condition.Fact}` ≥ the threshold `{threshold}`"
        : FormattableString.Invariant($"`{condition.Fact}` ≥ {condition.AtLeast}");

    private static string StepsPage(IReadOnlyList<AssemblyRegistration> assemblies) =>
        "# Steps, custom APIs and activities\n\nWhat the solution registers at import, and what `lgov_SetUp` registers because the ids of those messages are not certain. The attribute on each class is the declaration; the solution's XML is made from it.\n\n## Steps\n\n"
        + MarkdownTable.Of(
            ["Message", "Table", "Stage", "Mode", "Class", "Step", "Registered by", "Filter", "Images"],
            from type in assemblies.SelectMany(assembly => assembly.Types)
            from step in type.Steps.Concat(type.StepsOfSetUp)
            orderby step.Table == "lead" ? 0 : 1, step.Table, step.Message, step.Stage, step.Name
            select new[]
            {
                step.Message, step.Table, step.Stage, step.Mode, type.FullName[(type.FullName.LastIndexOf('.') + 1)..], step.Name,
                type.Steps.Contains(step) ? "import" : "`lgov_SetUp`",
                Columns(step.FilteringAttributes),
                string.Join("; ", step.Images.Select(image => $"{image.Name}: {Columns(image.Attributes)}")),
            })
        + "\n## Custom APIs and workflow activities\n\n"
        + MarkdownTable.Of(
            ["Kind", "Name", "Class"],
            assemblies.SelectMany(assembly => assembly.Types).SelectMany(type => type.CustomApis.Select(api => new[] { "Custom API", $"`{api}`", type.FullName })
                .Concat(type.Activity is { } activity ? [["Workflow activity", activity.Name, type.FullName]] : [])));

    /// <summary>Long column lists are counted: the class names them.</summary>
    private static string Columns(string attributes)
    {
        var columns = attributes.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return columns.Length <= 6 ? string.Join(", ", columns) : $"{columns.Length} columns";
    }
}
