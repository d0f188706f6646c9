using System.Linq;
using System.Text;

namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>Writes docs/reference/sandbox-rules.md.</summary>
internal static class RulesPage
{
    public static string Text()
    {
        var page = new StringBuilder(
            """
            # Rules of the sandbox

            Generated from `tests/Sandbox.Tests/Proof`; a test holds it equal. What the sandbox claims of the platform's pipeline and of the life of a solution, where that is from, which tests hold it to that,
            and in which ways the sandbox is made wrong on purpose to prove that these tests notice. The sandbox is our reading of the documentation; nothing here was tried on a live organisation.

            Grades: D Microsoft's documentation · C read in another simulator's code · O observed by a third party · I our inference.

            """);
        foreach (var rule in Rules.All)
        {
            page.Append("\n## ").Append(rule.Name).Append("\n").Append(rule.Sentence).Append(" *(").Append(rule.Grade).Append(": ").Append(rule.Source).Append(")*\n\n");
            foreach (var test in RuleTest.All.Where(t => t.Rules.Contains(rule.Number)))
            {
                page.Append("- ").Append(test.Sentence).Append(" (").Append(test.Class.Name).Append(")\n");
            }

            foreach (var defect in PlantedDefects.All.Where(d => d.Rules.Contains(rule.Number)))
            {
                page.Append("- Wrong on purpose: ").Append(defect.Sentence).Append(" (`").Append(defect.Defect).Append("`)\n");
            }
        }

        page.Append("\n## Beyond the pipeline\nSingle messages, rights and queries have no numbered rule; their tests are the rules. These defects prove some of them.\n\n");
        foreach (var defect in PlantedDefects.All.Where(d => d.Rules.Count == 0))
        {
            page.Append("- Wrong on purpose: ").Append(defect.Sentence).Append(" (`").Append(defect.Defect).Append("`). Noticed by: ")
                .AppendJoin("; ", defect.Tests.Select(RuleTest.Named).Select(t => $"{t.Sentence} ({t.Class.Name})")).Append('\n');
        }

        page.Append("\n## What is not documented\nSwitches of the sandbox, and options of one run. A sandbox that ignores the setting fails the test beside it.\n\n");
        foreach (var setting in Setting.All)
        {
            var test = RuleTest.Named(SettingTests.Tests[setting.Name]);
            page.Append("- `").Append(setting.Name).Append("`: ").Append(test.Sentence).Append(" (").Append(test.Class.Name).Append(")\n");
        }

        return page.ToString();
    }
}
