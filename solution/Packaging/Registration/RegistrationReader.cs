using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LeadGovernance.Packaging.Registration;

/// <summary>Reads registrations from a dll's metadata; nothing in the dll is executed or loaded.</summary>
public static class RegistrationReader
{
    private const string Attribute = "CrmPluginRegistrationAttribute";

    public static AssemblyRegistration Read(string dll)
    {
        if (!File.Exists(dll))
        {
            throw new PackagingException($"{dll} does not exist. Build plugins and workflows first.");
        }

        using var content = File.OpenRead(dll);
        return Read(content, dll);
    }

    /// <summary>Reads an assembly out of a package; <paramref name="dll"/> is its name for messages.</summary>
    internal static AssemblyRegistration Read(Stream content, string dll)
    {
        using var file = new PEReader(content, PEStreamOptions.LeaveOpen);
        if (!file.HasMetadata)
        {
            throw new PackagingException($"{dll} is no .NET assembly. Build it again.");
        }

        var reader = file.GetMetadataReader();
        var assembly = reader.GetAssemblyDefinition();
        var name = assembly.GetAssemblyName();
        var types = reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(IsConcreteClass).ToList();
        return new AssemblyRegistration(
            name.Name!,
            name.FullName,
            ProductVersion(reader, assembly, dll),
            name.GetPublicKeyToken() is { Length: 8 },
            reader.AssemblyReferences.Select(r => reader.GetAssemblyReference(r).GetAssemblyName().FullName).Order(StringComparer.Ordinal).ToList(),
            types.Select(t => Type(reader, t)).OfType<TypeRegistration>().OrderBy(t => t.FullName, StringComparer.Ordinal).ToList(),
            types.Where(t => !Registrations(reader, t).Any() && PluginInheritance.IsPluginOrActivity(reader, t))
                .Select(t => TypeNames.Of(reader, t)).Order(StringComparer.Ordinal).ToList());
    }

    private static bool IsConcreteClass(TypeDefinition type) =>
        !type.Attributes.HasFlag(TypeAttributes.Abstract) && !type.Attributes.HasFlag(TypeAttributes.Interface);

    private static TypeRegistration? Type(MetadataReader reader, TypeDefinition type)
    {
        var declared = Registrations(reader, type).ToList();
        return declared.Count == 0
            ? null
            : new TypeRegistration(
                TypeNames.Of(reader, type),
                Steps(declared, bySetUp: false),
                Steps(declared, bySetUp: true),
                declared.Where(a => a.ParameterCount == 1).Select(a => a.Text("message")).ToList(),
                declared.Where(a => a.ParameterCount == 5).Select(RegistrationShape.Activity).FirstOrDefault());
    }

    private static List<StepRegistration> Steps(IEnumerable<AttributeArguments> declared, bool bySetUp) =>
        declared.Where(a => a.ParameterCount == 8 && a.Flag("RegisteredBySetUp") == bySetUp).Select(RegistrationShape.Step).OrderBy(s => s.Id, StringComparer.Ordinal).ToList();

    private static IEnumerable<AttributeArguments> Registrations(MetadataReader reader, TypeDefinition type) =>
        type.GetCustomAttributes().Select(reader.GetCustomAttribute)
            .Where(a => a.Constructor.Kind == HandleKind.MethodDefinition
                && TypeNames.Of(reader, reader.GetMethodDefinition((MethodDefinitionHandle)a.Constructor).GetDeclaringType()) == Attribute)
            .Select(a => AttributeArguments.Read(reader, a));

    /// <summary>The informational version: AssemblyVersion and, by its default, FileVersion stay 1.0.0.0 for ever.</summary>
    private static string ProductVersion(MetadataReader reader, AssemblyDefinition assembly, string dll)
    {
        foreach (var attribute in assembly.GetCustomAttributes().Select(reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && TypeNames.Of(reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent) == typeof(AssemblyInformationalVersionAttribute).FullName)
            {
                return (string)attribute.DecodeValue(new AttributeTypes(reader)).FixedArguments[0].Value!;
            }
        }

        throw new PackagingException($"{dll} carries no informational version. Build it with this repository's Directory.Build.props.");
    }
}
