using System.Collections.Generic;
using LeadGovernance.Policy.Activities;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Charters;

/// <summary>JSON → charter, member by member.</summary>
internal static class CharterReading
{
    public const int SchemaVersion = 1;

    public static Charter Charter(JsonObject json, Problems problems)
    {
        if (json.Find("schemaVersion") is { } version && version.Integer() is var number && number != SchemaVersion)
        {
            problems.Add(CharterCodes.SchemaVersion, "$.schemaVersion", $"this is schema version {number}, not {SchemaVersion}");
        }

        json.Integer("schemaVersion");
        var settings = Settings(json);
        return new()
        {
            Name = json.Text("name"),
            Version = json.Text("version"),
            Level = json.Choice<Level>("level"),
            BulkMode = json.Choice<BulkMode>("bulkMode"),
            AllowOwnersWithoutResponsibility = json.Boolean("allowOwnersWithoutResponsibility"),
            ShareWithCreator = json.Boolean("shareWithCreator"),
            Thresholds = settings.Thresholds,
            Medium = settings.Medium,
            Readiness = settings.Readiness,
            Sources = settings.Sources,
            Recycle = settings.Recycle,
            Alerts = settings.Alerts,
            Channels = json.List("channels", place => place.Object(Channel)),
            Rules = json.List("rules", place => place.Object(Rule)),
            Criteria = json.List("criteria", place => place.Object(Criterion)),
        };
    }

    public static CharterSettings Settings(JsonObject json) => new(
        json.Object("thresholds", Thresholds),
        json.Object("medium", medium => new MediumLevels(medium.Integers("need"), medium.Integers("timeframe"), medium.Integers("budget"))),
        json.Object("readiness", Readiness),
        json.List("sources", place => place.Object(source =>
            new SourceMapping(source.Integer("leadSource"), source.Text("channel"), source.OptionalChoice<Responsibility>("enteredBy")))))
    {
        Recycle = json.Find("recycle")?.List(place => place.Object(Recycle)) ?? RecycleRule.Shipped,
        Alerts = json.Find("alerts")?.Object(Alerts) ?? AlertSettings.Shipped,
    };

    private static AlertSettings Alerts(JsonObject json) => new()
    {
        High = json.Texts("high"),
        Low = json.Texts("low"),
        StormAlerts = json.Integer("stormAlerts"),
        StormMinutes = json.Integer("stormMinutes"),
        DigestHour = json.Integer("digestHour"),
        EscalationHours = json.Integer("escalationHours"),
        HandoverReminderHours = json.Integer("handoverReminderHours"),
        EvidenceReminderDays = json.Integer("evidenceReminderDays"),
        AnswerReminderDays = json.Integer("answerReminderDays"),
        ExpiryDays = json.Integer("expiryDays"),
    };

    private static RecycleRule Recycle(JsonObject json) =>
        new(json.Choice<RejectionReason>("reason"), json.Choice<Stage>("stage"), json.Choice<WakeRule>("wake"), json.Integer("days"));

    public static IReadOnlyList<Condition> Conditions(JsonPlace json) => json.List(place => place.Object(Condition));

    private static Thresholds Thresholds(JsonObject json) => new()
    {
        LargerCustomerEmployees = json.Integer("largerCustomerEmployees"),
        LargerCustomerRevenue = json.Decimal("largerCustomerRevenue"),
        TriggerEventDays = json.Integer("triggerEventDays"),
        UnknownWorkingDays = json.Integer("unknownWorkingDays"),
        MinimumFit = json.Integer("minimumFit"),
        MinimumAmount = json.Decimal("minimumAmount"),
        QualificationCommentLength = json.Integer("qualificationCommentLength"),
        DemotionDays = json.Integer("demotionDays"),
        EngagementHalfLifeDays = json.Integer("engagementHalfLifeDays"),
        LaunderingHours = json.Integer("launderingHours"),
        ExceptionDays = json.Integer("exceptionDays"),
        ExceptionsPerMonth = json.Integer("exceptionsPerMonth"),
        ExceptionReasonLength = json.Integer("exceptionReasonLength"),
        ImmediateDays = json.Integer("immediateDays"),
        BudgetConfirmationDays = json.Integer("budgetConfirmationDays"),
        AuthorityConfirmationDays = json.Integer("authorityConfirmationDays"),
        FirstContactHours = json.Integer("firstContactHours"),
        FirstContactWorkingDays = json.Integer("firstContactWorkingDays"),
        MqlContactWorkingDays = json.Integer("mqlContactWorkingDays"),
        SqlProgressDays = json.Integer("sqlProgressDays"),
        AcceptanceWorkingDays = json.Integer("acceptanceWorkingDays"),
        OverdueWorkingDays = json.Integer("overdueWorkingDays"),
        DisputeWorkingDays = json.Integer("disputeWorkingDays"),
        SellerPauseDays = json.Integer("sellerPauseDays"),
        MostRecycles = json.Integer("mostRecycles"),
    };

