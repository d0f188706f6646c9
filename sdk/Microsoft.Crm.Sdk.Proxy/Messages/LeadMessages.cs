using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class QualifyLeadRequest : OrganizationRequest
{
    public QualifyLeadRequest() => RequestName = "QualifyLead";

    public bool CreateAccount { get => this.Parameter<bool>(); set => this.SetParameter(value); }

    public bool CreateContact { get => this.Parameter<bool>(); set => this.SetParameter(value); }

    public bool CreateOpportunity { get => this.Parameter<bool>(); set => this.SetParameter(value); }

    public EntityReference LeadId { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public EntityReference OpportunityCurrencyId { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public EntityReference OpportunityCustomerId { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public EntityReference ProcessInstanceId { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public EntityReference SourceCampaignId { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public OptionSetValue Status { get => this.Parameter<OptionSetValue>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class QualifyLeadResponse : OrganizationResponse
{
    public EntityReferenceCollection CreatedEntities => this.Result<EntityReferenceCollection>();
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class MergeRequest : OrganizationRequest
{
    public MergeRequest() => RequestName = "Merge";

    public bool PerformParentingChecks { get => this.Parameter<bool>(); set => this.SetParameter(value); }

    public Guid SubordinateId { get => this.Parameter<Guid>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public Entity UpdateContent { get => this.Parameter<Entity>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class MergeResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest() => RequestName = "SetState";

    public EntityReference EntityMoniker { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public OptionSetValue State { get => this.Parameter<OptionSetValue>(); set => this.SetParameter(value); }

    public OptionSetValue Status { get => this.Parameter<OptionSetValue>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class SetStateResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest() => RequestName = "Assign";

    public EntityReference Assignee { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class AssignResponse : OrganizationResponse
{
}
