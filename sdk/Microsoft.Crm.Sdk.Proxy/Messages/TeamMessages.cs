using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class WhoAmIRequest : OrganizationRequest
{
    public WhoAmIRequest() => RequestName = "WhoAmI";
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid BusinessUnitId => this.Result<Guid>();

    public Guid OrganizationId => this.Result<Guid>();

    public Guid UserId => this.Result<Guid>();
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class AddMembersTeamRequest : OrganizationRequest
{
    public AddMembersTeamRequest() => RequestName = "AddMembersTeam";

    public Guid[] MemberIds { get => this.Parameter<Guid[]>(); set => this.SetParameter(value); }

    public Guid TeamId { get => this.Parameter<Guid>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class AddMembersTeamResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class RemoveMembersTeamRequest : OrganizationRequest
{
    public RemoveMembersTeamRequest() => RequestName = "RemoveMembersTeam";

    public Guid[] MemberIds { get => this.Parameter<Guid[]>(); set => this.SetParameter(value); }

    public Guid TeamId { get => this.Parameter<Guid>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class RemoveMembersTeamResponse : OrganizationResponse
{
}
