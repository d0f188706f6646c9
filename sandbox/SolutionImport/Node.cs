using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>An element and the path a message names it by.</summary>
internal sealed record Node(XElement Element, string Path)
{
    public string? Text(string name) => Element.Element(name) is { } child && child.Value.Trim() is { Length: > 0 } text ? text : null;

    public string Needed(string name) => Text(name) ?? throw Refuse($"It lacks <{name}>.", $"Give it a value.");

    public string? Attribute(string name) => (string?)Element.Attribute(name);

    public string NeededAttribute(string name) => Attribute(name) ?? throw Refuse($"It lacks the attribute {name}.", "Give it a value.");

    public int Number(string name, int fallback) => Text(name) is { } text
        ? int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Refuse($"<{name}> is '{text}', which is no whole number.", "Write one.")
        : fallback;

    public Guid Id(string value) => Guid.TryParse(value, out var id) ? id : throw Refuse($"'{value}' is no id.", "Write a GUID.");

    public IEnumerable<Node> Children(string container, string name) => Element.Element(container) is { } parent
        ? parent.Elements(name).Select(e => new Node(e, $"{Path}/{container}/{KnownNodes.Segment(e)}")) : [];

    public SolutionImportException Refuse(string cause, string remedy) => new(Path, cause, remedy);
}
