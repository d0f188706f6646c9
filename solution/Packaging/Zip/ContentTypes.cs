using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Zip;

/// <summary>[Content_Types].xml: a reader of the zip does not see an entry whose extension is not named here.</summary>
internal static class ContentTypes
{
    private const string Binary = "application/octet-stream";
    private static readonly XNamespace Names = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static XElement Write(IEnumerable<string> entries)
    {
        var all = entries.ToList();
        var extensions = all.Select(e => Path.GetExtension(e).TrimStart('.')).Where(e => e.Length > 0).Distinct().Order(StringComparer.Ordinal);
        return new XElement(
            Names + "Types",
            extensions.Select(e => new XElement(Names + "Default", new XAttribute("Extension", e), new XAttribute("ContentType", Binary))),
            all.Where(e => Path.GetExtension(e).Length == 0).Select(e => new XElement(Names + "Override", new XAttribute("PartName", "/" + e), new XAttribute("ContentType", Binary))));
    }
}
