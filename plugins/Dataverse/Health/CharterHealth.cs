using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins.Dataverse.Health;

/// <summary>Whether there is a charter, whether it can be read, how binding it is.</summary>
internal static class CharterHealth
{
    public static HealthFinding Of(CharterSnapshot? charter) =>
        charter is null ? new(HealthCodes.Charter, HealthState.Amber, "—")
        : charter.Policy is not { } policy ? new(HealthCodes.Charter, HealthState.Red, charter.CharterId.ToString("D"), charter.Problem)
        : new(HealthCodes.Charter, policy.Charter.Level == Level.Off ? HealthState.Amber : HealthState.Green, $"{policy.Charter.Name} {policy.Charter.Version}", Names.Of(policy.Charter.Level).English);
}
