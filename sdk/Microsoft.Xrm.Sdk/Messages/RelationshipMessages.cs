using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class AssociateRequest : OrganizationRequest
{
    public AssociateRequest() => RequestName = "Associate";

    public EntityReferenceCollection RelatedEntities { get => this.Parameter<EntityReferenceCollection>(); set => this.SetParameter(value); }

    public Relationship Relationship { get => this.Parameter<Relationship>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class AssociateResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest() => RequestName = "Disassociate";

    public EntityReferenceCollection RelatedEntities { get => this.Parameter<EntityReferenceCollection>(); set => this.SetParameter(value); }

    public Relationship Relationship { get => this.Parameter<Relationship>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class DisassociateResponse : OrganizationResponse
{
}
