using System;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Registration;

namespace LeadGovernance.Packaging.Sources;

/// <summary>PluginAssemblies/…/….dll.data.xml: an assembly and the types that the platform may call.</summary>
internal static class AssemblyFile
{
    public static Guid IdOf(AssemblyRegistration assembly) => NameBasedGuid.Of("assembly", assembly.Name);

    /// <summary>The dll's place, the same in the unpacked folder and in the zip.</summary>
    public static string DllPath(AssemblyRegistration assembly) =>
        $"PluginAssemblies/{Clean(assembly.Name)}-{IdOf(assembly).ToString().ToUpperInvariant()}/{Clean(assembly.Name)}.dll";

    public static GeneratedFile Write(AssemblyRegistration assembly)
    {
        if (assembly.Types.Count == 0)
        {
            throw new PackagingException($"{assembly.Name} has no registered class. Put CrmPluginRegistration on at least one.");
        }

        var root = new XElement(
            "PluginAssembly",
            new XAttribute("FullName", assembly.FullName),
            new XAttribute("PluginAssemblyId", IdOf(assembly)),
            new XAttribute("CustomizationLevel", 1),
            XmlText.XsiDeclaration,
            XmlText.Values(("IsolationMode", Isolation(assembly)), ("SourceType", 0), ("IntroducedVersion", ColumnXml.IntroducedVersion), ("FileName", "/" + DllPath(assembly))),
            new XElement("PluginTypes", assembly.Types.Select(t => Type(assembly, t))));
        return new GeneratedFile(DllPath(assembly) + ".data.xml", XmlText.Write(root, declaration: true), $"Assembly {assembly.Name}");
    }

    private static XElement Type(AssemblyRegistration assembly, TypeRegistration type) => new(
        "PluginType",
        new XAttribute("AssemblyQualifiedName", $"{type.FullName}, {assembly.FullName}"),
        new XAttribute("PluginTypeId", NameBasedGuid.Of("plugintype", type.FullName)),
        new XAttribute("Name", type.Activity?.Name ?? type.FullName),
        type.Activity is null
            ? XmlText.Values(("FriendlyName", type.FullName))
            : XmlText.Values(("Description", type.Activity.Description), ("FriendlyName", type.Activity.FriendlyName), ("WorkflowActivityGroupName", type.Activity.Group)));

    private static int Isolation(AssemblyRegistration assembly)
    {
        var declared = assembly.Types.SelectMany(t => t.Steps.Concat(t.StepsOfSetUp).Select(s => s.Isolation).Append(t.Activity?.Isolation)).OfType<string>().Distinct().ToList();
        return declared.Count switch
        {
            0 => PlatformNumbers.Isolation("Sandbox"),
            1 => PlatformNumbers.Isolation(declared[0]),
            _ => throw new PackagingException($"{assembly.Name} declares the isolation modes {string.Join(" and ", declared)}. One assembly has one: use Sandbox everywhere."),
        };
    }

    /// <summary>SolutionPackager drops every character outside these from folder and file names.</summary>
    private static string Clean(string name) => string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));
}
