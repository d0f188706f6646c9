using System;
using System.Collections.Generic;
using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Something beside a lead changed: the lead is looked at anew, and its own steps write what that makes of it. A lead that stays as it is is not written.</summary>
internal static class NewLook
{
    private const string Yes = "1";

    /// <summary>Counts activities and engagement of leads from all their rows. Where there is no lead, it costs no call.</summary>
    public static Effects Recount(this Execution execution, IReadOnlyCollection<Guid> leads)
    {
        var effects = new Effects();
        if (leads.Count > 0 && execution.UsableCharter(out _) is { } charter)
        {
            foreach (var lead in leads)
            {
                effects.Recount(lead, charter, execution);
            }
        }

        return effects;
    }

    private static void Recount(this Effects effects, Guid lead, CharterSnapshot charter, Execution execution)
    {
        // By query: the lead may be gone by the time the job runs.
        if (Rows.Find(execution.System, LeadTable.Name, LeadTable.Id, lead, LeadColumns.AllList) is { } row)
        {
            execution.AnnounceFreshTrack(lead, charter);
            effects.LookAt(row, charter, execution);
        }
    }

    public static void AnnounceFreshTrack(this Execution execution, Guid lead, CharterSnapshot charter) =>
        execution.AnnounceTrack(lead, charter.Policy!.Track(ActivityReader.Activities(lead, execution.System), ActivityReader.Engagements(lead, execution.System)));

    /// <summary>Reads the lead's evidence from other tables anew instead of trusting the copies.</summary>
    public static void LookAtEvidence(this Effects effects, Entity row, CharterSnapshot charter, Execution execution)
    {
        execution.AskForEvidence(row.Id);
        effects.LookAt(row, charter, execution);
    }

    public static void AskForEvidence(this Execution execution, Guid lead) => execution.Context.SharedVariables[Evidence(lead)] = Yes;

    /// <summary>Whether copies don't count in this request. Harmless whoever asks: it only costs reads.</summary>
    public static bool IsAskedForEvidence(this Execution execution, Guid lead) => execution.CarriedText(Evidence(lead)) == Yes;

    /// <summary>Sent as it stands: the column makes the lead's own steps look at it anew, and an unchanged one is no tampering.</summary>
    public static UpdateRequest Touch(this Effects effects, JudgedLead lead)
    {
        effects.AuthoriseHandover(lead.Row.Id, lead.Assessment.Lead.Handover);
        return new UpdateRequest
        {
            Target = new Entity(LeadTable.Name, lead.Row.Id) { [LeadTable.HandoverState] = lead.Row.Stored!.GetAttributeValue<OptionSetValue>(LeadTable.HandoverState) },
        };
    }

    /// <summary>Tries to write one lead of several: what stands against it is parked and stops none of the others.</summary>
    public static void Try(this Effects effects, UpdateRequest write, CharterSnapshot charter, Execution execution)
    {
        var lead = new EntityReference(LeadTable.Name, write.Target.Id);
        effects.AnnounceViolation(ViolationWriter.Park(lead, string.Empty, charter, execution));
        effects.Attempts.Add(new Attempt([write], lead, error => ViolationWriter.Park(lead, error, charter, execution)));
    }

    private static void LookAt(this Effects effects, Entity row, CharterSnapshot charter, Execution execution)
    {
        var lead = JudgedLead.Judge(new LeadRow(null, row), charter, execution);
        if (lead.IsStale())
        {
            effects.Try(effects.Touch(lead), charter, execution);
        }
    }

    private static string Evidence(Guid lead) => $"lgov:evidence:{lead:N}";
}
