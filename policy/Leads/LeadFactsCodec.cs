using System;
using System.Globalization;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Leads;

/// <summary>The one strict JSON form of what was judged, so that a decision can be made again from its receipt.</summary>
public static class LeadFactsCodec
{
    private const int SchemaVersion = 1;

    /// <summary>Members in a fixed order; what was not answered is left out: the same facts give the same text.</summary>
    public static string Write(LeadFacts lead) => JsonText.Write(JsonValue.Object(
        Number("schemaVersion", SchemaVersion),
        Text("lastName", lead.LastName),
        Text("companyName", lead.CompanyName),
        Text("jobTitle", lead.JobTitle),
        Text("email", lead.Email),
        Text("telephone", lead.Telephone),
        Bit("doNotPhone", lead.DoNotPhone),
        Bit("doNotEmail", lead.DoNotEmail),
        Bit("isOpen", lead.IsOpen),
        Number("need", lead.Need),
        Moment("needOn", lead.NeedOn),
        Number("timeframe", lead.Timeframe),
        Moment("timeframeOn", lead.TimeframeOn),
        Number("budget", lead.Budget),
        Moment("budgetOn", lead.BudgetOn),
        Number("purchaseProcess", lead.PurchaseProcess),
        Number("initialCommunication", lead.InitialCommunication),
        Bit("decisionMaker", lead.DecisionMaker),
        Bit("confirmInterest", lead.ConfirmInterest),
        Bit("evaluateFit", lead.EvaluateFit),
        Bit("stakeholderDecides", lead.StakeholderDecides),
        Moment("authorityOn", lead.AuthorityOn),
        Text("qualificationComments", lead.QualificationComments),
        Moment("nextStepOn", lead.NextStepOn),
        Number("estimatedAmount", lead.EstimatedAmount),
        Number("budgetAmount", lead.BudgetAmount),
        Number("industry", lead.Industry),
        Number("employees", lead.Employees),
        Number("revenue", lead.Revenue),
        Number("quality", lead.Quality),
        Choice("disqualifier", lead.Disqualifier),
        Id("duplicateOf", lead.DuplicateOf),
        Bit("explicitRequest", lead.ExplicitRequest),
        Number("engagement", lead.Engagement),
        Moment("engagementOn", lead.EngagementOn),
        Text("channel", lead.Channel),
        Text("standingChannel", lead.StandingChannel),
        Text("channelBefore", lead.ChannelBefore),
        Moment("channelChangedOn", lead.ChannelChangedOn),
        Number("leadSource", lead.LeadSource),
        Id("referrer", lead.Referrer),
        Moment("triggerEventOn", lead.TriggerEventOn),
        Text("networkEvent", lead.NetworkEvent),
        Text("profileLink", lead.ProfileLink),
        Choice("offer", lead.Offer),
        Text("productFamily", lead.ProductFamily),
        Text("region", lead.Region),
        Choice("customer", lead.Customer),
        Moment("createdOn", lead.CreatedOn),
        Id("createdBy", lead.CreatedBy),
        Bit("createdByPerson", lead.CreatedByPerson),
        Choice("stage", lead.Stage),
        Moment("stageSince", lead.StageSince),
        Moment("belowSince", lead.BelowSince),
        Id("businessUnit", lead.BusinessUnit),
        Choice<HandoverState>("handover", lead.Handover),
        Moment("progressOn", lead.ProgressOn),
        Moment("firstContactOn", lead.FirstContactOn),
        Moment("conversationOn", lead.ConversationOn),
        Moment("appointmentOn", lead.AppointmentOn),
        Moment("requestedOn", lead.RequestedOn),
        Number("interestPoints", lead.InterestPoints),
        Moment("interestOn", lead.InterestOn),
        Moment("recycledOn", lead.RecycledOn),
        Choice("recycleReason", lead.RecycleReason),
        Choice("recycledTo", lead.RecycledTo),
        Moment("wakeOn", lead.WakeOn),
        Moment("neglectedOn", lead.NeglectedOn),
        Bit("isInherited", lead.IsInherited)));

    /// <exception cref="FormatException">Not the JSON form of lead facts; all problems are named, each with its place.</exception>
    public static LeadFacts Read(string json)
    {
        var problems = new Problems();
        try
        {
            var facts = new JsonPlace(JsonSource.Parse(json), "$", problems).Object(members => Facts(members, problems));
            problems.ThrowIfAny();
            return facts;
        }
        catch (CharterException exception)
        {
            throw new FormatException($"These are not the facts of a lead as a receipt stores them. {exception.Message}", exception);
        }
    }

