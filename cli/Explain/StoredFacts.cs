using System;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Explain;

/// <summary>Stored lead → facts of the policy. Written apart from the plug-ins' reader; a test holds both to the same verdict on every lead of the sample.</summary>
internal static class StoredFacts
{
    public static readonly string[] Columns =
    [
        "lastname", "companyname", "fullname", "jobtitle", "emailaddress1", "telephone1", "mobilephone", "donotphone", "donotemail", "statecode", "need", "purchasetimeframe", "budgetstatus",
        "purchaseprocess", "initialcommunication", "decisionmaker", "confirminterest", "evaluatefit", "lgov_stakeholder", "lgov_stakeholderrole", "qualificationcomments", "lgov_nextstepon",
        "estimatedamount_base", "budgetamount_base", "industrycode", "numberofemployees", "revenue_base", "leadqualitycode", "lgov_disqualifier", "lgov_duplicateof", "lgov_explicitrequest",
        "lgov_engagement", "lgov_engagementon", "lgov_channel", "leadsourcecode", "lgov_referrer", "lgov_triggereventon", "lgov_networkevent", "lgov_profilelink", "lgov_offerkind",
        "lgov_productfamily", "address1_country", "lgov_customerclass", "createdon", "createdby", "lgov_stage", "lgov_stagesince", "lgov_belowsince", "lgov_handoverstate",
        "lgov_channelbefore", "lgov_channelchangedon", "ownerid", "lgov_charterversion", "lgov_governedon",
        "lgov_needon", "lgov_timeframeon", "lgov_budgeton", "lgov_authorityon", "lgov_recycledon", "lgov_recyclereason", "lgov_recycledto", "lgov_wakeon",
        "lgov_firstcontacton", "lgov_progresson", "lgov_conversationon", "lgov_appointmenton", "lgov_requestedon", "lgov_interestpoints", "lgov_intereston",
    ];

    public static LeadFacts Read(Entity row, Staff staff, string? channel) => new()
    {
        LastName = row.Text("lastname"),
        CompanyName = row.Text("companyname"),
        JobTitle = row.Text("jobtitle"),
        Email = row.Text("emailaddress1"),
        Telephone = row.Text("telephone1") ?? row.Text("mobilephone"),
        DoNotPhone = Yes(row, "donotphone"),
        DoNotEmail = Yes(row, "donotemail"),
        IsOpen = (row.Option("statecode") ?? 0) == 0,
        Need = row.Option("need"),
        NeedOn = row.GetAttributeValue<DateTime?>("lgov_needon"),
        Timeframe = row.Option("purchasetimeframe"),
        TimeframeOn = row.GetAttributeValue<DateTime?>("lgov_timeframeon"),
        Budget = row.Option("budgetstatus"),
        BudgetOn = row.GetAttributeValue<DateTime?>("lgov_budgeton"),
        PurchaseProcess = row.Option("purchaseprocess"),
        InitialCommunication = row.Option("initialcommunication"),
        DecisionMaker = Yes(row, "decisionmaker"),
        ConfirmInterest = Yes(row, "confirminterest"),
        EvaluateFit = Yes(row, "evaluatefit"),
        StakeholderDecides = row.Reference("lgov_stakeholder") != null && row.Option("lgov_stakeholderrole") == LeadColumns.FirstOption,
        AuthorityOn = row.GetAttributeValue<DateTime?>("lgov_authorityon"),
        QualificationComments = row.Text("qualificationcomments"),
        NextStepOn = row.GetAttributeValue<DateTime?>("lgov_nextstepon"),
        EstimatedAmount = row.GetAttributeValue<Money>("estimatedamount_base")?.Value,
        BudgetAmount = row.GetAttributeValue<Money>("budgetamount_base")?.Value,
        Industry = row.Option("industrycode"),
        Employees = row.GetAttributeValue<int?>("numberofemployees"),
        Revenue = row.GetAttributeValue<Money>("revenue_base")?.Value,
        Quality = row.Option("leadqualitycode"),
        Disqualifier = row.Choice<Disqualifier>("lgov_disqualifier"),
        DuplicateOf = row.Reference("lgov_duplicateof")?.Id,
        ExplicitRequest = Yes(row, "lgov_explicitrequest"),
        Engagement = row.GetAttributeValue<decimal?>("lgov_engagement"),
        EngagementOn = row.GetAttributeValue<DateTime?>("lgov_engagementon"),
        Channel = channel,
        StandingChannel = channel,
        ChannelBefore = row.Text("lgov_channelbefore"),
        ChannelChangedOn = row.GetAttributeValue<DateTime?>("lgov_channelchangedon"),
        LeadSource = row.Option("leadsourcecode"),
        Referrer = row.Reference("lgov_referrer")?.Id,
        TriggerEventOn = row.GetAttributeValue<DateTime?>("lgov_triggereventon"),
        NetworkEvent = row.Text("lgov_networkevent"),
        ProfileLink = row.Text("lgov_profilelink"),
        Offer = row.Choice<OfferKind>("lgov_offerkind"),
        ProductFamily = row.Text("lgov_productfamily"),
        Region = row.Text("address1_country"),
        Customer = row.Choice<CustomerClass>("lgov_customerclass"),
        CreatedOn = row.GetAttributeValue<DateTime>("createdon"),
        CreatedBy = row.Reference("createdby")!.Id,
        CreatedByPerson = staff.IsPerson(row.Reference("createdby")!.Id),
        Stage = row.Choice<Stage>("lgov_stage"),
        StageSince = row.GetAttributeValue<DateTime?>("lgov_stagesince"),
        BelowSince = row.GetAttributeValue<DateTime?>("lgov_belowsince"),
        RecycledOn = row.GetAttributeValue<DateTime?>("lgov_recycledon"),
        RecycleReason = row.Choice<RejectionReason>("lgov_recyclereason"),
        RecycledTo = row.Choice<Stage>("lgov_recycledto"),
        FirstContactOn = row.GetAttributeValue<DateTime?>("lgov_firstcontacton"),
        ProgressOn = row.GetAttributeValue<DateTime?>("lgov_progresson"),
        ConversationOn = row.GetAttributeValue<DateTime?>("lgov_conversationon"),
        AppointmentOn = row.GetAttributeValue<DateTime?>("lgov_appointmenton"),
        RequestedOn = row.GetAttributeValue<DateTime?>("lgov_requestedon"),
        InterestPoints = row.GetAttributeValue<decimal?>("lgov_interestpoints"),
        InterestOn = row.GetAttributeValue<DateTime?>("lgov_intereston"),
        WakeOn = row.GetAttributeValue<DateTime?>("lgov_wakeon"),
        Handover = row.Choice<HandoverState>("lgov_handoverstate") ?? HandoverState.None,
    };

    private static bool Yes(Entity row, string column) => row.GetAttributeValue<bool?>(column) ?? false;
}
