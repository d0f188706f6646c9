using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using LeadGovernance.Packaging.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>What the guides for admins name must be there: zips, solutions, custom APIs, other pages.</summary>
[TestClass]
public sealed partial class GuideTests
{
    [TestMethod]
    [DataRow("upgrade.md")]
    [DataRow("uninstall.md")]
    public void A_guide_names_only_what_ships(string page)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "docs", page));
        var schema = SchemaReader.Read(Checkout.Schema);
        string[] solutions = [schema.Identity.UniqueName, schema.Flows.Solution.UniqueName];

        var apis = Apis().Matches(text).Select(m => m.Value).Distinct().ToList();
        Assert.IsNotEmpty(apis);
        Assert.IsEmpty(apis.Except(schema.CustomApis.Select(a => a.Name)).ToList());
        Assert.IsEmpty(Zips().Matches(text).Select(m => m.Value).Where(z => !Packed.Result.Sha256s.ContainsKey(z)).ToList());
        Assert.IsEmpty(Solutions().Matches(text).Select(m => m.Groups[1].Value).Except(solutions).ToList());
        Assert.IsEmpty(Links().Matches(text).Select(m => m.Groups[1].Value).Where(l => !File.Exists(Path.Combine(Checkout.Root, "docs", l))).ToList());
    }

    [GeneratedRegex(@"lgov_[A-Z]\w+")]
    private static partial Regex Apis();

    [GeneratedRegex(@"\w+\.zip")]
    private static partial Regex Zips();

    [GeneratedRegex(@"(?:solution-name:? |SolutionName: |SolutionUniqueName=')(\w+)")]
    private static partial Regex Solutions();

    [GeneratedRegex(@"\]\(([\w./-]+\.md)\)")]
    private static partial Regex Links();
}
