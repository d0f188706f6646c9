using System;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Where a lead stands, read from its row: small, because every lead's is kept.</summary>
internal readonly record struct Standing(Stage? Stage, int State, Guid Owner, bool OwnerIsUser, HandoverState Handover, DateTime? RecycledOn, RejectionReason? Reason)
{
    public const int Open = 0;
    public const int Qualified = 1;
    public const int Disqualified = 2;

    public static string[] Columns { get; } = ["statecode", "ownerid", "lgov_stage", "lgov_handoverstate", "lgov_recycledon", "lgov_recyclereason"];

    public static Standing Of(Entity row)
    {
        var owner = row.GetAttributeValue<EntityReference>("ownerid");
        return new Standing(
            row.GetAttributeValue<OptionSetValue>("lgov_stage") is { } stage ? (Stage)(stage.Value - Leads.LeadColumns.FirstOption) : null,
            row.GetAttributeValue<OptionSetValue>("statecode").Value,
            owner.Id,
            owner.LogicalName == "systemuser",
            row.GetAttributeValue<OptionSetValue>("lgov_handoverstate") is { } handover ? (HandoverState)(handover.Value - Leads.LeadColumns.FirstOption) : HandoverState.None,
            row.GetAttributeValue<DateTime?>("lgov_recycledon"),
            row.GetAttributeValue<OptionSetValue>("lgov_recyclereason") is { } reason ? (RejectionReason)(reason.Value - Leads.LeadColumns.FirstOption) : null);
    }
}
