using System;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Policy.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Telephone calls about a lead: planned as a row, then completed with who was reached.</summary>
internal static class Calls
{
    private const int Completed = 1;
    private const int Made = 2;

    private const int DecisionMakersFrom = 30;

    public static void Call(this Desk desk, Guid person, LeadCase lead, bool isReached)
    {
        var call = new Entity("phonecall") { ["subject"] = "Call", ["regardingobjectid"] = new EntityReference("lead", lead.Id), ["directioncode"] = true };
        if (desk.Ask(person, lead, "plan a call", new CreateRequest { Target = call }) is CreateResponse planned)
        {
            desk.Ask(person, lead, "complete the call", new UpdateRequest
            {
                Target = new Entity("phonecall", planned.id)
                {
                    ["statecode"] = new OptionSetValue(Completed), ["statuscode"] = new OptionSetValue(Made), ["lgov_callresult"] = new OptionSetValue(LeadColumns.FirstOption + (int)Result(lead, isReached)),
                },
            });
        }
    }

    private static CallResult Result(LeadCase lead, bool isReached) =>
        !isReached ? CallResult.NotReached : lead.Promise >= DecisionMakersFrom ? CallResult.DecisionMakerReached : CallResult.OtherPersonReached;
}
