namespace LeadGovernance.Sandbox.Faults;

/// <summary>Error codes of the platform, from Microsoft's documentation (web service error codes).</summary>
internal static class Codes
{
    public const int PluginRefused = unchecked((int)0x80040265);
    public const int PluginFailed = unchecked((int)0x80040224);
    public const int RowMissing = unchecked((int)0x80040217);
    public const int PrivilegeDenied = unchecked((int)0x80040220);
    public const int DuplicateKey = unchecked((int)0x80040237);
    public const int InvalidArgument = unchecked((int)0x80040203);
    public const int UnexpectedNull = unchecked((int)0x80040203);
    public const int AttributeNull = -2147220989;
    public const int TooLong = unchecked((int)0x80044331);
    public const int OutOfRange = unchecked((int)0x80044330);
    public const int InvalidOption = unchecked((int)0x8004431A);
    public const int InvalidStatePair = unchecked((int)0x80048408);
    public const int UnknownColumn = unchecked((int)0x80041103);
    public const int LinkNotFound = -2147217114;
    public const int InvalidFetchNode = -2147217124;
    public const int EmptyFetch = -2147217116;
    public const int NoFetchElement = -2147217115;
    public const int InvalidAggregate = -2147217126;
    public const int InvalidOperator = -2147217120;
    public const int AggregateLimit = unchecked((int)0x8004E023);
    public const int AccessTeamCannotOwn = unchecked((int)0x80048340);
    public const int AccessTeamHasNoRoles = unchecked((int)0x80048331);
    public const int GroupTeamNeedsInheritableRole = unchecked((int)0x80048350);
    public const int DefaultTeamAddsNobody = unchecked((int)0x8004830B);
    public const int DefaultTeamLosesNobody = unchecked((int)0x8004830C);
    public const int UserDisabled = unchecked((int)0x80040225);
    public const int PartyNotAllowed = -2147207930;
    public const int MissingRecipient = -2147207923;
    public const int InfiniteLoop = unchecked((int)0x80044182);
    public const int NoActiveTransaction = -2147220911;
    public const int TransactionCountReduced = -2146893812;
    public const int Serialization = unchecked((int)0x80040216);
    public const int SolutionHasDependents = unchecked((int)0x8004F01D);
    public const int PluginTimeout = unchecked((int)0x80044176);

    /// <summary>Not a code of the platform (its range is 0x8004…/0x8006…): nobody shall take the sandbox's limits for the platform's answer.</summary>
    public const int NotSupportedInSandbox = 0x5AB0;
}
