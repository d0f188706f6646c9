using System.Collections.Generic;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>What each role is for, written by hand from the jobs of people and never from roles.json: the two must agree.</summary>
internal static class Jobs
{
    private const string User = "Lead Governance User";
    private const string Manager = "Lead Governance Manager";
    private const string Marketing = "Lead Governance Marketing";
    private const string Team = "Lead Governance Team";
    private const string CharterAdmin = "Lead Governance Charter Admin";

    public static IReadOnlyList<string> Roles { get; } = [User, Manager, Marketing, Team, CharterAdmin];

    public static IReadOnlyList<Need> Needs { get; } =
    [
        new(User, "names the channel of a lead", "lgov_Channel", All: "Read AppendTo"),
        new(User, "reads the charter in the app, and leads are judged under it in his name", "lgov_Charter", All: "Read AppendTo"),
        new(User, "reads who owns what", "lgov_CharterRule", All: "Read AppendTo"),
        new(User, "reads what a stage asks for", "lgov_Criterion", All: "Read AppendTo"),
        new(User, "reads who is responsible", "lgov_Responsibility", All: "Read AppendTo"),
        new(User, "reads office hours behind a deadline", "lgov_Calendar", All: "Read"),
        new(User, "notes trigger events of accounts and corrects his own", "lgov_TriggerEvent", Own: "Create Write Delete Append Assign Share"),
        new(User, "names anybody's trigger event on a lead", "lgov_TriggerEvent", All: "Read AppendTo"),
        new(User, "sees engagement that is his", "lgov_Engagement", Own: "Read"),
        new(User, "sees violations that are his", "lgov_Violation", Own: "Read"),
        new(User, "sees what he was told", "lgov_Notice", Own: "Read"),
        new(User, "sees exceptions that are his", "lgov_Exception", Own: "Read"),
        new(User, "sees what was offered to whom", "lgov_Handover", All: "Read"),
        new(User, "offers, answers and disputes handovers", "lgov_Handover", Own: "Append AppendTo"),
        new(User, "enters leads for any owner, with lookups, and marks duplicates of others' leads", "Lead", All: "Create Append AppendTo"),
        new(User, "owns leads", "Lead", Own: "Read"),
        new(User, "reads whose turn it is", "lgov_Seller", All: "Read"),
        new(User, "reads who is away", "lgov_Absence", All: "Read"),

        new(Manager, "sees engagement of all leads", "lgov_Engagement", All: "Read"),
        new(Manager, "acknowledges and resolves violations", "lgov_Violation", All: "Read Write Append"),
        new(Manager, "sees who was told of what", "lgov_Notice", All: "Read"),
        new(Manager, "grants and declines exceptions", "lgov_Exception", All: "Read Write"),
        new(Manager, "decides disputes of handovers", "lgov_Handover", All: "Read"),
        new(Manager, "sees leads by channel", "lgov_Channel", All: "Read AppendTo"),
        new(Manager, "approves the charter", "lgov_Charter", All: "Read AppendTo"),
        new(Manager, "reads who owns what", "lgov_CharterRule", All: "Read AppendTo"),
        new(Manager, "reads what a stage asks for", "lgov_Criterion", All: "Read AppendTo"),
        new(Manager, "reads who is responsible", "lgov_Responsibility", All: "Read AppendTo"),
        new(Manager, "reads office hours behind a deadline", "lgov_Calendar", All: "Read"),
        new(Manager, "owns leads", "Lead", Own: "Read"),
        new(Manager, "says who of a team gets leads, and how many", "lgov_Seller", All: "Create Read Write Delete Append"),
        new(Manager, "says who is away", "lgov_Absence", All: "Create Read Write Delete Append"),

        new(Marketing, "keeps the engagement that its tool measured", "lgov_Engagement", Own: "Create Read Write Delete Append"),
        new(Marketing, "says of which lead", "Lead", All: "AppendTo"),

        new(Team, "owns violations", "lgov_Violation", Own: "Create Read Write Append AppendTo Assign Share"),
        new(Team, "owns handovers", "lgov_Handover", Own: "Create Read Write Append AppendTo Assign Share"),
        new(Team, "owns exceptions", "lgov_Exception", Own: "Create Read Write Append AppendTo Assign Share"),
        new(Team, "owns notices", "lgov_Notice", Own: "Read"),
        new(Team, "owns receipts", "lgov_Receipt", Own: "Read"),
        new(Team, "holds leads nobody else may own", "Lead", Own: "Read AppendTo"),
        new(Team, "reads the charter", "lgov_Channel", All: "Read"),
        new(Team, "reads the charter", "lgov_Charter", All: "Read"),
        new(Team, "reads the charter", "lgov_CharterRule", All: "Read"),
        new(Team, "reads the charter", "lgov_Criterion", All: "Read"),
        new(Team, "reads the charter", "lgov_Responsibility", All: "Read"),

        new(CharterAdmin, "drafts and changes charters; one that governed is retired, never deleted", "lgov_Charter", All: "Create Read Write Append AppendTo"),
        new(CharterAdmin, "says who owns what", "lgov_CharterRule", All: "Create Read Write Delete Append"),
        new(CharterAdmin, "says what a stage asks for", "lgov_Criterion", All: "Create Read Write Delete Append"),
        new(CharterAdmin, "names channels; leads keep theirs, so none is deleted", "lgov_Channel", All: "Create Read Write AppendTo"),
        new(CharterAdmin, "says who is responsible", "lgov_Responsibility", All: "Create Read Write Delete Append"),
        new(CharterAdmin, "keeps office hours", "lgov_Calendar", All: "Create Read Write Delete Append"),
    ];

    /// <summary>Custom APIs that ask for a privilege, and the roles whose job it is to call them; the system administrator may call all.</summary>
    public static IReadOnlyDictionary<string, string[]> Callers { get; } = new Dictionary<string, string[]>
    {
        ["lgov_GrantException"] = [Manager, Team],
        ["lgov_DecideDispute"] = [Manager, Team],
        ["lgov_ResolveViolation"] = [Manager, Team],
        ["lgov_DistributeLead"] = [Manager],
        ["lgov_SweepLeads"] = [CharterAdmin],
        ["lgov_ReevaluateLead"] = [CharterAdmin],
        ["lgov_CheckHealth"] = [CharterAdmin],
        ["lgov_SelectNotices"] = [CharterAdmin],
        ["lgov_RaiseNotice"] = [CharterAdmin],
    };
}
