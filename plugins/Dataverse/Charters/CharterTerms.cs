using LeadGovernance.Policy.Charters;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>What set-up settles around a charter's text: what was sent, else what was there before, else the careful start (observe, two keys).</summary>
internal sealed record CharterTerms(Level Level, int Keys, EntityReference? GovernanceTeam, EntityReference? AlertManager, EntityReference? AlertQueue, string? AppUrl)
{
    /// <summary>Keys of a charter that doesn't say how many.</summary>
    public const int CarefulKeys = 2;

    public static CharterTerms Of(SetUpRequest request, StoredCharter? stored) => new(
        request.Level ?? stored?.Level ?? Level.Observe,
        request.Keys ?? stored?.Keys ?? CarefulKeys,
        request.GovernanceTeam ?? stored?.GovernanceTeam,
        request.AlertManager ?? stored?.AlertManager,
        request.AlertQueue ?? stored?.AlertQueue,
        request.AppUrl ?? stored?.AppUrl);

    /// <summary>Enforcing needs approvals, and none can be given yet.</summary>
    public bool LackApprovals => Level == Level.Enforce && Keys > 0;
}
