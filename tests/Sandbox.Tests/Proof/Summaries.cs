using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>The summaries of this assembly's tests, from the documentation file that the compiler writes.</summary>
internal static class Summaries
{
    private static readonly ILookup<string, string> Texts =
        XDocument.Load(Path.ChangeExtension(typeof(Summaries).Assembly.Location, ".xml")).Descendants("member").ToLookup(m => (string)m.Attribute("name")!, m => m.Value);

    public static bool NamesSource(RuleTest test, int rule) =>
        Texts[$"T:{test.Class.FullName}"].Concat(Texts.Where(t => IsOf(t.Key, test)).SelectMany(t => t))
            .Any(text => text.Contains("Source:", StringComparison.Ordinal) && Regex.IsMatch(text, $@"\bP{rule}\b"));

    private static bool IsOf(string member, RuleTest test) => member.Split('(')[0] == $"M:{test.Class.FullName}.{test.Method.Name}";
}
