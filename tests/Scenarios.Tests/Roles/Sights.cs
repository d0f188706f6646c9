using System.Collections.Generic;
using System.Linq;
using static LeadGovernance.Scenarios.Tests.RoleNames;
using static LeadGovernance.Scenarios.Tests.Roles.Sight;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>Which rows somebody sees.</summary>
internal enum Sight
{
    /// <summary>None: every view of the table is refused.</summary>
    Nothing,

    /// <summary>Those that he or a team of his owns, and those shared with him.</summary>
    Own,

    /// <summary>All.</summary>
    All,
}

/// <summary>What each role sees of the tables of the app, written by hand from the jobs, with the role of Dynamics 365 Sales that its people have beside it.</summary>
internal static class Sights
{
    /// <summary>In the order of <see cref="Jobs.Roles"/>: seller, inside sales, manager, marketing, team, integration, charter admin.</summary>
    public static IReadOnlyDictionary<string, Sight[]> Tables { get; } = new Dictionary<string, Sight[]>
    {
        ["lead"] = [Own, Own, All, Own, Own, All, All],
        ["lgov_handover"] = [All, All, All, Nothing, Own, Nothing, Nothing],
        ["lgov_exception"] = [Own, Own, All, Nothing, Own, Nothing, All],
        ["lgov_violation"] = [Own, Own, All, Nothing, Own, Nothing, All],
        ["lgov_triggerevent"] = [All, All, All, Nothing, Nothing, Nothing, Nothing],
        ["lgov_engagement"] = [Own, Own, All, Own, Nothing, Nothing, Nothing],
        ["lgov_charter"] = [All, All, All, Nothing, Nothing, All, All],
        ["lgov_charterrule"] = [All, All, All, Nothing, Nothing, Nothing, All],
        ["lgov_criterion"] = [All, All, All, Nothing, Nothing, Nothing, All],
        ["lgov_channel"] = [All, All, All, Nothing, Nothing, Nothing, All],
        ["lgov_responsibility"] = [All, All, All, Nothing, Nothing, Nothing, All],
        ["lgov_calendar"] = [All, All, All, Nothing, Nothing, Nothing, All],
        ["lgov_receipt"] = [Nothing, Nothing, Nothing, Nothing, Own, Nothing, Nothing],
        ["lgov_notice"] = [Own, Own, All, Nothing, Own, All, All],
        ["lgov_kpi"] = [All, All, All, Nothing, Nothing, Nothing, All],
        ["lgov_seller"] = [All, All, All, Nothing, Nothing, Nothing, Nothing],
        ["lgov_absence"] = [All, All, All, Nothing, Nothing, Nothing, Nothing],
    };

    /// <summary>Views that ask for rows of another table too: they show nothing to who does not read that one.</summary>
    public static IReadOnlyDictionary<string, string> Joined { get; } = new Dictionary<string, string> { ["Leads to Ask for Their Source"] = "lgov_channel" };

    /// <summary>Pages and dashboards of the navigation: whom they refuse nothing.</summary>
    public static IReadOnlyDictionary<string, string[]> Pages { get; } = new Dictionary<string, string[]>
    {
        ["lgov_start"] = [Seller, InsideSales, Manager, CharterAdmin],
        ["lgov_dashboard_manager"] = [Seller, InsideSales, Manager],
        ["lgov_dashboard_health"] = [Seller, InsideSales, Manager, CharterAdmin],
    };

    public static Sight Of(string table, string view, string role) =>
        Joined.TryGetValue(view, out var other) && Rows(other, role) == Nothing ? Nothing : Rows(table, role);

    private static Sight Rows(string table, string role) => Tables[table][Jobs.Roles.ToList().IndexOf(role)];
}
