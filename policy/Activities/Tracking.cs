using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Activities;

/// <summary>
/// Activities and engagement of a lead → its track. Always from all rows: the same rows give the same track, in whatever order they came, however often
/// they are counted, and an activity that was reopened or deleted is simply not there any more.
/// </summary>
internal static class Tracking
{
    // The lead's column keeps so many digits.
    private const int Digits = 4;

    public static LeadTrack Of(IReadOnlyCollection<Activity> activities, IReadOnlyCollection<Engagement> engagements, ReadinessModel model, int halfLifeDays)
    {
        var shown = engagements.Concat(activities.Select(AsEngagement).OfType<Engagement>()).ToList();
        var counted = model.Engagement.SelectMany(value => Counted(shown, value)).ToList();
        var youngest = counted.Count == 0 ? (DateTime?)null : counted.Max(item => item.On);
        return new()
        {
            FirstContactOn = activities.Where(activity => activity.IsConversation).Min(activity => activity.DoneOn),
            ProgressOn = activities.Where(activity => activity.IsProgress).Max(activity => activity.DoneOn),
            ConversationOn = activities.Where(activity => activity.IsConversation && activity.Result == CallResult.DecisionMakerReached).Max(activity => activity.DoneOn),
            AppointmentOn = activities.Where(activity => activity is { Kind: ActivityKind.Appointment, IsCancelled: false }).Max(activity => (DateTime?)activity.EnteredOn),
            RequestedOn = engagements.Where(engagement => engagement.Kind == EngagementKind.ExplicitRequest).Max(engagement => (DateTime?)engagement.On),
            InterestOn = youngest,
            InterestPoints = youngest is { } moment ? Math.Round(counted.Sum(item => Fading.Left(item.Points, item.On, halfLifeDays, moment)), Digits) : null,
        };
    }

    /// <summary>Talking to us and writing to us shows interest; what we do shows ours.</summary>
    private static Engagement? AsEngagement(Activity activity) =>
        activity.IsConversation ? new(EngagementKind.Conversation, activity.DoneOn!.Value)
        : activity is { Kind: ActivityKind.Email, IsIncoming: true, DoneOn: { } came } ? new(EngagementKind.Reply, came)
        : null;

    /// <summary>The youngest things of a kind, as many as its limit has room for, each with its own date.</summary>
    private static IEnumerable<CountedPoints> Counted(IEnumerable<Engagement> shown, EngagementValue value) => value.Points <= 0
        ? []
        : shown.Where(item => item.Kind == value.Kind).Select(item => item.On).OrderByDescending(on => on).Take(value.Most / value.Points).Select(on => new CountedPoints(value.Points, on));

    private sealed record CountedPoints(int Points, DateTime On);
}
