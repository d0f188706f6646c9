using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Messages;

[TestClass]
public partial class CodesTests
{
    /// <summary>Terms of the trade that both languages share.</summary>
    private static readonly HashSet<string> SameInGerman = ["Marketing", "Inside Sales", "Lead", "MQL", "SQL", "Sales Ready Lead", "Professional Social Networks"];

    [TestMethod]
    public void Every_code_is_there_once()
    {
        var codes = Codes.Of(Given.Charter).Select(entry => entry.Code).ToList();
        CollectionAssert.AllItemsAreUnique(codes);
        Assert.IsTrue(codes.All(code => Code().Match(code).Length == code.Length));
    }

    [TestMethod]
    public void Every_code_named_in_the_sources_of_the_policy_is_in_the_table_and_the_other_way_round()
    {
        var policy = Path.Combine(Given.RepositoryRoot, "policy");
        var named = Directory.EnumerateFiles(policy, "*.cs", SearchOption.AllDirectories)
            .Append(Path.Combine(policy, "Charters", "default-charter.json"))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Value));
        CollectionAssert.AreEquivalent(
            named.Distinct().OrderBy(code => code).ToList(),
            Codes.Of(Given.Charter).Select(entry => entry.Code).ToList());
    }

    [TestMethod]
    public void Every_text_is_there_in_both_languages_and_differs()
    {
        foreach (var words in Codes.Of(Given.Charter).SelectMany(entry => new[] { entry.Title, entry.Remedy })
            .Concat(Given.Charter.Channels.Select(channel => channel.Name))
            .Concat(Policy.Maturity.FactNames.All.Select(fact => fact.Words)))
        {
            AssertTranslated(words);
        }
    }

    [TestMethod]
    public void Every_value_of_the_enumerations_has_a_name_in_both_languages()
    {
        foreach (var words in NamesTests.AllNames())
        {
            AssertTranslated(words);
        }
    }

    [TestMethod]
    public void A_code_of_no_table_is_not_found() => Assert.IsNull(Codes.Find("LG9999"));

    private static void AssertTranslated(Words words)
    {
        Assert.IsFalse(string.IsNullOrWhiteSpace(words.English));
        Assert.IsFalse(string.IsNullOrWhiteSpace(words.German));
        Assert.IsTrue(words.English != words.German || SameInGerman.Contains(words.English), words.English);
    }

    [GeneratedRegex(@"LG\d{4}(?!\d)")]
    private static partial Regex Code();
}
