using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters.Json;

namespace LeadGovernance.Policy.Health;

/// <summary>The health report as JSON, worst first.</summary>
public static class HealthReport
{
    private const int SchemaVersion = 1;

    /// <param name="language">1033 or 1031.</param>
    public static string Write(IReadOnlyList<HealthFinding> findings, int language) => JsonText.Write(JsonValue.Object(
        new JsonMember("schemaVersion", JsonValue.Of(SchemaVersion)),
        new JsonMember("state", JsonValue.Of(Name(Worst(findings)))),
        new JsonMember("findings", JsonValue.Array(findings.OrderByDescending(finding => finding.State).ThenBy(finding => finding.Code).ThenBy(finding => finding.Subject, System.StringComparer.Ordinal), finding => JsonValue.Object(
            new JsonMember("code", JsonValue.Of(finding.Code)),
            new JsonMember("state", JsonValue.Of(Name(finding.State))),
            new JsonMember("subject", JsonValue.Of(finding.Subject)),
            new JsonMember("text", JsonValue.Of(finding.Words.In(language))))))));

    public static HealthState Worst(IReadOnlyList<HealthFinding> findings) => findings.Count == 0 ? HealthState.Green : findings.Max(finding => finding.State);

    private static string Name(HealthState state) => EnumText<HealthState>.Of(state);
}
