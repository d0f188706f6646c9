using System.Reflection.Metadata;

namespace LeadGovernance.Packaging.Registration;

/// <summary>Full names of types as the platform writes them.</summary>
internal static class TypeNames
{
    public static string Of(MetadataReader reader, TypeDefinition type) => Join(reader.GetString(type.Namespace), reader.GetString(type.Name));

    public static string Of(MetadataReader reader, TypeReference type) => Join(reader.GetString(type.Namespace), reader.GetString(type.Name));

    public static string Of(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Of(reader, reader.GetTypeDefinition((TypeDefinitionHandle)handle)),
        HandleKind.TypeReference => Of(reader, reader.GetTypeReference((TypeReferenceHandle)handle)),
        _ => string.Empty,
    };

    private static string Join(string space, string name) => space.Length == 0 ? name : space + "." + name;
}
