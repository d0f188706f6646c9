using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using LeadGovernance.Sandbox.Faults;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>One element of a FetchXML query. What is not on its list of known attributes and children is refused by name.</summary>
internal sealed class FetchNode
{
    private readonly XElement element;

    private FetchNode(XElement element) => this.element = element;

    public string Name => element.Name.LocalName;

    public string Text => element.Value;

    public static FetchNode Parse(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            throw Fault.Of(Codes.EmptyFetch, "The fetch xml is empty.");
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var root = XElement.Load(reader);
            return root.Name.LocalName == "fetch" ? new FetchNode(root)
                : throw Fault.Of(Codes.NoFetchElement, $"The fetch xml must start with <fetch>, but starts with <{root.Name.LocalName}>.");
        }
        catch (XmlException e)
        {
            throw Fault.Of(Codes.InvalidFetchNode, $"Invalid XML in the fetch query: {e.Message}");
        }
    }

    /// <summary>Logical name of the table that a query is about.</summary>
    public static string TableOf(string? xml) => Parse(xml).OnlyEntity().Required("name");

    public FetchNode OnlyEntity()
    {
        var entities = Children("entity").ToList();
        return entities.Count == 1 ? entities[0] : throw Invalid(Codes.NoFetchElement, "A fetch needs exactly one <entity>.");
    }

    public FetchNode Knows(string[] attributes, string[] children)
    {
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            if (!attributes.Contains(attribute.Name.LocalName))
            {
                throw Fault.NotSupported($"attribute '{attribute.Name.LocalName}' of FetchXML element <{Name}>.");
            }
        }

        foreach (var child in element.Elements())
        {
            if (!children.Contains(child.Name.LocalName))
            {
                throw Fault.NotSupported($"FetchXML element <{child.Name.LocalName}> in <{Name}>.");
            }
        }

        return this;
    }

    public IEnumerable<FetchNode> Children(string name) => element.Elements().Where(e => e.Name.LocalName == name).Select(e => new FetchNode(e));

    /// <summary>Children in the order they stand in.</summary>
    public IEnumerable<FetchNode> Children() => element.Elements().Select(e => new FetchNode(e));

    public bool Has(string name) => element.Attribute(name) is not null;

    public string? Attribute(string name) => element.Attribute(name)?.Value is { Length: > 0 } value ? value : null;

    public string Required(string name) =>
        Attribute(name) ?? throw Fault.Of(Codes.InvalidFetchNode, $"The element <{Name}> of the fetch query needs the attribute '{name}'.");

    public bool Flag(string name) => Attribute(name) switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var other => throw Fault.Of(Codes.InvalidFetchNode, $"The attribute '{name}' of <{Name}> must be 'true' or 'false', not '{other}'."),
    };

    public int? Number(string name)
    {
        if (Attribute(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw Fault.Of(Codes.InvalidFetchNode, $"The attribute '{name}' of <{Name}> must be a number greater than zero, not '{text}'.");
    }

    public Exception Invalid(int code, string message) => Fault.Of(code, $"{message} Node: {element.ToString(SaveOptions.DisableFormatting)}");
}
