using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadGovernance.Packaging;

namespace LeadGovernance.Cli.Shipping;

/// <summary>Findings as SARIF 2.1.0, which GitHub and Azure DevOps show beside the code.</summary>
internal static class Sarif
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static string Write(IReadOnlyList<CheckedPackage> packages, string version)
    {
        var rules = SolutionChecker.Rules.ToList();
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject { ["name"] = "leadgov check", ["semanticVersion"] = version, ["rules"] = new JsonArray([.. rules.Select(Rule)]) },
                },
                ["artifacts"] = new JsonArray([.. packages.Select(package => new JsonObject { ["location"] = new JsonObject { ["uri"] = Uri(package.Path) } })]),
                ["results"] = new JsonArray([.. packages.SelectMany(package => package.Findings.Select(finding => Result(package, finding, rules.IndexOf(finding.Rule))))]),
            }),
        };
        return log.ToJsonString(Readable);
    }

    private static JsonObject Rule(CheckRule rule)
    {
        var descriptor = new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = new JsonObject { ["text"] = rule.Asks },
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule) },
        };
        if (rule.HelpUri is { } help)
        {
            descriptor["helpUri"] = help;
        }

        return descriptor;
    }

    private static JsonObject Result(CheckedPackage package, CheckFinding finding, int index) => new()
    {
        ["ruleId"] = finding.Rule.Id,
        ["ruleIndex"] = index,
        ["level"] = Level(finding.Rule),
        ["message"] = new JsonObject { ["text"] = $"{finding.Component}: {finding.Message}" },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri(package.Path) } },
            ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = finding.Component }),
        }),
        ["partialFingerprints"] = new JsonObject { ["finding/v1"] = Fingerprint(finding) },
    };

    private static string Level(CheckRule rule) => rule.Level == CheckLevel.Error ? "error" : "warning";

    private static string Uri(string path) => path.Replace('\\', '/');

    /// <summary>The same finding in the next run, wherever the package lies.</summary>
    private static string Fingerprint(CheckFinding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule.Id}|{finding.Component}|{finding.Message}")))[..32];
}
