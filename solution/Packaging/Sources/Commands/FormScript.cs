using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;
using LeadGovernance.Packaging.Sources.Screens;

namespace LeadGovernance.Packaging.Sources.Commands;

/// <summary>What a main form says of its script: the handler of its opening, and the libraries in the order in which they load.</summary>
internal static class FormScript
{
    public static IEnumerable<XElement> Write(TableSchema table, CommandsSchema commands) =>
    [
        new(
            "events",
            new XElement(
                "event",
                new XAttribute("name", "onload"),
                new XAttribute("application", "false"),
                new XAttribute("active", "true"),
                new XElement(
                    "Handlers",
                    new XElement(
                        "Handler",
                        new XAttribute("functionName", commands.OnLoad),
                        new XAttribute("libraryName", commands.Library),
                        new XAttribute("handlerUniqueId", ScreenIds.Part(table.SchemaName, "onload")),
                        new XAttribute("enabled", "true"),
                        new XAttribute("parameters", string.Empty),
                        new XAttribute("passExecutionContext", "true"))))),
        new(
            "formLibraries",
            new[] { commands.Facts, commands.Library }.Select(name => new XElement(
                "Library",
                new XAttribute("name", name),
                new XAttribute("libraryUniqueId", ScreenIds.Part(table.SchemaName, "library", name))))),
    ];
}
