using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Simulation;

/// <summary>How work on a lead ends.</summary>
internal static class Endings
{
    public const int Lost = 4;
    public const int CannotContact = 5;
    public const int NoLongerInterested = 6;

    private const int QualifiedStatus = 3;
    private const int DisqualifiedState = 2;

    public static bool Disqualify(this Desk desk, Guid person, LeadCase lead, int reason) =>
        desk.Set(person, lead, "disqualify", ("statecode", new OptionSetValue(DisqualifiedState)), ("statuscode", new OptionSetValue(reason)));

    public static bool Qualify(this Desk desk, Guid person, LeadCase lead) => desk.Ask(person, lead, "qualify", new QualifyLeadRequest
    {
        LeadId = new EntityReference("lead", lead.Id),
        CreateAccount = true,
        CreateContact = true,
        CreateOpportunity = true,
        Status = new OptionSetValue(QualifiedStatus),
    }) != null;
}
