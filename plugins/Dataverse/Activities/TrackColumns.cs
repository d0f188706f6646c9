using System;
using System.Collections.Generic;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Activities;
using LeadGovernance.Policy.Leads;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Activities;

/// <summary>The lead's columns that hold what its activities and engagement come to.</summary>
internal static class TrackColumns
{
    public const string All =
        LeadTable.FirstContactOn + "," + LeadTable.ProgressOn + "," + LeadTable.ConversationOn + "," + LeadTable.AppointmentOn + "," +
        LeadTable.RequestedOn + "," + LeadTable.InterestPoints + "," + LeadTable.InterestOn;

    /// <summary>Only what is stored counts, never what a request claims.</summary>
    public static LeadTrack Read(Entity? stored) => stored is null ? new() : new()
    {
        FirstContactOn = stored.GetAttributeValue<DateTime?>(LeadTable.FirstContactOn),
        ProgressOn = stored.GetAttributeValue<DateTime?>(LeadTable.ProgressOn),
        ConversationOn = stored.GetAttributeValue<DateTime?>(LeadTable.ConversationOn),
        AppointmentOn = stored.GetAttributeValue<DateTime?>(LeadTable.AppointmentOn),
        RequestedOn = stored.GetAttributeValue<DateTime?>(LeadTable.RequestedOn),
        InterestPoints = stored.GetAttributeValue<decimal?>(LeadTable.InterestPoints),
        InterestOn = stored.GetAttributeValue<DateTime?>(LeadTable.InterestOn),
    };

    public static void Write(LeadFacts lead, IDictionary<string, object?> columns)
    {
        columns[LeadTable.FirstContactOn] = lead.FirstContactOn;
        columns[LeadTable.ProgressOn] = lead.ProgressOn;
        columns[LeadTable.ConversationOn] = lead.ConversationOn;
        columns[LeadTable.AppointmentOn] = lead.AppointmentOn;
        columns[LeadTable.RequestedOn] = lead.RequestedOn;
        columns[LeadTable.InterestPoints] = lead.InterestPoints;
        columns[LeadTable.InterestOn] = lead.InterestOn;
    }
}
