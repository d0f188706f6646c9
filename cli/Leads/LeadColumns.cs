using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Cli.Leads;

/// <summary>The columns that files can name. A new one is one line here.</summary>
internal static class LeadColumns
{
    /// <summary>Value of the first option of every choice of the pack: option prefix 72310, then four digits.</summary>
    public const int FirstOption = 723100000;

    public const string Key = "key";
    public const string Channel = "channel";
    public const string EnteredBy = "enteredBy";
    public const string Referrer = "referrer";
    public const string Stakeholder = "stakeholder";
    public const string Account = "account";
    public const string TriggerEventOn = "triggerEventOn";
    public const string DuplicateOf = "duplicateOf";
    public const string Engagement = "lgov_engagement";

    private static readonly LeadColumn[] Catalogue =
    [
        new(Key, ColumnKind.Text) { MaxLength = 100 },
        new(Channel, ColumnKind.Channel),
        new(EnteredBy, ColumnKind.User),
        new(Referrer, ColumnKind.Contact),
        new(Stakeholder, ColumnKind.Contact),
        new(Account, ColumnKind.Account),
        new(TriggerEventOn, ColumnKind.Date),
        new(DuplicateOf, ColumnKind.Lead),
        Text("subject", 300), Text("companyname", 100), Text("firstname", 50), Text("lastname", 50), Text("jobtitle", 100),
        Text("emailaddress1", 100), Text("telephone1", 50), Text("mobilephone", 20), Text("websiteurl", 200),
        Text("address1_city", 80), Text("address1_country", 80), Text("description", 2000), Text("qualificationcomments", 2000),
        new("donotphone", ColumnKind.YesNo), new("donotemail", ColumnKind.YesNo),
        new("decisionmaker", ColumnKind.YesNo), new("confirminterest", ColumnKind.YesNo), new("evaluatefit", ColumnKind.YesNo),
        Choice("need", 0, "must", "should", "good to have", "none"),
        Choice("purchasetimeframe", 0, "immediate", "this quarter", "next quarter", "this year", "unknown"),
        Choice("budgetstatus", 0, "none committed", "may buy", "can buy", "will buy"),
        Choice("purchaseprocess", 0, "individual", "committee", "unknown"),
        Choice("initialcommunication", 0, "contacted", "not contacted"),
        Choice("leadqualitycode", 1, "hot", "warm", "cold"),
        Choice("leadsourcecode", 1, "advertisement", "employee referral", "external referral", "partner", "public relations", "seminar", "trade show", "web", "word of mouth", "other"),
        new("industrycode", ColumnKind.Choice) { Options = Enumerable.Range(1, 33).ToDictionary(code => $"{code}") },
        new("numberofemployees", ColumnKind.Whole) { Least = 0, Most = 1_000_000 },
        new("revenue", ColumnKind.Money) { Least = 0, Most = 100_000_000_000m },
        new("estimatedamount", ColumnKind.Money) { Least = 0, Most = 1_000_000_000m },
        new("budgetamount", ColumnKind.Money) { Least = 0, Most = 1_000_000_000m },
        Choice("statecode", 0, "open", "qualified", "disqualified"),
        Text("lgov_networkevent", 200), Text("lgov_profilelink", 500), Text("lgov_productfamily", 100),
        Choice<OfferKind>("lgov_offerkind"),
        new("lgov_explicitrequest", ColumnKind.YesNo),
        new(Engagement, ColumnKind.Decimal) { Least = 0, Most = 20 },
        new("lgov_engagementon", ColumnKind.DateTime),
        Choice<Disqualifier>("lgov_disqualifier"),
        Choice("lgov_stakeholderrole", FirstOption, "decides", "influences", "uses"),
        new("lgov_nextstepon", ColumnKind.Date),
        Choice<Stage>("lgov_stage") with { Computed = true },
        new("lgov_readiness", ColumnKind.Whole) { Least = 0, Most = 100, Computed = true },
        Text("lgov_ownerrule", 100) with { Computed = true },
        Text("lgov_reason", 2000) with { Computed = true },
        Choice<HandoverState>("lgov_handoverstate") with { Computed = true },
        Choice<CustomerClass>("lgov_customerclass") with { Computed = true },
    ];

    private static readonly Dictionary<string, LeadColumn> ByName = Catalogue.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);

    public static LeadColumn? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Names that a map may feed, for messages.</summary>
    public static string Targets => string.Join(", ", Catalogue.Where(column => !column.Computed && column.Name != Key).Select(column => column.Name));

    private static LeadColumn Text(string name, int maxLength) => new(name, ColumnKind.Text) { MaxLength = maxLength };

    private static LeadColumn Choice(string name, int first, params string[] options) =>
        new(name, ColumnKind.Choice) { Options = options.Select((option, index) => (option, index)).ToDictionary(pair => pair.option, pair => first + pair.index) };

    private static LeadColumn Choice<T>(string name)
        where T : struct, Enum => Choice(name, FirstOption, Enum.GetNames<T>());
}
