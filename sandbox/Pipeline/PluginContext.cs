using System;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>What one run of a step sees of its event.</summary>
internal sealed class PluginContext(Organization organization, PipelineEvent source, int stage) : IPluginExecutionContext7
{
    public PipelineEvent Source => source;

    private readonly ParameterCollection input = source.Input;

    public Step? Step { get; init; }

    /// <summary>Set while runs of one instance overlap.</summary>
    public RunGuard? Guard { get; set; }

    public IPluginExecutionContext? ParentContext { get; init; }

    public int Stage => stage;

    /// <summary>Value of <see cref="Mode"/>.</summary>
    public const int Asynchronous = 1;

    public int Mode { get; init; }

    public bool IsInTransaction { get; init; }

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public EntityImageCollection[] PreEntityImagesCollection { get; init; } = [];

    public EntityImageCollection[] PostEntityImagesCollection { get; init; } = [];

    public required ParameterCollection SharedVariables { get; init; }

    public ParameterCollection InputParameters
    {
        get
        {
            Guard?.Check();
            return input;
        }
        init => input = value;
    }

    public ParameterCollection OutputParameters { get; init; } = source.Output;

    public string MessageName { get; init; } = source.Message;

    /// <summary>The step's impersonated user, or the caller.</summary>
    public Guid UserId => organization.Has(Defect.IgnoresImpersonation) ? source.UserId : Step?.ImpersonatedUser ?? source.UserId;

    public Guid InitiatingUserId => source.UserId;

    /// <summary>Who signed in: with CallerId not the user whose request it is.</summary>
    public Guid AuthenticatedUserId => organization.Access.DelegateOf(source.UserId) ?? source.UserId;

    public Guid BusinessUnitId => organization.Principals.User(UserId).BusinessUnit;

    public Guid InitiatingUserApplicationId => organization.Principals.User(InitiatingUserId).ApplicationId;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => organization.Principals.User(InitiatingUserId).DirectoryId;

    public Guid UserAzureActiveDirectoryObjectId => organization.Principals.User(UserId).DirectoryId;

    public bool IsApplicationUser => InitiatingUserApplicationId != Guid.Empty;

    public Guid CorrelationId => source.CorrelationId;

    public Guid OperationId => source.OperationId;

    public Guid? RequestId => source.RequestId;

    public int Depth => source.Depth;

    public DateTime OperationCreatedOn => source.CreatedOn;

    public Guid OrganizationId => organization.Id;

    public string OrganizationName => organization.Options.Name;

    public EntityReference? OwningExtension => Step is null ? null : new EntityReference("sdkmessageprocessingstep", Step.Id) { Name = Step.Name };

    public Guid PrimaryEntityId => source.Id;

    public string PrimaryEntityName => source.Table;

    public string SecondaryEntityName => "none";

    // 2 = sandbox: classic assemblies registered online run there.
    public int IsolationMode => 2;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsPortalsClientCall => false;

    public Guid PortalsContactId => Guid.Empty;

    public string? InitiatingUserAgent => null;

    public string? EnvironmentId => null;

    public Guid TenantId => Guid.Empty;

    /// <summary>The same moment for a second run, which may do with it what it likes.</summary>
    public PluginContext Copy(RunGuard? guard) => new(organization, source, stage)
    {
        Step = Step, ParentContext = (ParentContext as PluginContext)?.Copy(null), Mode = Mode, IsInTransaction = IsInTransaction, Guard = guard, MessageName = MessageName,
        InputParameters = Wire.Copy(input), OutputParameters = Wire.Copy(OutputParameters), SharedVariables = Wire.Copy(SharedVariables),
        PreEntityImages = Wire.Copy(PreEntityImages), PostEntityImages = Wire.Copy(PostEntityImages),
        PreEntityImagesCollection = PreEntityImagesCollection.Select(Wire.Copy).ToArray(), PostEntityImagesCollection = PostEntityImagesCollection.Select(Wire.Copy).ToArray(),
    };
}
