using System.Reflection.Metadata;

namespace LeadGovernance.Packaging.Registration;

/// <summary>Names the types of attribute arguments without loading any assembly.</summary>
internal sealed class AttributeTypes(MetadataReader reader) : ICustomAttributeTypeProvider<string>
{
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => "System.Type";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader metadata, TypeDefinitionHandle handle, byte rawTypeKind) => TypeNames.Of(metadata, handle);

    public string GetTypeFromReference(MetadataReader metadata, TypeReferenceHandle handle, byte rawTypeKind) => TypeNames.Of(metadata, handle);

    public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

    /// <summary>All enums of the registration attribute are of int.</summary>
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) =>
        EnumMembers.Of(reader, type).Count > 0
            ? PrimitiveTypeCode.Int32
            : throw new PackagingException($"An attribute uses the enum {type} of another assembly. Declare it in the dll: its metadata is read alone.");

    public bool IsSystemType(string type) => type == "System.Type";
}
