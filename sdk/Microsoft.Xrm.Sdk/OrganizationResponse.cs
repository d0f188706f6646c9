using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a request gave back, by name.</summary>
[DataContract(Name = "OrganizationResponse", Namespace = ContractNames.Xrm2011)]
[KnownType(typeof(AssociateResponse))]
[KnownType(typeof(CreateResponse))]
[KnownType(typeof(CreateMultipleResponse))]
[KnownType(typeof(DeleteResponse))]
[KnownType(typeof(DisassociateResponse))]
[KnownType(typeof(ExecuteMultipleResponse))]
[KnownType(typeof(ExecuteTransactionResponse))]
[KnownType(typeof(RetrieveResponse))]
[KnownType(typeof(RetrieveMultipleResponse))]
[KnownType(typeof(UpdateResponse))]
[KnownType(typeof(UpdateMultipleResponse))]
[KnownType(typeof(UpsertResponse))]
[KnownType(typeof(UpsertMultipleResponse))]
public class OrganizationResponse : IExtensibleDataObject
{
    [DataMember]
    public ParameterCollection Results { get => field ??= new(); set; }

    [DataMember]
    public string ResponseName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}

[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = ContractNames.Xrm71)]
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>
{
}
