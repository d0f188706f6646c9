using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>Books clocks that have run out: once for each run of a clock, however often somebody looks.</summary>
internal static class ClockWatch
{
    public static void BookClocks(this Effects effects, JudgedLead lead, Execution execution)
    {
        foreach (var finding in lead.Policy.ClocksRunOut(lead.WhenItRanOut(), lead.HolderOf(lead.StoredOwner!), lead.Now))
        {
            if (!ViolationReader.IsBooked(lead.Row.Id, finding.Code, finding.Since!.Value, execution.System))
            {
                effects.Book(lead, finding, null, execution);
            }
        }
    }

    /// <summary>Nobody may have looked between the alert and the end of the days of grace: then the lead as it was when they ended tells which clock it was.</summary>
    private static Assessment WhenItRanOut(this JudgedLead lead)
    {
        var facts = lead.Assessment.Lead;
        return facts.NeglectedOn is { } neglected && neglected != lead.Row.Stands<System.DateTime?>(LeadTable.NeglectedOn)
            ? lead.Policy.Assess(LeadReader.Read(lead.Row, lead.Charter, facts.CreatedBy, lead.Now), lead.Actor, neglected, lead.Assessment.Calendar)
            : lead.Assessment;
    }
}
