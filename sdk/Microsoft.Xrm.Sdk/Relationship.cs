using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A relationship by schema name; the role tells the sides of a table related to itself apart.</summary>
[DataContract(Name = "Relationship", Namespace = ContractNames.Xrm2011)]
public sealed class Relationship : IExtensibleDataObject
{
    public Relationship()
    {
    }

    public Relationship(string schemaName) => SchemaName = schemaName;

    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    [DataMember]
    public string SchemaName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj) =>
        obj is Relationship other && other.SchemaName == SchemaName && other.PrimaryEntityRole == PrimaryEntityRole;

    public override int GetHashCode() => (SchemaName?.GetHashCode() ?? 0) ^ PrimaryEntityRole.GetHashCode();

    public override string ToString() => PrimaryEntityRole == null ? SchemaName ?? "" : $"{SchemaName} ({PrimaryEntityRole})";
}

[DataContract(Name = "EntityRole", Namespace = ContractNames.Xrm2011)]
public enum EntityRole
{
    [EnumMember]
    Referencing = 0,
    [EnumMember]
    Referenced = 1,
}
