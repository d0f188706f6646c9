using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Sources;

/// <summary>The one way in which our XML is written: UTF-8 without BOM, line feed, two blanks.</summary>
internal static class XmlText
{
    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XAttribute XsiDeclaration => new(XNamespace.Xmlns + "xsi", Xsi.NamespaceName);

    /// <summary>Unpacked files carry a declaration; customapis, solution.xml and customizations.xml in the zip don't.</summary>
    public static string Write(XElement root, bool declaration)
    {
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = !declaration,
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, settings))
        {
            root.Save(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>An element per name, in this order, as "Name=value" pairs would read.</summary>
    public static object[] Values(params (string Name, object? Value)[] values) =>
        values.Select(v => (object)new XElement(v.Name, v.Value ?? string.Empty)).ToArray();

    public static string Braced(Guid id) => id.ToString("B");
}
