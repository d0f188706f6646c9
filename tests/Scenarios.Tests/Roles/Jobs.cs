using System.Collections.Generic;
using static LeadGovernance.Scenarios.Tests.RoleNames;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>What each role is for, written by hand from the jobs of people and never from roles.json: the two must agree.</summary>
internal static class Jobs
{
    public static IReadOnlyList<string> Roles { get; } = [Seller, InsideSales, Manager, Marketing, Team, Integration, CharterAdmin];

    public static IReadOnlyList<Need> Needs { get; } =
    [
        new(Seller, "names the channel of a lead", "lgov_Channel", All: "Read AppendTo"),
        new(Seller, "reads the charter in the app", "lgov_Charter", All: "Read"),
        new(Seller, "reads who owns what", "lgov_CharterRule", All: "Read"),
        new(Seller, "reads what a stage asks for", "lgov_Criterion", All: "Read"),
        new(Seller, "reads who is responsible", "lgov_Responsibility", All: "Read"),
        new(Seller, "reads office hours behind a deadline", "lgov_Calendar", All: "Read"),
        new(Seller, "notes trigger events of accounts and corrects his own", "lgov_TriggerEvent", Own: "Create Write Delete Append Assign Share"),
        new(Seller, "names anybody's trigger event on a lead", "lgov_TriggerEvent", All: "Read AppendTo"),
        new(Seller, "sees engagement that is his", "lgov_Engagement", Own: "Read"),
        new(Seller, "sees violations that are his", "lgov_Violation", Own: "Read"),
        new(Seller, "sees what he was told", "lgov_Notice", Own: "Read"),
        new(Seller, "sees exceptions that are his", "lgov_Exception", Own: "Read"),
        new(Seller, "sees what was offered to whom; offers and answers are written by the server", "lgov_Handover", All: "Read"),
        new(Seller, "enters leads for any owner, with lookups, and marks duplicates of others' leads", "Lead", All: "Create Append AppendTo"),
        new(Seller, "owns leads", "Lead", Own: "Read"),
        new(Seller, "sees the figures of the teams", "lgov_Kpi", All: "Read"),
        new(Seller, "reads whose turn it is", "lgov_Seller", All: "Read"),
        new(Seller, "reads who is away", "lgov_Absence", All: "Read"),

        new(InsideSales, "hands over with a lead what colleagues have on it: calls, appointments, e-mails, tasks", "Activity", Unit: "Write Assign"),
        new(InsideSales, "and their notes", "Note", Unit: "Write Assign"),

        new(Manager, "sees engagement of all leads", "lgov_Engagement", All: "Read"),
        new(Manager, "acknowledges and resolves violations", "lgov_Violation", All: "Read Write Append"),
        new(Manager, "sees who was told of what", "lgov_Notice", All: "Read"),
        new(Manager, "grants and declines exceptions", "lgov_Exception", All: "Read Write"),
        new(Manager, "decides disputes of handovers", "lgov_Handover", All: "Read"),
        new(Manager, "sees leads by channel", "lgov_Channel", All: "Read"),
        new(Manager, "approves the charter", "lgov_Charter", All: "Read"),
        new(Manager, "reads who owns what", "lgov_CharterRule", All: "Read"),
        new(Manager, "reads what a stage asks for", "lgov_Criterion", All: "Read"),
        new(Manager, "reads who is responsible", "lgov_Responsibility", All: "Read"),
        new(Manager, "reads office hours behind a deadline", "lgov_Calendar", All: "Read"),
        new(Manager, "owns leads", "Lead", Own: "Read"),
        new(Manager, "sees the figures of each week", "lgov_Kpi", All: "Read"),
        new(Manager, "says who of a team gets leads, and how many", "lgov_Seller", All: "Create Read Write Delete Append"),
        new(Manager, "says who is away", "lgov_Absence", All: "Create Read Write Delete Append"),

        new(Marketing, "keeps the engagement that its tool measured", "lgov_Engagement", Own: "Create Read Write Delete Append"),
        new(Marketing, "says of which lead", "Lead", All: "AppendTo"),

        new(Team, "owns violations; the server writes them, as it does all that the team owns", "lgov_Violation", Own: "Read"),
        new(Team, "owns handovers", "lgov_Handover", Own: "Read"),
        new(Team, "owns exceptions", "lgov_Exception", Own: "Read"),
        new(Team, "owns notices", "lgov_Notice", Own: "Read"),
        new(Team, "owns receipts", "lgov_Receipt", Own: "Read"),
        new(Team, "holds leads nobody else may own", "Lead", Own: "Read"),

        new(Integration, "runs sweep, notices and health, whose APIs ask for it; without Create and Write it changes no row", "lgov_Notice", Own: "Append"),
        new(Integration, "tells a lead that the sweep could not look at from one that is gone, and reports what rules of the organisation's own found", "Lead", All: "Read"),
        new(Integration, "posts notices to Teams", "lgov_Notice", All: "Read"),
        new(Integration, "with the app's address, which is the charter's", "lgov_Charter", All: "Read"),
        new(Integration, "and to whom", "User", All: "Read"),

        new(CharterAdmin, "drafts and changes charters; one that governed is retired, never deleted", "lgov_Charter", All: "Create Read Write Append AppendTo"),
        new(CharterAdmin, "says who owns what", "lgov_CharterRule", All: "Create Read Write Delete Append"),
        new(CharterAdmin, "says what a stage asks for", "lgov_Criterion", All: "Create Read Write Delete Append"),
        new(CharterAdmin, "names channels; leads keep theirs, so none is deleted", "lgov_Channel", All: "Create Read Write AppendTo"),
        new(CharterAdmin, "says who is responsible", "lgov_Responsibility", All: "Create Read Write Delete Append"),
        new(CharterAdmin, "keeps office hours", "lgov_Calendar", All: "Create Read Write Delete Append"),
        new(CharterAdmin, "sees where the charter hurts", "lgov_Violation", All: "Read"),
        new(CharterAdmin, "sees what it has to be lifted for", "lgov_Exception", All: "Read"),
        new(CharterAdmin, "reads why a notice was not delivered", "lgov_Notice", All: "Read"),
        new(CharterAdmin, "looks at health, and runs by hand what the integration runs", "lgov_Notice", Own: "Append"),
        new(CharterAdmin, "sees leads without a charter, and asks of any lead what the charter says", "Lead", All: "Read"),
        new(CharterAdmin, "sees the figures of each week", "lgov_Kpi", All: "Read"),
    ];

    /// <summary>Custom APIs that ask for a privilege, and the roles whose job it is to call them; the system administrator may call all.</summary>
    public static IReadOnlyDictionary<string, string[]> Callers { get; } = new Dictionary<string, string[]>
    {
        ["lgov_GrantException"] = [Manager],
        ["lgov_DecideDispute"] = [Manager],
        ["lgov_ResolveViolation"] = [Manager],
        ["lgov_DistributeLead"] = [Manager],
        ["lgov_SweepLeads"] = [Integration, CharterAdmin],
        ["lgov_ReevaluateLead"] = [Integration, CharterAdmin],
        ["lgov_CheckHealth"] = [Integration, CharterAdmin],
        ["lgov_SelectNotices"] = [Integration, CharterAdmin],
        ["lgov_RaiseNotice"] = [Integration, CharterAdmin],
        ["lgov_SetUp"] = [],
        ["lgov_TearDown"] = [],
        ["lgov_MeasureKpis"] = [Integration, CharterAdmin],
    };
}