    private static ReadinessModel Readiness(JsonObject json) => new()
    {
        TargetIndustries = json.Integers("targetIndustries"),
        IndustryPoints = json.Integer("industryPoints"),
        Employees = json.List("employees", place => place.Object(Band)),
        Revenue = json.List("revenue", place => place.Object(Band)),
        Titles = json.List("titles", place => place.Object(title => new TitleClass(title.Text("code"), title.Integer("points"), title.Texts("words")))),
        OtherTitlePoints = json.Integer("otherTitlePoints"),
        FreemailDomains = json.Texts("freemailDomains"),
        FreemailPoints = json.Integer("freemailPoints"),
        ExplicitRequestPoints = json.Integer("explicitRequestPoints"),
        Engagement = json.List("engagement", place => place.Object(value => new EngagementValue(value.Choice<EngagementKind>("kind"), value.Integer("points"), value.Integer("most")))),
        NeedPoints = json.Integers("needPoints"),
        TimeframePoints = json.Integers("timeframePoints"),
        BudgetPoints = json.Integers("budgetPoints"),
        DecisionMakerPoints = json.Integer("decisionMakerPoints"),
        CommitteePoints = json.Integer("committeePoints"),
    };

    private static Band Band(JsonObject json) => new(json.Decimal("from"), json.Integer("points"));

    private static Channel Channel(JsonObject json) => new()
    {
        Code = json.Text("code"),
        Number = json.Integer("number"),
        Name = json.Words("name"),
        Level = json.OptionalChoice<Level>("level"),
    };

    private static CharterRule Rule(JsonObject json) => new()
    {
        Code = json.Text("code"),
        Channel = json.Text("channel"),
        Stages = json.List("stages", place => place.Choice<Stage>()),
        Offer = json.OptionalChoice<OfferKind>("offer"),
        ProductFamily = json.OptionalText("productFamily"),
        Customer = json.OptionalChoice<CustomerClass>("customer"),
        Region = json.OptionalText("region"),
        Accountable = json.Choice<Responsibility>("accountable"),
        AlsoAllowed = json.Find("alsoAllowed")?.List(place => place.Choice<Responsibility>()) ?? [],
        Evidence = json.OptionalChoice<EvidenceKind>("evidence") ?? EvidenceKind.None,
        WithoutEvidence = json.OptionalChoice<Responsibility>("withoutEvidence"),
        CreatorKeeps = json.Find("creatorKeeps")?.Boolean() ?? false,
        ValidFrom = json.Find("validFrom")?.Date(),
        ValidTo = json.Find("validTo")?.Date(),
        Words = json.Words("words"),
    };

    private static Criterion Criterion(JsonObject json) => new()
    {
        Code = json.Text("code"),
        Stage = json.Choice<Stage>("stage"),
        AnyOf = json.Required("anyOf", Conditions, []),
        Missing = json.Words("missing"),
        Ask = json.Words("ask"),
    };

    private static Condition Condition(JsonObject json) => new(json.Text("fact"))
    {
        Is = json.Find("is")?.Boolean(),
        In = json.Find("in")?.List(place => place.Text()),
        AtLeast = json.Find("atLeast")?.Decimal(),
        AtLeastThreshold = json.OptionalText("atLeastThreshold"),
    };
}