    private static LeadFacts Facts(JsonObject json, Problems problems)
    {
        var version = json.Integer("schemaVersion");
        if (version is not (SchemaVersion or 0))
        {
            problems.Add(Messages.CharterCodes.SchemaVersion, "$.schemaVersion", $"this is schema version {version}, not {SchemaVersion}");
        }

        return new()
        {
            LastName = json.OptionalText("lastName"),
            CompanyName = json.OptionalText("companyName"),
            JobTitle = json.OptionalText("jobTitle"),
            Email = json.OptionalText("email"),
            Telephone = json.OptionalText("telephone"),
            DoNotPhone = json.Boolean("doNotPhone"),
            DoNotEmail = json.Boolean("doNotEmail"),
            IsOpen = json.Boolean("isOpen"),
            Need = json.Find("need")?.Integer(),
            NeedOn = json.Find("needOn")?.Moment(),
            Timeframe = json.Find("timeframe")?.Integer(),
            TimeframeOn = json.Find("timeframeOn")?.Moment(),
            Budget = json.Find("budget")?.Integer(),
            BudgetOn = json.Find("budgetOn")?.Moment(),
            PurchaseProcess = json.Find("purchaseProcess")?.Integer(),
            InitialCommunication = json.Find("initialCommunication")?.Integer(),
            DecisionMaker = json.Boolean("decisionMaker"),
            ConfirmInterest = json.Boolean("confirmInterest"),
            EvaluateFit = json.Boolean("evaluateFit"),
            StakeholderDecides = json.Boolean("stakeholderDecides"),
            AuthorityOn = json.Find("authorityOn")?.Moment(),
            QualificationComments = json.OptionalText("qualificationComments"),
            NextStepOn = json.Find("nextStepOn")?.Moment(),
            EstimatedAmount = json.Find("estimatedAmount")?.Decimal(),
            BudgetAmount = json.Find("budgetAmount")?.Decimal(),
            Industry = json.Find("industry")?.Integer(),
            Employees = json.Find("employees")?.Integer(),
            Revenue = json.Find("revenue")?.Decimal(),
            Quality = json.Find("quality")?.Integer(),
            Disqualifier = json.OptionalChoice<Disqualifier>("disqualifier"),
            DuplicateOf = json.Find("duplicateOf")?.Id(),
            ExplicitRequest = json.Boolean("explicitRequest"),
            Engagement = json.Find("engagement")?.Decimal(),
            EngagementOn = json.Find("engagementOn")?.Moment(),
            Channel = json.OptionalText("channel"),
            StandingChannel = json.OptionalText("standingChannel"),
            ChannelBefore = json.OptionalText("channelBefore"),
            ChannelChangedOn = json.Find("channelChangedOn")?.Moment(),
            LeadSource = json.Find("leadSource")?.Integer(),
            Referrer = json.Find("referrer")?.Id(),
            TriggerEventOn = json.Find("triggerEventOn")?.Moment(),
            NetworkEvent = json.OptionalText("networkEvent"),
            ProfileLink = json.OptionalText("profileLink"),
            Offer = json.OptionalChoice<OfferKind>("offer"),
            ProductFamily = json.OptionalText("productFamily"),
            Region = json.OptionalText("region"),
            Customer = json.OptionalChoice<CustomerClass>("customer"),
            CreatedOn = json.Required("createdOn", place => place.Moment(), default),
            CreatedBy = json.Required("createdBy", place => place.Id(), default),
            CreatedByPerson = json.Boolean("createdByPerson"),
            Stage = json.OptionalChoice<Stage>("stage"),
            StageSince = json.Find("stageSince")?.Moment(),
            BelowSince = json.Find("belowSince")?.Moment(),
            BusinessUnit = json.Find("businessUnit")?.Id(),
            Handover = json.Choice<HandoverState>("handover"),
            ProgressOn = json.Find("progressOn")?.Moment(),
            FirstContactOn = json.Find("firstContactOn")?.Moment(),
            ConversationOn = json.Find("conversationOn")?.Moment(),
            AppointmentOn = json.Find("appointmentOn")?.Moment(),
            RequestedOn = json.Find("requestedOn")?.Moment(),
            InterestPoints = json.Find("interestPoints")?.Decimal(),
            InterestOn = json.Find("interestOn")?.Moment(),
            RecycledOn = json.Find("recycledOn")?.Moment(),
            RecycleReason = json.OptionalChoice<RejectionReason>("recycleReason"),
            RecycledTo = json.OptionalChoice<Stage>("recycledTo"),
            WakeOn = json.Find("wakeOn")?.Moment(),
            NeglectedOn = json.Find("neglectedOn")?.Moment(),
            IsInherited = json.Boolean("isInherited"),
        };
    }

    private static JsonMember? Text(string name, string? text) => text is null ? null : new(name, JsonValue.Of(text));

    private static JsonMember Bit(string name, bool value) => new(name, JsonValue.Of(value));

    private static JsonMember? Number(string name, decimal? value) => value is { } number ? new(name, JsonValue.Of(number)) : null;

    private static JsonMember? Id(string name, Guid? id) => id is { } known ? new(name, JsonValue.Of(known.ToString("D"))) : null;

    private static JsonMember? Moment(string name, DateTime? moment) =>
        moment is { } known ? new(name, JsonValue.Of(known.ToString(JsonPlace.MomentForm, CultureInfo.InvariantCulture))) : null;

    private static JsonMember? Choice<T>(string name, T? value) where T : struct, Enum =>
        value is { } chosen ? new(name, JsonValue.Of(EnumText<T>.Of(chosen))) : null;
}
