namespace LeadGovernance.Sandbox.Solutions;

/// <summary>What an import does to the version that is there (update a solution, Microsoft); without one, each just installs.</summary>
public enum SolutionAction
{
    /// <summary>Adds and replaces; what the new version lacks stays. Any version may follow any other.</summary>
    Update,

    /// <summary>StageAndUpgrade: what the new version lacks goes, with its data. Needs a higher version.</summary>
    Upgrade,

    /// <summary>Stage for upgrade: both versions are there until DeleteAndPromote. Needs a higher version.</summary>
    Holding,
}
