using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Text.RegularExpressions;
using LeadGovernance.Scenarios.Tests.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>Every role calls every custom API, on rows where nothing but his rights stands against it.</summary>
[TestClass]
public sealed partial class CallScenarios
{
    private const string Sentence = "The customer decides on Friday";
    private const int NoNeed = 723100000;

    public static IEnumerable<object[]> Roles => Jobs.Roles.Select(role => new object[] { role });

    [TestMethod]
    public void Every_api_is_called()
    {
        using var office = Office.Bare();

        CollectionAssert.AreEquivalent(office.All("customapi").Select(api => (string)api["uniquename"]).ToList(), Calls.Answers.Keys.ToList());
        CollectionAssert.AreEquivalent(Calls.Answers.Keys.ToList(), Requests(office).Keys.ToList());
    }

    [TestMethod]
    [DynamicData(nameof(Roles))]
    public void An_api_answers_a_role_as_its_job_asks(string role)
    {
        using var office = Office.Enforcing();
        var service = office.As(Cast.Of(office, role));
        var differences = new List<string>();
        foreach (var (api, request) in Requests(office))
        {
            var expected = Calls.Of(api, role);
            var answer = Answer(() => service.Execute(request()));
            if (answer != expected)
            {
                differences.Add($"{api}: {answer} instead of {expected}");
            }
        }

        Assert.IsEmpty(differences, string.Join("\n", differences));
    }

    [TestMethod]
    [DataRow(RoleNames.Seller)]
    [DataRow(RoleNames.InsideSales)]
    [DataRow(RoleNames.Manager)]
    public void Who_works_leads_may_ask_about_his_own(string role)
    {
        using var office = Office.Enforcing();
        var person = Cast.Of(office, role);
        var lead = office.Create(person, Leads.Early());
        Assert.AreEqual(person, office.OwnerOf(lead));
        OrganizationRequest[] requests =
        [
            About("lgov_EvaluateLead", "Lead", lead),
            About("lgov_RequestException", "Lead", lead, ("Reason", Sentence)),
            About("lgov_RaiseViolation", "Lead", lead, ("Explanation", Sentence)),
        ];

        foreach (var request in requests)
        {
            Assert.AreEqual("ok", Answer(() => office.As(person).Execute(request)), request.RequestName);
        }

        Assert.AreEqual("LG4001", Answer(() => office.As(person).Execute(About("lgov_HandOverLead", "Lead", lead))), "it is not ripe, which is no matter of rights");
    }

    /// <summary>In this order: the last removes what the others stand on.</summary>
    private static Dictionary<string, Func<OrganizationRequest>> Requests(Office office) => new()
    {
        ["lgov_EvaluateLead"] = () => About("lgov_EvaluateLead", "Lead", Ripe(office)),
        ["lgov_RequestException"] = () => About("lgov_RequestException", "Lead", Ripe(office), ("Reason", Sentence)),
        ["lgov_GrantException"] = () => new("lgov_GrantException") { ["ExceptionId"] = Asked(office) },
        ["lgov_HandOverLead"] = () => About("lgov_HandOverLead", "Lead", Ripe(office)),
        ["lgov_AcceptHandover"] = () => About("lgov_AcceptHandover", "Handover", Offered(office)),
        ["lgov_RejectHandover"] = () => About("lgov_RejectHandover", "Handover", Offered(office), ("Reason", NoNeed)),
        ["lgov_DisputeRejection"] = () => About("lgov_DisputeRejection", "Handover", Rejected(office), ("Reason", Sentence)),
        ["lgov_DecideDispute"] = () => About("lgov_DecideDispute", "Handover", Disputed(office), ("Upheld", true)),
        ["lgov_RaiseViolation"] = () => About("lgov_RaiseViolation", "Lead", Ripe(office), ("Explanation", Sentence)),
        ["lgov_ResolveViolation"] = () => About("lgov_ResolveViolation", "Violation", Booked(office), ("Status", "acknowledged")),
        ["lgov_DistributeLead"] = () => About("lgov_DistributeLead", "Lead", Shared(office)),
        ["lgov_SweepLeads"] = () => new("lgov_SweepLeads"),
        ["lgov_MeasureKpis"] = () => new("lgov_MeasureKpis"),
        ["lgov_ReevaluateLead"] = () => About("lgov_ReevaluateLead", "Lead", Ripe(office)),
        ["lgov_SelectNotices"] = () => new("lgov_SelectNotices") { ["Kind"] = "digest" },
        ["lgov_RaiseNotice"] = () => new("lgov_RaiseNotice") { ["Kind"] = "handoverDue", ["Id"] = Offered(office) },
        ["lgov_CheckHealth"] = () => new("lgov_CheckHealth"),
        ["lgov_SetUp"] = () => new("lgov_SetUp") { ["MarketingTeamId"] = office.Marketing, ["InsideSalesTeamId"] = office.Inside, ["FieldSalesTeamId"] = office.Field, ["Level"] = "observe" },
        ["lgov_TearDown"] = () => new("lgov_TearDown"),
    };

    private static OrganizationRequest About(string api, string parameter, Guid id, params (string Name, object Value)[] more)
    {
        var request = new OrganizationRequest(api) { [parameter] = new EntityReference(parameter == "Lead" ? "lead" : "lgov_" + parameter.ToLowerInvariant(), id) };
        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        return request;
    }

    /// <summary>A Sales Ready Lead that inside sales owns.</summary>
    private static Guid Ripe(Office office) => office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

    /// <summary>One of a team that has a seller.</summary>
    private static Guid Shared(Office office)
    {
        office.AddSeller(office.Ina, office.Inside);
        return Ripe(office);
    }

    private static Guid Asked(Office office) => (Guid)office.As(office.Ina).Execute(About("lgov_RequestException", "Lead", Ripe(office), ("Reason", Sentence)))["ExceptionId"];

    private static Guid Booked(Office office) => (Guid)office.As(office.Ina).Execute(About("lgov_RaiseViolation", "Lead", Ripe(office), ("Explanation", Sentence)))["ViolationId"];

    private static Guid Offered(Office office) => HandoverRequests.Offered(office, office.Field).Handover;

    private static Guid Rejected(Office office)
    {
        var handover = Offered(office);
        HandoverRequests.Reject(office, handover, office.Finn, NoNeed);
        return handover;
    }

    private static Guid Disputed(Office office)
    {
        var handover = Rejected(office);
        HandoverRequests.Dispute(office, handover, office.Ina, Sentence);
        return handover;
    }

    /// <summary>ok, the code of what stands against it, or the privilege that is missing.</summary>
    private static string Answer(Func<OrganizationResponse> call)
    {
        try
        {
            var results = call().Results;
            return results.TryGetValue("Ok", out var ok) && ok is false ? (string)(results.TryGetValue("Code", out var code) ? code : results["Codes"]) : "ok";
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return Named().Match(fault.Message) is { Success: true } named ? named.Value : fault.Message;
        }
    }

    [GeneratedRegex(@"prv\w+|LG\d{4}")]
    private static partial Regex Named();
}
