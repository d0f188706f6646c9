using System.Collections.Generic;

namespace LeadGovernance.Cli.Demo;

/// <summary>Teams of the demonstration, the roles of its people, and who is in which team.</summary>
internal static class DemoTeams
{
    public const string Marketing = "Marketing";
    public const string InsideSales = "Inside Sales";
    public const string FieldSales = "Field Sales";
    public const string ExternalProvider = "External Provider";
    public const string Governance = "Governance";
    public const string Manager = "manager";
    public const string Administrator = "admin";
    public const string Integration = "integration";

    /// <summary>Teams that hold a responsibility; only they may be given leads.</summary>
    public static IReadOnlyList<string> Owning { get; } = [Marketing, InsideSales, FieldSales, ExternalProvider];

    /// <summary>Role → team of its people; null: none.</summary>
    public static IReadOnlyDictionary<string, string?> TeamOf { get; } = new Dictionary<string, string?>
    {
        ["marketing"] = Marketing,
        ["inside"] = InsideSales,
        ["field"] = FieldSales,
        ["external"] = ExternalProvider,
        [Manager] = null,
        [Administrator] = null,
        [Integration] = null,
    };

    public static IEnumerable<string> Roles => TeamOf.Keys;
}
