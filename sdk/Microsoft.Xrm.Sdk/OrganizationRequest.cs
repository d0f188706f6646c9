using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message and its parameters; the typed requests are views of this.</summary>
[DataContract(Name = "OrganizationRequest", Namespace = ContractNames.Xrm2011)]
[KnownType(typeof(AssociateRequest))]
[KnownType(typeof(CreateRequest))]
[KnownType(typeof(CreateMultipleRequest))]
[KnownType(typeof(DeleteRequest))]
[KnownType(typeof(DisassociateRequest))]
[KnownType(typeof(ExecuteMultipleRequest))]
[KnownType(typeof(ExecuteTransactionRequest))]
[KnownType(typeof(RetrieveRequest))]
[KnownType(typeof(RetrieveMultipleRequest))]
[KnownType(typeof(UpdateRequest))]
[KnownType(typeof(UpdateMultipleRequest))]
[KnownType(typeof(UpsertRequest))]
[KnownType(typeof(UpsertMultipleRequest))]
public class OrganizationRequest : IExtensibleDataObject
{
    public OrganizationRequest()
    {
    }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    [DataMember]
    public ParameterCollection Parameters { get => field ??= new(); set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public string RequestName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}

[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = ContractNames.Xrm2012)]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
}
