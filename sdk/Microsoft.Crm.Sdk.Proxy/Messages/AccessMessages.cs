using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class GrantAccessRequest : OrganizationRequest
{
    public GrantAccessRequest() => RequestName = "GrantAccess";

    public PrincipalAccess PrincipalAccess { get => this.Parameter<PrincipalAccess>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class GrantAccessResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class ModifyAccessRequest : OrganizationRequest
{
    public ModifyAccessRequest() => RequestName = "ModifyAccess";

    public PrincipalAccess PrincipalAccess { get => this.Parameter<PrincipalAccess>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class ModifyAccessResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    public RevokeAccessRequest() => RequestName = "RevokeAccess";

    public EntityReference Revokee { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class RevokeAccessResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    public RetrievePrincipalAccessRequest() => RequestName = "RetrievePrincipalAccess";

    public EntityReference Principal { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class RetrievePrincipalAccessResponse : OrganizationResponse
{
    public AccessRights AccessRights => this.Result<AccessRights>();
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class RetrieveSharedPrincipalsAndAccessRequest : OrganizationRequest
{
    public RetrieveSharedPrincipalsAndAccessRequest() => RequestName = "RetrieveSharedPrincipalsAndAccess";

    public EntityReference Target { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class RetrieveSharedPrincipalsAndAccessResponse : OrganizationResponse
{
    public PrincipalAccess[] PrincipalAccesses => this.Result<PrincipalAccess[]>();
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class ReassignObjectsOwnerRequest : OrganizationRequest
{
    public ReassignObjectsOwnerRequest() => RequestName = "ReassignObjectsOwner";

    public EntityReference FromPrincipal { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public EntityReference ToPrincipal { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class ReassignObjectsOwnerResponse : OrganizationResponse
{
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class ReassignObjectsSystemUserRequest : OrganizationRequest
{
    public ReassignObjectsSystemUserRequest() => RequestName = "ReassignObjectsSystemUser";

    public EntityReference ReassignPrincipal { get => this.Parameter<EntityReference>(); set => this.SetParameter(value); }

    public Guid UserId { get => this.Parameter<Guid>(); set => this.SetParameter(value); }
}

[DataContract(Namespace = ContractNames.Crm2011)]
public sealed class ReassignObjectsSystemUserResponse : OrganizationResponse
{
}
