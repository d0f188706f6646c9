using System;
using System.Collections.Generic;
using System.Globalization;
using LeadGovernance.Policy.Activities;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Charters;

/// <summary>Charter → JSON, members in a fixed order; what says nothing (null, false, no evidence) is left out.</summary>
internal static class CharterWriting
{
    public static JsonValue Charter(Charter charter) => JsonValue.Object(
        new("schemaVersion", JsonValue.Of(CharterReading.SchemaVersion)),
        Text("name", charter.Name),
        Text("version", charter.Version),
        Choice<Level>("level", charter.Level),
        Choice<BulkMode>("bulkMode", charter.BulkMode),
        new("allowOwnersWithoutResponsibility", JsonValue.Of(charter.AllowOwnersWithoutResponsibility)),
        new("shareWithCreator", JsonValue.Of(charter.ShareWithCreator)),
        new("channels", JsonValue.Array(charter.Channels, Channel)),
        new("sources", JsonValue.Array(charter.Sources, Source)),
        new("rules", JsonValue.Array(charter.Rules, Rule)),
        new("criteria", JsonValue.Array(charter.Criteria, Criterion)),
        new("thresholds", Thresholds(charter.Thresholds)),
        new("medium", Medium(charter.Medium)),
        new("readiness", Readiness(charter.Readiness)),
        new("recycle", JsonValue.Array(charter.Recycle, Recycle)),
        new("alerts", Alerts(charter.Alerts)));

    public static JsonValue Settings(CharterSettings settings) => JsonValue.Object(
        new("thresholds", Thresholds(settings.Thresholds)),
        new("medium", Medium(settings.Medium)),
        new("readiness", Readiness(settings.Readiness)),
        new("sources", JsonValue.Array(settings.Sources, Source)),
        new("recycle", JsonValue.Array(settings.Recycle, Recycle)),
        new("alerts", Alerts(settings.Alerts)));

    public static JsonValue Conditions(IEnumerable<Condition> conditions) => JsonValue.Array(conditions, Condition);

    private static JsonValue Channel(Channel channel) => JsonValue.Object(
        Text("code", channel.Code), Number("number", channel.Number), Words("name", channel.Name), Choice("level", channel.Level));

    private static JsonValue Source(SourceMapping source) => JsonValue.Object(
        Number("leadSource", source.LeadSource), Text("channel", source.Channel), Choice("enteredBy", source.EnteredBy));

    private static JsonValue Recycle(RecycleRule rule) => JsonValue.Object(
        Choice<RejectionReason>("reason", rule.Reason), Choice<Stage>("stage", rule.Stage), Choice<WakeRule>("wake", rule.Wake), Number("days", rule.Days));

    private static JsonValue Alerts(AlertSettings settings) => JsonValue.Object(
        new("high", JsonValue.Array(settings.High, JsonValue.Of)),
        new("low", JsonValue.Array(settings.Low, JsonValue.Of)),
        Number("stormAlerts", settings.StormAlerts),
        Number("stormMinutes", settings.StormMinutes),
        Number("digestHour", settings.DigestHour),
        Number("escalationHours", settings.EscalationHours),
        Number("handoverReminderHours", settings.HandoverReminderHours),
        Number("evidenceReminderDays", settings.EvidenceReminderDays),
        Number("answerReminderDays", settings.AnswerReminderDays),
        Number("expiryDays", settings.ExpiryDays));

    private static JsonValue Rule(CharterRule rule) => JsonValue.Object(
        Text("code", rule.Code),
        Text("channel", rule.Channel),
        new("stages", JsonValue.Array(rule.Stages, stage => JsonValue.Of(EnumText<Stage>.Of(stage)))),
        Choice("offer", rule.Offer),
        Text("productFamily", rule.ProductFamily),
        Choice("customer", rule.Customer),
        Text("region", rule.Region),
        Choice<Responsibility>("accountable", rule.Accountable),
        rule.AlsoAllowed.Count == 0 ? null : new("alsoAllowed", JsonValue.Array(rule.AlsoAllowed, kind => JsonValue.Of(EnumText<Responsibility>.Of(kind)))),
        rule.Evidence == EvidenceKind.None ? null : Choice<EvidenceKind>("evidence", rule.Evidence),
        Choice("withoutEvidence", rule.WithoutEvidence),
        rule.CreatorKeeps ? new("creatorKeeps", JsonValue.Of(true)) : null,
        Date("validFrom", rule.ValidFrom),
        Date("validTo", rule.ValidTo),
        Words("words", rule.Words));

    private static JsonValue Criterion(Criterion criterion) => JsonValue.Object(
        Text("code", criterion.Code),
        Choice<Stage>("stage", criterion.Stage),
        new("anyOf", Conditions(criterion.AnyOf)),
        Words("missing", criterion.Missing),
        Words("ask", criterion.Ask));

