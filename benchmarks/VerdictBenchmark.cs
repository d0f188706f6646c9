using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Benchmarks;

/// <summary>Cost of one assessment and verdict; it must not grow with the number of rules.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class VerdictBenchmark
{
    private static readonly DateTime Now = new(2026, 3, 11, 10, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Person = new(Guid.Empty, true, []);
    private static readonly Holder FieldSales = new(Guid.Empty, true, [Responsibility.FieldSales]);

    private CharterPolicy policy = null!;
    private LeadFacts lead = null!;

    [Params(10, 1_000, 10_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var charter = CharterCodec.Default();
        var oneForEachChannel = charter.Channels.Select((channel, number) =>
            charter.Rules.First(rule => rule.Channel == channel.Code) with { Code = $"LG2{number:0000000}", Stages = [] });
        var special = Enumerable.Range(charter.Channels.Count, Rules - charter.Channels.Count).Select(number =>
            charter.Rules.Single(rule => rule.Code == "LG2071") with { Code = $"LG2{number:0000000}", ProductFamily = $"Family {number}" });
        policy = CharterPolicy.Compile(charter with { Rules = [.. oneForEachChannel, .. special] });
        lead = new()
        {
            Channel = "inbound", ProductFamily = $"Family {Rules - 1}", Offer = OfferKind.Service, Customer = CustomerClass.Other, Region = "DACH",
            LastName = "Muster", CompanyName = "Muster AG", Email = "m.muster@muster.example", JobTitle = "Head of Purchasing", ExplicitRequest = true,
            Need = 1, Timeframe = 2, InitialCommunication = 0, ConfirmInterest = true, CreatedOn = Now, Stage = Stage.Sql,
        };
    }

    [Benchmark]
    public Verdict AssessAndJudge() => policy.Judge(policy.Assess(lead, Person, Now), FieldSales, Now);
}
