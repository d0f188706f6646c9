using System;
using System.Diagnostics;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Ownership;

[TestClass]
public class RuleIndexCostTests
{
    /// <summary>A thousand times the rules; a search through them would cost a thousand times as much. Five leaves room for a busy machine (the benchmark measures exactly).</summary>
    private const int MostTimes = 5;

    [TestMethod]
    [DoNotParallelize]
    public void A_verdict_with_10000_rules_costs_about_as_much_as_with_10()
    {
        var few = Fastest(With(10));
        var many = Fastest(With(10_000));
        Assert.IsLessThan(MostTimes * few.Ticks, many.Ticks, $"{few} with 10 rules, {many} with 10,000.");
    }

    private static CharterPolicy With(int rules)
    {
        var any = Given.Charter.Rules.Single(rule => rule.Code == "LG2070");
        var special = Enumerable.Range(0, rules).Select(number => any with { Code = $"LG2{number:0000000}", ProductFamily = $"Family {number}" });
        return CharterPolicy.Compile(Given.Charter with { Rules = [.. Given.Charter.Rules, .. special] });
    }

    private static TimeSpan Fastest(CharterPolicy policy)
    {
        var lead = Given.Bare with { ProductFamily = "Family 9" };
        return Enumerable.Range(0, 7).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            for (var round = 0; round < 2_000; round++)
            {
                Assert.AreEqual("LG20000009", policy.Assess(lead).Rule.Code);
            }

            return clock.Elapsed;
        });
    }
}
