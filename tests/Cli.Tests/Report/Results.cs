using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Demo;

namespace LeadGovernance.Cli.Tests.Report;

/// <summary>Results of demonstrations that never ran.</summary>
internal static class Results
{
    public static DemoResult Of(IReadOnlyList<LeadOutcome> leads, IReadOnlyList<ViolationOutcome> violations, IReadOnlyList<string> refusals) => new()
    {
        Summary = new DemoSummary
        {
            Charter = "Default charter 1.0",
            Level = "enforce",
            Leads = leads.Count,
            Moves = refusals.Count,
            MovesRefused = refusals.Count,
            ByChannel = new Dictionary<string, int>(),
            ByStage = new Dictionary<string, int> { ["Srl"] = leads.Count(lead => lead.Stage == "Srl") },
            ByOwnerTeam = new Dictionary<string, int>(),
        },
        Leads = leads,
        Refusals = [.. refusals.Select(code => new Refusal("A1", 2, 1, "somebody", "assign somebody", code, $"{code}: No."))],
        Violations = violations,
        Handovers = [], Alerts = [],
        Plugins = new PluginUse(0, 0, 0, new Dictionary<string, int>()),
    };
}
