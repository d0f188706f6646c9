using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>PluginAssembly nodes and their dlls.</summary>
internal static class AssemblyReader
{
    public static AssemblyPlan Read(Node node, SolutionArchive archive)
    {
        var fullName = node.NeededAttribute("FullName");
        var declared = new AssemblyName(fullName);
        var content = archive.Named(node.Needed("FileName"), node.Path + "/FileName");
        var (actual, types) = ReadDll(content, node);
        if (actual != declared.FullName)
        {
            throw node.Refuse($"The dll is not the zip's: it is '{actual}', the node says '{declared.FullName}'.", "Pack again with the dll of the same build.");
        }

        if (node.Needed("IsolationMode") != "2" || node.Needed("SourceType") != "0")
        {
            throw node.Refuse("Only assemblies in sandbox isolation (2) stored in the database (0) can run online.", "Set IsolationMode 2 and SourceType 0.");
        }

        var plans = node.Children("PluginTypes", "PluginType").Select(t => ReadType(t, declared.FullName, types)).ToList();
        if (plans.Count == 0)
        {
            throw node.Refuse("It lists no plug-in types.", "List each type that a step, custom API or process uses.");
        }

        var token = Convert.ToHexStringLower(declared.GetPublicKeyToken() ?? []);
        if (token.Length == 0)
        {
            throw node.Refuse("The assembly has no strong name.", "Sign it.");
        }

        return new AssemblyPlan(node.Id(node.NeededAttribute("PluginAssemblyId")), declared.Name!, declared.Version!.ToString(), token, content, plans);
    }

    private static TypePlan ReadType(Node node, string assembly, IReadOnlySet<string> types)
    {
        var qualified = node.NeededAttribute("AssemblyQualifiedName");
        var cut = qualified.IndexOf(',', StringComparison.Ordinal);
        if (cut < 0 || qualified[(cut + 1)..].Trim() != assembly)
        {
            throw node.Refuse($"AssemblyQualifiedName '{qualified}' does not end in '{assembly}'.", "Correct it.");
        }

        var name = qualified[..cut];
        if (!types.Contains(name))
        {
            throw node.Refuse($"The dll has no public type '{name}'.", "Correct the name, or pack again with the dll of the same build.");
        }

        return new TypePlan(node.Id(node.NeededAttribute("PluginTypeId")), name, qualified, node.Text("FriendlyName") ?? name, node.Text("WorkflowActivityGroupName"));
    }

    private static (string FullName, IReadOnlySet<string> Types) ReadDll(byte[] content, Node node)
    {
        try
        {
            using var pe = new PEReader([.. content]);
            var metadata = pe.GetMetadataReader();
            var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(t => t.Attributes.HasFlag(TypeAttributes.Public))
                .Select(t => string.Join('.', new[] { metadata.GetString(t.Namespace), metadata.GetString(t.Name) }.Where(p => p.Length > 0)));
            return (metadata.GetAssemblyDefinition().GetAssemblyName().FullName, types.ToHashSet());
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            throw new SolutionImportException(node.Path + "/FileName", $"{node.Text("FileName")} is no .NET assembly ({e.Message}).", "Pack again with the right dll.", e);
        }
    }
}
