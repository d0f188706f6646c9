using System.Linq;
using LeadGovernance.Policy.Maturity;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Maturity;

[TestClass]
public class CoverageTests
{
    [TestMethod]
    public void A_pressing_need_covers_a_need() => Assert.AreEqual("LG3301", Coverage.Of(Given.Charter)["LG3205"]);

    [TestMethod]
    public void Besides_only_the_company_covers_a_name_or_company()
    {
        var coverage = Coverage.Of(Given.Charter);
        Assert.AreEqual("LG3201", coverage["LG3001"]);
        Assert.HasCount(2, coverage);
    }

    [TestMethod]
    public void Of_two_criteria_that_ask_the_same_the_first_is_said()
    {
        var charter = Given.Charter with { Criteria = [.. Given.Charter.Criteria, Given.Charter.Criteria.First(criterion => criterion.Code == "LG3304") with { Code = "LG3399" }] };
        var coverage = Coverage.Of(charter);
        Assert.AreEqual("LG3304", coverage["LG3399"]);
        Assert.IsFalse(coverage.ContainsKey("LG3304"));
    }

    [TestMethod]
    public void A_criterion_with_another_way_out_covers_nothing()
    {
        var charter = Given.Charter with
        {
            Criteria = [.. Given.Charter.Criteria.Select(criterion => criterion.Code == "LG3301" ? criterion with { AnyOf = [.. criterion.AnyOf, new Condition("authority") { Is = true }] } : criterion)],
        };
        Assert.IsFalse(Coverage.Of(charter).ContainsKey("LG3205"));
    }
}
