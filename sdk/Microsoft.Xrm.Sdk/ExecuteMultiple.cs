using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "ExecuteMultipleSettings", Namespace = ContractNames.Xrm2012)]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    [DataMember]
    public bool ContinueOnError { get; set; }

    [DataMember]
    public bool ReturnResponses { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The response or the fault of one request of a batch.</summary>
[DataContract(Name = "ExecuteMultipleResponseItem", Namespace = ContractNames.Xrm2012)]
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    [DataMember]
    public OrganizationServiceFault Fault { get; set; }

    [DataMember]
    public int RequestIndex { get; set; }

    [DataMember]
    public OrganizationResponse Response { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = ContractNames.Xrm2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>
{
}

[DataContract(Name = "ConcurrencyBehavior", Namespace = ContractNames.Xrm71)]
public enum ConcurrencyBehavior
{
    [EnumMember]
    Default = 0,
    [EnumMember]
    IfRowVersionMatches = 1,
    [EnumMember]
    AlwaysOverwrite = 2,
}
