namespace LeadGovernance.Sandbox.Faults;

/// <summary>
/// Ways in which the sandbox can be made wrong on purpose, so that its tests can prove that they would notice.
/// Each is one condition at the place it concerns; only the sandbox's own tests can reach them.
/// </summary>
internal enum Defect
{
    None,

    // Transactions
    KeepsRowsAfterRollback,
    KeepsJobsAfterRollback,
    CommitsNestedRequests,
    RunsStage10InTransaction,
    RunsNestedStage10Outside,
    ForgivesSwallowedFaults,
    RunsMainOperationLast,
    RollsTraceBack,
    SplitsExecuteTransaction,
    JoinsExecuteMultiple,

    // Which steps run, and when
    ChecksAccessBeforeStage10,
    SkipsAccessCheck,
    IgnoresFilters,
    ReversesRanks,
    KeepsEqualRanksInOrder,
    RunsDisabledSteps,
    IgnoresTableOfStep,
    RunsJobsInline,
    RaisesUpsert,
    UpdatesInOneRound,
    AssignsByUpdate,
    SkipsFaultyRows,
    ReadsSilently,
    CascadesSilently,
    LetsAnyoneBypass,
    IgnoresBypassedSteps,

    // What steps see
    CopiesTarget,
    TakesCallersObjects,
    TakesEarlyBoundRows,
    LosesEditsOfOutput,
    LosesOptionalParameters,
    LeavesSystemColumnsOut,
    AddsColumnsToTarget,
    LosesPreImages,
    ReadsPreImagesLate,
    ReadsPostImagesEarly,
    SharesImages,
    MixesBulkImages,
    LosesVariables,
    ForgetsParent,
    CorrelatesEachRequest,
    IgnoresImpersonation,
    AnswersUnknownServices,
    DoublesDepthLimit,
    RestartsDepthOfJobs,

    // Workers and jobs
    MakesInstancePerRun,
    KeepsStatics,
    RunsOneAtATime,
    WaitsForEver,
    RegistersJobsAnywhere,
    RunsJobsBackwards,
    RunsJobsInTransaction,
    NeverRetries,
    RetriesTenTimes,
    DeliversOnce,

    // Custom APIs, faults
    LosesApiDefaults,
    TakesAnyStepOnApi,
    TakesAnyTarget,
    SendsWrongCode,
    IgnoresMissingRows,
    SkipsLengthCheck,
    DropsUnknownColumns,

    // Messages of their own
    KeepsHalfAQualifiedLead,
    QualifiesTwice,
    UpdatesNestedSilently,
    LeavesChildrenOfMerged,
    SetsStateSilently,
    RestoresSilently,
    KeepsBinForEver,

    // Who may do what
    FindsEveryRow,
    IgnoresShares,
    GivesRightsOneLacks,
    AssignsWithoutRight,
    LinksWithoutAppend,
    LinksWithoutAppendTo,
    DelegatesWithoutPrivilege,
    LendsRightsToDelegate,

    // Queries and their texts
    AggregatesAnyNumber,
    ShowsOrganisationsLanguage,

    // Switches
    CascadesOwnersSilently,
    KeepsJobsInOrder,

    // The life of a solution
    UpdatesByReplacing,
    UpgradesLikeUpdates,
    UpgradesToAnyVersion,
    PromotesAtOnce,
    EnablesEveryStep,
    TakesSharedComponents,
    UninstallsNothing,
    UninstallsBlindly,
    ImportsWithoutRequired,
}