    private static JsonValue Condition(Condition condition) => JsonValue.Object(
        Text("fact", condition.Fact),
        condition.Is is { } state ? new("is", JsonValue.Of(state)) : null,
        condition.In is { } codes ? new("in", JsonValue.Array(codes, JsonValue.Of)) : null,
        condition.AtLeast is { } least ? Number("atLeast", least) : null,
        Text("atLeastThreshold", condition.AtLeastThreshold));

    private static JsonValue Thresholds(Thresholds thresholds) => JsonValue.Object(
        Number("largerCustomerEmployees", thresholds.LargerCustomerEmployees),
        Number("largerCustomerRevenue", thresholds.LargerCustomerRevenue),
        Number("triggerEventDays", thresholds.TriggerEventDays),
        Number("unknownWorkingDays", thresholds.UnknownWorkingDays),
        Number("minimumFit", thresholds.MinimumFit),
        Number("minimumAmount", thresholds.MinimumAmount),
        Number("qualificationCommentLength", thresholds.QualificationCommentLength),
        Number("demotionDays", thresholds.DemotionDays),
        Number("engagementHalfLifeDays", thresholds.EngagementHalfLifeDays),
        Number("launderingHours", thresholds.LaunderingHours),
        Number("exceptionDays", thresholds.ExceptionDays),
        Number("exceptionsPerMonth", thresholds.ExceptionsPerMonth),
        Number("exceptionReasonLength", thresholds.ExceptionReasonLength),
        Number("immediateDays", thresholds.ImmediateDays),
        Number("budgetConfirmationDays", thresholds.BudgetConfirmationDays),
        Number("authorityConfirmationDays", thresholds.AuthorityConfirmationDays),
        Number("firstContactHours", thresholds.FirstContactHours),
        Number("firstContactWorkingDays", thresholds.FirstContactWorkingDays),
        Number("mqlContactWorkingDays", thresholds.MqlContactWorkingDays),
        Number("sqlProgressDays", thresholds.SqlProgressDays),
        Number("acceptanceWorkingDays", thresholds.AcceptanceWorkingDays),
        Number("overdueWorkingDays", thresholds.OverdueWorkingDays),
        Number("disputeWorkingDays", thresholds.DisputeWorkingDays),
        Number("sellerPauseDays", thresholds.SellerPauseDays),
        Number("mostRecycles", thresholds.MostRecycles));

    private static JsonValue Medium(MediumLevels medium) => JsonValue.Object(
        Numbers("need", medium.Need), Numbers("timeframe", medium.Timeframe), Numbers("budget", medium.Budget));

    private static JsonValue Readiness(ReadinessModel model) => JsonValue.Object(
        Numbers("targetIndustries", model.TargetIndustries),
        Number("industryPoints", model.IndustryPoints),
        Bands("employees", model.Employees),
        Bands("revenue", model.Revenue),
        new("titles", JsonValue.Array(model.Titles, title => JsonValue.Object(
            Text("code", title.Code), Number("points", title.Points), new("words", JsonValue.Array(title.Words, JsonValue.Of))))),
        Number("otherTitlePoints", model.OtherTitlePoints),
        new("freemailDomains", JsonValue.Array(model.FreemailDomains, JsonValue.Of)),
        Number("freemailPoints", model.FreemailPoints),
        Number("explicitRequestPoints", model.ExplicitRequestPoints),
        new("engagement", JsonValue.Array(model.Engagement, value => JsonValue.Object(
            Choice<EngagementKind>("kind", value.Kind), Number("points", value.Points), Number("most", value.Most)))),
        Numbers("needPoints", model.NeedPoints),
        Numbers("timeframePoints", model.TimeframePoints),
        Numbers("budgetPoints", model.BudgetPoints),
        Number("decisionMakerPoints", model.DecisionMakerPoints),
        Number("committeePoints", model.CommitteePoints));

    private static JsonMember Bands(string name, IEnumerable<Band> bands) =>
        new(name, JsonValue.Array(bands, band => JsonValue.Object(Number("from", band.From), Number("points", band.Points))));

    private static JsonMember Number(string name, decimal value) => new(name, JsonValue.Of(value));

    private static JsonMember Numbers(string name, IEnumerable<int> values) => new(name, JsonValue.Array(values, value => JsonValue.Of(value)));

    private static JsonMember Words(string name, Words words) => new(name, JsonValue.Object(Text("english", words.English), Text("german", words.German)));

    private static JsonMember? Text(string name, string? text) => text is null ? null : new(name, JsonValue.Of(text));

    private static JsonMember? Choice<T>(string name, T? value) where T : struct, Enum => value is { } chosen ? new(name, JsonValue.Of(EnumText<T>.Of(chosen))) : null;

    private static JsonMember? Date(string name, DateTime? date) => date is { } day ? new(name, JsonValue.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) : null;
}
