using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>What a custom API answers to whom, written by hand from the jobs: ok, the code of what stands against it, or the privilege that is missing.</summary>
internal static class Calls
{
    private const string Manages = "prvWritelgov_Exception";
    private const string Resolves = "prvWritelgov_Violation";
    private const string Runs = "prvAppendlgov_Notice";

    /// <summary>In the order of <see cref="Jobs.Roles"/>: seller (of field sales), inside sales, manager, marketing, team, integration, charter admin.</summary>
    public static IReadOnlyDictionary<string, string[]> Answers { get; } = new Dictionary<string, string[]>
    {
        // The lead is inside sales': who does not read it learns nothing of it.
        ["lgov_EvaluateLead"] = ["prvReadLead", "ok", "ok", "prvReadLead", "prvReadLead", "ok", "ok"],
        ["lgov_RequestException"] = ["prvReadLead", "ok", "ok", "prvReadLead", "prvReadLead", "ok", "ok"],
        ["lgov_RaiseViolation"] = ["prvReadLead", "ok", "ok", "prvReadLead", "prvReadLead", "ok", "ok"],
        ["lgov_HandOverLead"] = ["prvReadLead", "ok", "ok", "prvReadLead", "prvReadLead", "prvWriteLead", "prvWriteLead"],

        // The offer is field sales' to answer; everybody else is told so, or does not read it.
        ["lgov_AcceptHandover"] = ["ok", "LG4402", "LG4402", "prvReadlgov_Handover", "LG4402", "prvReadlgov_Handover", "prvReadlgov_Handover"],
        ["lgov_RejectHandover"] = ["ok", "LG4402", "LG4402", "prvReadlgov_Handover", "LG4402", "prvReadlgov_Handover", "prvReadlgov_Handover"],
        ["lgov_DisputeRejection"] = ["LG4417", "ok", "LG4417", "prvReadlgov_Handover", "LG4417", "prvReadlgov_Handover", "prvReadlgov_Handover"],

        ["lgov_GrantException"] = Only("ok", Manages, RoleNames.Manager),
        ["lgov_DecideDispute"] = Only("ok", Manages, RoleNames.Manager),
        ["lgov_ResolveViolation"] = Only("ok", Resolves, RoleNames.Manager),
        ["lgov_DistributeLead"] = Only("ok", "prvWritelgov_Seller", RoleNames.Manager),

        ["lgov_SweepLeads"] = Only("ok", Runs, RoleNames.Integration, RoleNames.CharterAdmin),
        ["lgov_ReevaluateLead"] = Only("ok", Runs, RoleNames.Integration, RoleNames.CharterAdmin),
        ["lgov_SelectNotices"] = Only("ok", Runs, RoleNames.Integration, RoleNames.CharterAdmin),
        ["lgov_RaiseNotice"] = Only("ok", Runs, RoleNames.Integration, RoleNames.CharterAdmin),
        ["lgov_MeasureKpis"] = Only("ok", Runs, RoleNames.Integration, RoleNames.CharterAdmin),
        ["lgov_CheckHealth"] = Only("ok", Runs, RoleNames.Integration, RoleNames.CharterAdmin),

        // A system administrator's: they give roles to teams and register steps.
        ["lgov_SetUp"] = Only("ok", "prvCreateSdkMessageProcessingStep"),
        ["lgov_TearDown"] = Only("ok", "prvDeleteSdkMessageProcessingStep"),
    };

    public static string Of(string api, string role) => Answers[api][Jobs.Roles.ToList().IndexOf(role)];

    private static string[] Only(string answer, string otherwise, params string[] roles) => [.. Jobs.Roles.Select(role => roles.Contains(role, StringComparer.Ordinal) ? answer : otherwise)];
}
