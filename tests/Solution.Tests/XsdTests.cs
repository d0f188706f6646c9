using System.IO;
using System.Linq;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>The packages against Microsoft's published schemas; the schemas are older than today's exports, so what they miss is named.</summary>
[TestClass]
public sealed class XsdTests
{
    [TestMethod]
    [DataRow("LeadGovernance.zip")]
    [DataRow("LeadGovernanceFlows.zip")]
    public void The_packages_obey_the_published_schemas(string zip)
    {
        var oracles = Path.GetDirectoryName(Oracle.Find(Path.Combine("xsd", "Fetch.xsd")))!;

        Assert.IsTrue(SolutionChecker.HasOracles(oracles));
        Assert.IsEmpty(SolutionChecker.Check(Packed.Zip(zip), Checkout.Declared, oracles: oracles));
        Assert.IsEmpty(SolutionChecker.Check(Packed.Zip(zip), Checkout.Declared, oracles: Path.GetDirectoryName(oracles)));
    }

    [TestMethod]
    public void The_allow_list_is_short_and_gives_a_reason_on_each_line()
    {
        var lines = File.ReadLines(Path.Combine(Checkout.Root, "solution", "Packaging", "xsd-allow-list.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();

        Assert.IsLessThanOrEqualTo(15, lines.Count);
        Assert.IsEmpty(lines.Where(line => line.Split(" :: ") is not [['/', '/', ..], { Length: > 10 }]).ToList());
    }
}
