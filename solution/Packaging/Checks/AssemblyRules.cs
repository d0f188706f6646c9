using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Assemblies and types in the XML are those of the dlls in the package, by full name, and the platform can run them.</summary>
internal static class AssemblyRules
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const string Sandbox = "2";
    private const string Database = "0";

    public static IEnumerable<CheckFinding> Check(Package package) =>
    [
        .. package.Components("SolutionPluginAssemblies").SelectMany(assembly => OfAssembly(package, assembly)),
        .. package.PluginTypes.GroupBy(t => t.Attribute("PluginTypeId")?.Value, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(twice => Rules.TypeIdOnce.At($"Plug-in type id {twice.Key}", "is used twice. Ids must be unique.")),
        .. package.Dlls.Select(d => d.Registration).OfType<Registration.AssemblyRegistration>().SelectMany(DllRules.Check),
    ];

    private static IEnumerable<CheckFinding> OfAssembly(Package package, XElement assembly)
    {
        var fullName = assembly.Attribute("FullName")?.Value ?? string.Empty;
        var subject = $"Assembly {fullName.Split(',')[0]}";
        if (assembly.Element("IsolationMode")?.Value != Sandbox || assembly.Element("SourceType")?.Value != Database)
        {
            yield return Rules.Isolation.At(subject, "is not registered in the sandbox and the database, and Dataverse runs no other. Set IsolationMode 2 and SourceType 0.");
        }

        var file = assembly.Element("FileName")?.Value ?? string.Empty;
        if (package.Dlls.FirstOrDefault(d => d.Entry == file.TrimStart('/')) is not { } dll)
        {
            yield return Rules.AssemblyFile.At(subject, $"names the file {file}, which is not in the package. Build again and rewrite the registrations.");
            yield break;
        }

        if (dll.Content.Length > MostBytes)
        {
            yield return Rules.AssemblySize.At(subject, $"has {dll.Content.Length} bytes; the platform takes {MostBytes}. Ship less.");
        }

        if (dll.Registration?.FullName != fullName)
        {
            yield return Rules.AssemblyName.At(subject, $"is {fullName} in the XML, but its file is {dll.Registration?.FullName ?? "no readable assembly"}. Build again and rewrite the registrations.");
            yield break;
        }

        var listed = assembly.Descendants("PluginType").Select(t => t.Attribute("AssemblyQualifiedName")?.Value ?? string.Empty).ToList();
        var declared = dll.Registration.Types.Select(t => $"{t.FullName}, {fullName}").ToList();
        foreach (var unknown in listed.Except(declared))
        {
            yield return Rules.TypeIsInDll.At($"Plug-in type {unknown}", "is not a registered concrete class of the dll. Correct the name or register the class.");
        }

        foreach (var unlisted in declared.Except(listed))
        {
            yield return Rules.TypeIsListed.At($"Plug-in type {unlisted}", "is registered in the dll but not listed. Rewrite the registrations.");
        }
    }
}
