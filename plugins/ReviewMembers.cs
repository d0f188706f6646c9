using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Doors;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Plugins;

/// <summary>
/// A membership can give field sales leads without any change of owner: a field seller joins a team that owns unripe ones, or whoever owns some
/// joins field sales. Memberships are the administrator's business, so it is logged, not stopped.
/// </summary>
[CrmPluginRegistration("AddMembersTeam", MembershipChange.AnyTable, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: review new members", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a48", RegisteredBySetUp = true)]
[CrmPluginRegistration("Associate", MembershipChange.AnyTable, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: review associated members", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a49", RegisteredBySetUp = true)]
public sealed class ReviewMembers : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var changes = MembershipChange.Of(execution).ToList();
        if (changes.Count == 0)
        {
            return Effects.Nothing();
        }

        if (execution.UsableCharter(out var nothing) is not { } charter || charter.Policy!.Charter.Level == Level.Off)
        {
            return nothing;
        }

        var effects = new Effects();
        changes.ForEach(change => change.Review(charter, effects, execution));
        return effects;
    }
}
