using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    public CreateMultipleRequest() => RequestName = "CreateMultiple";

    public EntityCollection Targets { get => this.Parameter<EntityCollection>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    public Guid[] Ids => this.Result<Guid[]>();
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    public UpdateMultipleRequest() => RequestName = "UpdateMultiple";

    public ConcurrencyBehavior ConcurrencyBehavior { get => this.Parameter<ConcurrencyBehavior>(); set => this.SetParameter(value); }

    public EntityCollection Targets { get => this.Parameter<EntityCollection>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class UpdateMultipleResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    public UpsertMultipleRequest() => RequestName = "UpsertMultiple";

    public EntityCollection Targets { get => this.Parameter<EntityCollection>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    public new UpsertResponse[] Results => this.Result<UpsertResponse[]>();
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest() => RequestName = "ExecuteMultiple";

    public OrganizationRequestCollection Requests { get => this.Parameter<OrganizationRequestCollection>(); set => this.SetParameter(value); }

    public ExecuteMultipleSettings Settings { get => this.Parameter<ExecuteMultipleSettings>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public bool IsFaulted => this.Result<bool>();

    public ExecuteMultipleResponseItemCollection Responses => this.Result<ExecuteMultipleResponseItemCollection>();
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    public ExecuteTransactionRequest() => RequestName = "ExecuteTransaction";

    public OrganizationRequestCollection Requests { get => this.Parameter<OrganizationRequestCollection>(); set => this.SetParameter(value); }

    public bool? ReturnResponses { get => this.Parameter<bool?>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Xrm2011)]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    public OrganizationResponseCollection Responses => this.Result<OrganizationResponseCollection>();
}
