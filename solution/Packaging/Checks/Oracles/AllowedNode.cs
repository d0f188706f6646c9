using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using System.Xml.XPath;

namespace LeadGovernance.Packaging.Checks.Oracles;

/// <summary>A line of an allow-list: nodes that are right all the same, and the reason.</summary>
internal sealed record AllowedNode(string Path, string Reason)
{
    public static IReadOnlyList<AllowedNode> Read(string list)
    {
        using var reader = new StreamReader(typeof(AllowedNode).Assembly.GetManifestResourceStream(list)!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" :: ")).Select(line => new AllowedNode(line[0], line[1]))];
    }

    public void RemoveFrom(XElement root)
    {
        foreach (var node in ((IEnumerable)root.XPathEvaluate(Path)).Cast<XObject>().ToList())
        {
            if (node is XAttribute attribute)
            {
                attribute.Remove();
            }
            else
            {
                ((XElement)node).Remove();
            }
        }
    }
}
