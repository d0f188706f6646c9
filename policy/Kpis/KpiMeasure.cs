namespace LeadGovernance.Policy.Kpis;

/// <summary>What is measured week by week, always of teams and never of persons. Each is a share: how many of how many.</summary>
public enum KpiMeasure
{
    /// <summary>Offers answered by their due time, of those that came due in the week. Of the receiving team.</summary>
    AnswersInTime,

    /// <summary>Offers accepted, of those that were answered or went back unanswered in the week. Of the receiving team.</summary>
    AcceptedOffers,

    /// <summary>Premature handovers booked, of these and the offers made in the week. Of all teams together.</summary>
    PrematureHandovers,

    /// <summary>Leads that field sales owns when they are counted, of those created in the week. Of all teams together.</summary>
    FieldShare,

    /// <summary>Conversations with decision makers, of calls and appointments done in the week about leads. Of the team of who made them.</summary>
    DecisionMakerConversations,

    /// <summary>Appointments booked about leads, of these and the calls done in the week. Of the team of who made them.</summary>
    BookedAppointments,
}
