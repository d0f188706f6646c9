using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>A web resource is what its name says, and what a page links to is in the package too.</summary>
internal static partial class PageRules
{
    private const string Page = "1";

    private static readonly Dictionary<string, string[]> Extensions = new(StringComparer.Ordinal)
    {
        [Page] = [".html", ".htm"],
        ["2"] = [".css"],
        ["3"] = [".js"],
        ["4"] = [".xml"],
        ["5"] = [".png"],
        ["6"] = [".jpg", ".jpeg"],
        ["7"] = [".gif"],
        ["8"] = [".xap"],
        ["9"] = [".xsl", ".xslt"],
        ["10"] = [".ico"],
        ["11"] = [".svg"],
        ["12"] = [".resx"],
    };

    /// <summary>The platform itself answers at this name, beside all web resources.</summary>
    private const string Context = "ClientGlobalContext.js.aspx";

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var names = package.Components("WebResources").Select(resource => resource.Element("Name")?.Value ?? string.Empty).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in package.Components("WebResources"))
        {
            var (name, type) = (resource.Element("Name")?.Value ?? string.Empty, resource.Element("WebResourceType")?.Value ?? string.Empty);
            if (!Extensions.TryGetValue(type, out var fitting) || !fitting.Contains(Path.GetExtension(name).ToLowerInvariant()))
            {
                yield return Rules.ResourceType.At($"Web resource {name}", $"is shipped as type {type}, which browsers get as something else. Correct the type or the name.");
            }

            foreach (var link in type == Page ? Links(package, resource).Where(link => !Resolves(name, link, names)) : [])
            {
                yield return Rules.PageLink.At($"Web resource {name}", $"links to {link}, which the package lacks. Correct the link or add the web resource.");
            }
        }
    }

    private static IEnumerable<string> Links(Package package, XElement resource) =>
        package.Content.Entries.TryGetValue(WebResourceRules.FileOf(resource), out var content)
            ? Link().Matches(Comment().Replace(Encoding.UTF8.GetString(content), string.Empty)).Select(match => match.Groups["to"].Value.Split('#', '?')[0]).Where(link => link.Length > 0 && !Absolute().IsMatch(link)).Distinct()
            : [];

    /// <summary>Names with slashes are a virtual folder structure: lgov_/a.html reaches lgov_/b.css as b.css.</summary>
    private static bool Resolves(string page, string link, HashSet<string> names)
    {
        var root = new Uri("http://x/");
        var target = new Uri(new Uri(root, page), link).AbsolutePath.TrimStart('/');
        return target == Context || names.Contains(target);
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<[a-z][^<>]*?\\s(?:src|href)\\s*=\\s*[\"'](?<to>[^\"']*)[\"']", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex("^(?:[a-z][a-z0-9+.-]*:|/)", RegexOptions.IgnoreCase)]
    private static partial Regex Absolute();
}
