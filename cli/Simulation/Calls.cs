using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Telephone calls about a lead: planned as a row, then completed.</summary>
internal static class Calls
{
    private const int Completed = 1;
    private const int Made = 2;

    public static void Call(this Desk desk, Guid person, LeadCase lead)
    {
        var call = new Entity("phonecall") { ["subject"] = "Call", ["regardingobjectid"] = new EntityReference("lead", lead.Id), ["directioncode"] = true };
        if (desk.Ask(person, lead, "plan a call", new CreateRequest { Target = call }) is CreateResponse planned)
        {
            desk.Ask(person, lead, "complete the call", new UpdateRequest
            {
                Target = new Entity("phonecall", planned.id) { ["statecode"] = new OptionSetValue(Completed), ["statuscode"] = new OptionSetValue(Made) },
            });
        }
    }
}
