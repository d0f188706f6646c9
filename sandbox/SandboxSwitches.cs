namespace LeadGovernance.Sandbox;

/// <summary>What Microsoft does not document: the pack has to be right whichever way each one turns out. The first value is the default.</summary>
public sealed record SandboxSwitches
{
    /// <summary>S1: do Assign and Update of the owner raise each other's steps?</summary>
    public AssignRaises AssignRaises { get; init; }

    /// <summary>S2: is ownerid of a user-owned table split from the other columns of an Update?</summary>
    public bool OwnerIsSplit { get; init; } = true;

    /// <summary>S3: are filtering attributes tested again after a step of stage 20 added columns to Target?</summary>
    public bool FiltersSeeTargetEdits { get; init; } = true;

    /// <summary>S4: does stage 10 of each row of a bulk request run inside the transaction?</summary>
    public BulkStage10 BulkStage10 { get; init; }

    /// <summary>S5: the order of steps of equal rank.</summary>
    public EqualRank EqualRank { get; init; }

    /// <summary>S6: when statics of plug-ins are lost.</summary>
    public WorkerRestart WorkerRestart { get; init; }

    /// <summary>S7: the order of asynchronous jobs, and whether each is delivered once.</summary>
    public JobDelivery JobDelivery { get; init; }

    /// <summary>S8: is an ownerid that stage 20 of an Update wrote into Target stored?</summary>
    public bool Stage20MayChangeOwner { get; init; } = true;

    /// <summary>S9: is the depth of the Create privilege tested against the owner as stage 20 rewrote it (on), or as sent?</summary>
    public bool CreateDepthSeesRewrittenOwner { get; init; } = true;

    /// <summary>S10: which step fires on a child whose owner cascades.</summary>
    public CascadeRaises CascadeRaises { get; init; }

    /// <summary>S11: the event that a SetState request is. Microsoft registers both names for every table with a state and does not say which of them a caller raises.</summary>
    public SetStateRaises SetStateRaises { get; init; }
}

public enum AssignRaises
{
    Neither,
    AssignRaisesUpdate,
    UpdateRaisesAssign,
    Both,
}

public enum BulkStage10
{
    InsideTransaction,
    OutsideTransaction,
}

public enum EqualRank
{
    ById,
    Shuffled,
}

public enum WorkerRestart
{
    Never,
    BeforeEachCall,
}

public enum JobDelivery
{
    InOrder,
    Shuffled,
    EachTwice,
}

public enum CascadeRaises
{
    None,
    Update,
    Assign,
}

public enum SetStateRaises
{
    SetState,
    SetStateDynamicEntity,
}
