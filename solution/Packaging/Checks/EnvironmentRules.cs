using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Nothing of the organisation where it was made: users, teams, business units and addresses are others in each.</summary>
internal static partial class EnvironmentRules
{
    private static readonly string[] Texts = [".xml", ".json", ""];

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        foreach (var (entry, content) in package.Content.Entries.Where(entry => Texts.Contains(Path.GetExtension(entry.Key))))
        {
            foreach (var address in Organization().Matches(Encoding.UTF8.GetString(content)).Select(match => match.Value).Distinct())
            {
                yield return Rules.NoOrganization.At(entry, $"names the organisation {address}. Use a relative address, or a setting of the environment.");
            }
        }

        foreach (var condition in package.Customizations.Descendants("condition"))
        {
            foreach (var row in condition.Elements("value").Select(value => value.Value).Append(condition.Attribute("value")?.Value).Where(value => Guid.TryParse(value, out _)))
            {
                yield return Rules.NoRow.At($"The query condition on {condition.Attribute("attribute")?.Value}", $"names the row {row}, which other environments don't have. Ask by a code or by the current user.");
            }
        }

        foreach (var step in package.Steps.Where(step => step.Elements().Any(node => node.Name.LocalName.StartsWith("ImpersonatingUserId", StringComparison.Ordinal) && node.Value.Length > 0)))
        {
            yield return Rules.NoRow.At($"Step \"{step.Attribute("Name")?.Value}\"", "runs as a certain user, whom other environments don't have. Let it run as the calling user.");
        }
    }

    [GeneratedRegex(@"[a-z0-9-]+(\.api)?\.crm[0-9]*\.(dynamics\.com|microsoftdynamics\.us|appsplatform\.us|dynamics\.cn)", RegexOptions.IgnoreCase)]
    private static partial Regex Organization();
}
