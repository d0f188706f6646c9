using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>A German text that equals the English one was forgotten, unless the word is the same in both languages.</summary>
[TestClass]
public sealed class TranslationTests
{
    [TestMethod]
    public void German_differs_from_English_except_where_the_list_gives_a_reason()
    {
        var allowed = Allowed().Select(line => line.Split(" :: ")[0]).ToHashSet();
        Assert.IsEmpty(Same().Except(allowed).ToList());
    }

    [TestMethod]
    public void The_list_is_short_gives_reasons_and_names_nothing_that_is_gone()
    {
        Assert.IsLessThanOrEqualTo(15, Allowed().Count);
        Assert.IsEmpty(Allowed().Where(line => line.Split(" :: ") is not [{ Length: > 0 }, { Length: > 10 }]).ToList());
        Assert.IsEmpty(Allowed().Select(line => line.Split(" :: ")[0]).Except(Same()).ToList());
    }

    private static HashSet<string> Same() =>
        Directory.GetFiles(Checkout.Schema, "*.json", SearchOption.AllDirectories)
            .SelectMany(f => Labels(JsonDocument.Parse(File.ReadAllText(f)).RootElement))
            .Where(l => l.En == l.De).Select(l => l.En).ToHashSet();

    private static IEnumerable<(string En, string De)> Labels(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("en", out var en) && element.TryGetProperty("de", out var de) => [(en.GetString()!, de.GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Labels(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Labels),
        _ => [],
    };

    private static List<string> Allowed() =>
        File.ReadLines(Path.Combine(Checkout.Schema, "same-words.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
}
