using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Scenarios.Tests.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Every custom API with right, missing, wrong and unknown arguments, and as somebody without its privilege.</summary>
[TestClass]
public sealed class CustomApiScenarios
{
    private const string Sentence = "The customer asks for a visit.";

    private static readonly IReadOnlyList<CustomApiSchema> Apis = SchemaReader.Read(Path.Combine(Package.RepositoryRoot, "solution", "schema")).CustomApis;

    public static IEnumerable<object[]> Names => Apis.Select(api => new object[] { api.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void With_right_arguments_it_answers_with_every_property_of_its_declaration(string name)
    {
        using var office = Office.Enforcing();

        var answer = office.As(Caller(name, office)).Execute(Right(name, office));

        CollectionAssert.AreEquivalent(Api(name).Properties.Select(property => property.Name).ToList(), answer.Results.Keys.ToList());
        foreach (var property in Api(name).Properties)
        {
            Assert.IsInstanceOfType(answer[property.Name], Clr(property.Type), property.Name);
        }

        Assert.IsTrue(!answer.Results.Contains("Ok") || (bool)answer["Ok"] || name is "lgov_CheckHealth", string.Join("; ", answer.Results.Select(result => $"{result.Key}: {result.Value}")));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Without_a_required_argument_it_faults_and_names_it(string name)
    {
        using var office = Office.Enforcing();
        foreach (var parameter in Api(name).Parameters.Where(parameter => parameter.Required))
        {
            var request = Right(name, office);
            request.Parameters.Remove(parameter.Name);

            StringAssert.Contains(Office.Refused(() => office.As(Caller(name, office)).Execute(request)), parameter.Name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void An_argument_of_another_type_or_name_faults(string name)
    {
        using var office = Office.Enforcing();
        foreach (var parameter in Api(name).Parameters)
        {
            var request = Right(name, office);
            request[parameter.Name] = parameter.Type == ApiType.Decimal ? "much" : 1.5m;

            StringAssert.Contains(Office.Refused(() => office.As(Caller(name, office)).Execute(request)), parameter.Name);
        }

        var unknown = Right(name, office);
        unknown["Surprise"] = "!";
        StringAssert.Contains(Office.Refused(() => office.As(Caller(name, office)).Execute(unknown)), "Surprise");
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Who_lacks_its_privilege_or_the_rights_on_its_row_gets_a_fault_and_nothing_is_written(string name)
    {
        using var office = Office.Enforcing();
        var request = Right(name, office);
        var before = Rows(office);

        if (name is "lgov_AcceptHandover" or "lgov_RejectHandover" or "lgov_DisputeRejection")
        {
            var code = name is "lgov_DisputeRejection" ? "LG4417" : "LG4402";
            Assert.AreEqual(code, office.As(office.Otto).Execute(request)["Code"], "handovers are open to all readers; the answer says for whom it is");
            return;
        }

        var message = Office.Refused(() => office.As(office.Otto).Execute(request));

        StringAssert.Contains(message, Api(name).Privilege ?? "prv");
        Assert.AreEqual(before, Rows(office));
    }

    /// <summary>How many rows there are of everything that an API may write, and how many versions of them.</summary>
    private static string Rows(Office office) => string.Join(
        " ",
        new[] { "lead", "lgov_violation", "lgov_exception", "lgov_handover", "lgov_notice", "lgov_charter", "lgov_responsibility", "sdkmessageprocessingstep" }
            .Select(table => office.All(table)).Select(rows => $"{rows.Count}:{rows.Where(row => row.Contains("versionnumber")).Select(row => (long)row["versionnumber"]).DefaultIfEmpty().Max()}"));

    private static CustomApiSchema Api(string name) => Apis.Single(api => api.Name == name);

    private static Type Clr(ApiType type) => type switch
    {
        ApiType.Boolean => typeof(bool),
        ApiType.DateTime => typeof(DateTime),
        ApiType.Decimal => typeof(decimal),
        ApiType.EntityReference => typeof(EntityReference),
        ApiType.Integer => typeof(int),
        ApiType.Guid => typeof(Guid),
        _ => typeof(string),
    };

    private static Guid Caller(string name, Office office) => name switch
    {
        "lgov_AcceptHandover" or "lgov_RejectHandover" => office.Fred,
        "lgov_EvaluateLead" or "lgov_RequestException" or "lgov_HandOverLead" or "lgov_RaiseViolation" or "lgov_DisputeRejection" => office.Ina,
        _ => office.Sandbox.Administrator,
    };

    /// <summary>A request that does its job; an API without one here fails its tests.</summary>
    private static OrganizationRequest Right(string name, Office office)
    {
        EntityReference Lead() => new("lead", office.Create(office.Robot, Leads.Sql(office.Channel("inbound"))));
        return name switch
        {
            "lgov_EvaluateLead" or "lgov_ReevaluateLead" => new(name) { ["Lead"] = Lead() },
            "lgov_RequestException" => new(name) { ["Lead"] = Lead(), ["Reason"] = Sentence },
            "lgov_GrantException" => new(name) { ["ExceptionId"] = office.As(office.Ina).Execute(new("lgov_RequestException") { ["Lead"] = Lead(), ["Reason"] = Sentence })["ExceptionId"] },
            "lgov_SweepLeads" or "lgov_CheckHealth" or "lgov_TearDown" or "lgov_MeasureKpis" => new(name),
            "lgov_DistributeLead" => new(name) { ["Lead"] = OfTeamWithSeller(office, Lead()) },
            "lgov_HandOverLead" => new(name) { ["Lead"] = new EntityReference("lead", office.Create(office.Robot, Leads.Srl(office.Channel("inbound")))) },
            "lgov_AcceptHandover" => new(name) { ["Handover"] = new EntityReference("lgov_handover", Offered(office, office.Fred).Handover) },
            "lgov_RejectHandover" => new(name) { ["Handover"] = new EntityReference("lgov_handover", Offered(office, office.Fred).Handover), ["Reason"] = AlertDesk.First },
            "lgov_DisputeRejection" => Disputing(Rejected(office), Sentence),
            "lgov_DecideDispute" => new(name) { ["Handover"] = Disputed(office), ["Upheld"] = true },
            "lgov_ResolveViolation" => new(name) { ["Violation"] = new EntityReference("lgov_violation", office.Violate()), ["Status"] = "acknowledged" },
            "lgov_RaiseViolation" => new(name) { ["Lead"] = Lead(), ["Explanation"] = Sentence },
            "lgov_SelectNotices" => new(name) { ["Kind"] = "escalation" },
            "lgov_RaiseNotice" => new(name) { ["Kind"] = "expiry", ["Id"] = office.Violate() },
            "lgov_SetUp" => new(name) { ["MarketingTeamId"] = office.Marketing, ["InsideSalesTeamId"] = office.Inside, ["FieldSalesTeamId"] = office.Field },
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "This custom API has no example. Add one."),
        };
    }

    private static EntityReference OfTeamWithSeller(Office office, EntityReference lead)
    {
        office.AddSeller(office.Ina, office.Inside);
        return lead;
    }

    private static Guid Rejected(Office office)
    {
        var handover = Offered(office, office.Fred).Handover;
        Reject(office, handover, office.Fred, AlertDesk.First);
        return handover;
    }

    private static EntityReference Disputed(Office office)
    {
        var handover = Rejected(office);
        Dispute(office, handover, office.Ina, Sentence);
        return new EntityReference("lgov_handover", handover);
    }
}
