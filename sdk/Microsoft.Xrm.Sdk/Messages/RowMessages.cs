using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest() => RequestName = "Create";

    public Entity Target { get => this.Parameter<Entity>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class CreateResponse : OrganizationResponse
{
    public Guid id => this.Result<Guid>();
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest() => RequestName = "Retrieve";

    public ColumnSet ColumnSet { get => this.Parameter<ColumnSet>(); set => this.SetParameter(value); }

    public RelationshipQueryCollection RelatedEntitiesQuery { get => this.Parameter<RelationshipQueryCollection>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => this.Result<Entity>();
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest() => RequestName = "RetrieveMultiple";

    public QueryBase Query { get => this.Parameter<QueryBase>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => this.Result<EntityCollection>();
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest() => RequestName = "Update";

    public ConcurrencyBehavior ConcurrencyBehavior { get => this.Parameter<ConcurrencyBehavior>(); set => this.SetParameter(value); }

    public Entity Target { get => this.Parameter<Entity>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class UpdateResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest() => RequestName = "Upsert";

    public Entity Target { get => this.Parameter<Entity>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => this.Result<bool>();

    public EntityReference Target => this.Result<EntityReference>();
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest() => RequestName = "Delete";

    public ConcurrencyBehavior ConcurrencyBehavior { get => this.Parameter<ConcurrencyBehavior>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class DeleteResponse : OrganizationResponse
{
}
