namespace LeadGovernance.Policy.Maturity;

// Option values of the platform's standard lead columns (entity reference of lead); only those that the policy itself tells apart.

internal static class PurchaseProcess
{
    public const int Committee = 1;
}

internal static class Need
{
    public const int None = 3;
}

internal static class Timeframe
{
    public const int Immediate = 0;
    public const int ThisQuarter = 1;
    public const int NextQuarter = 2;
    public const int ThisYear = 3;
}

internal static class Budget
{
    public const int WillBuy = 3;
}

internal static class LeadQuality
{
    public const int Cold = 3;
}

internal static class InitialCommunication
{
    public const int Contacted = 0;
}
