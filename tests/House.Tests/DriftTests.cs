using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.House.Tests;

/// <summary>Signs that the house drifts: long files, names that say nothing, columns named twice, an outside world in the text.</summary>
[TestClass]
public sealed partial class DriftTests
{
    private const int MostLines = 300;

    [TestMethod]
    public void No_source_file_is_longer_than_three_hundred_lines() =>
        AssertNone(Sources().Where(file => File.ReadLines(file).Count() > MostLines));

    [TestMethod]
    public void No_type_is_called_by_a_word_that_says_nothing() =>
        AssertNone(Sources().Where(file => EmptyWords().IsMatch(Path.GetFileNameWithoutExtension(file))));

    [TestMethod]
    public void Columns_are_quoted_only_in_their_table_class() =>
        AssertNone(Sources("plugins").Where(file => !file.Contains("/Tables/") && QuotedColumn().IsMatch(File.ReadAllText(file))));

    [TestMethod]
    public void Plug_ins_do_not_depend_on_depth() =>
        AssertNone(Sources("plugins").Where(file => File.ReadAllText(file).Contains(".Depth", StringComparison.Ordinal)));

    [TestMethod]
    public void The_project_speaks_of_itself_alone() =>
        AssertNone(Texts().Where(file => OutsideWorld().IsMatch(File.ReadAllText(file))));

    private static IEnumerable<string> Sources(string room = "") =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, room), "*.cs", SearchOption.AllDirectories).Where(IsOurs);

    private static IEnumerable<string> Texts() =>
        new[] { "*.cs", "*.md", "*.json", "*.csproj", "*.props", "*.targets", "*.xml", "*.txt" }
            .SelectMany(pattern => Directory.EnumerateFiles(RepositoryRoot.Path, pattern, SearchOption.AllDirectories))
            .Where(IsOurs);

    private static bool IsOurs(string file) =>
        !new[] { "/bin/", "/obj/", "/artifacts/", "/node_modules/", "/TestResults/", "/House.Tests/" }.Any(file.Contains);

    private static void AssertNone(IEnumerable<string> files) =>
        Assert.IsEmpty(files.Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)).Order().ToList());

    [GeneratedRegex("(Helper|Util|Utils|Manager|Common|Impl|Misc)$")]
    private static partial Regex EmptyWords();

    [GeneratedRegex("\"lgov_[a-z]+\"")]
    private static partial Regex QuotedColumn();

    [GeneratedRegex(@"(?<![\w.])/(work|root)/|\bissue #?\d+\b|localhost:\d{4}/v3/index")]
    private static partial Regex OutsideWorld();
}
