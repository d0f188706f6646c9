using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>What a user or team may do with one row.</summary>
[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class PrincipalAccess : IExtensibleDataObject
{
    [DataMember]
    public AccessRights AccessMask { get; set; }

    [DataMember]
    public EntityReference Principal { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

[DataContract(Namespace = ContractNames.Crm2011)]
[Flags]
public enum AccessRights
{
    [EnumMember]
    None = 0,
    [EnumMember]
    ReadAccess = 1,
    [EnumMember]
    WriteAccess = 2,
    [EnumMember]
    AppendAccess = 4,
    [EnumMember]
    AppendToAccess = 16,
    [EnumMember]
    CreateAccess = 32,
    [EnumMember]
    DeleteAccess = 65536,
    [EnumMember]
    ShareAccess = 262144,
    [EnumMember]
    AssignAccess = 524288,
}
