using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a failed request tells its caller.</summary>
[DataContract(Name = "BaseServiceFault", Namespace = ContractNames.Xrm2011)]
[KnownType(typeof(OrganizationServiceFault))]
[KnownType(typeof(ExecuteTransactionFault))]
[Serializable]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject extensionData;

    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails { get => field ??= new(); set; }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public DateTime Timestamp { get; set; }

    public ExtensionDataObject ExtensionData { get => extensionData; set => extensionData = value; }
}

/// <summary>The fault of every organisation request.</summary>
[DataContract(Name = "OrganizationServiceFault", Namespace = ContractNames.Xrm2011)]
[Serializable]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    public string TraceText { get; set; }
}

/// <summary>The fault of an ExecuteTransaction; it says which request failed.</summary>
[DataContract(Name = "ExecuteTransactionFault", Namespace = ContractNames.Xrm71)]
[Serializable]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}

[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = ContractNames.Xrm2011)]
[Serializable]
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
}
