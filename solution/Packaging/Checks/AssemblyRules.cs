using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Registration;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Assemblies and types in the XML are those of the dlls, by full name.</summary>
internal static class AssemblyRules
{
    public static IEnumerable<CheckFinding> Check(Package package, IReadOnlyList<AssemblyRegistration> dlls)
    {
        foreach (var assembly in package.Components("SolutionPluginAssemblies"))
        {
            var fullName = assembly.Attribute("FullName")?.Value ?? string.Empty;
            var dll = dlls.FirstOrDefault(d => d.FullName == fullName);
            if (dll is null)
            {
                yield return new($"Assembly {fullName}", $"is not among the dlls given ({string.Join("; ", dlls.Select(d => d.FullName))}). Build again and rewrite the registrations.");
                continue;
            }

            if (!package.Content.Entries.ContainsKey(assembly.Element("FileName")!.Value.TrimStart('/')))
            {
                yield return new($"Assembly {dll.Name}", $"names the file {assembly.Element("FileName")!.Value}, which is not in the package.");
            }

            var listed = assembly.Descendants("PluginType").Select(t => t.Attribute("AssemblyQualifiedName")!.Value).ToList();
            var declared = dll.Types.Select(t => $"{t.FullName}, {dll.FullName}").ToList();
            foreach (var unknown in listed.Except(declared))
            {
                yield return new($"Plug-in type {unknown}", "is not a registered concrete class of the dll. Correct the name or register the class.");
            }

            foreach (var unlisted in declared.Except(listed))
            {
                yield return new($"Plug-in type {unlisted}", "is registered in the dll but not listed. Rewrite the registrations.");
            }
        }

        foreach (var twice in package.PluginTypes.GroupBy(t => t.Attribute("PluginTypeId")?.Value, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return new($"Plug-in type id {twice.Key}", "is used twice. Ids must be unique.");
        }
    }
}
