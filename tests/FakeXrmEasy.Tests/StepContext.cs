using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.FakeXrmEasy.Tests;

/// <summary>One execution of a step at the top level of a request.</summary>
internal sealed class StepContext(string message, string table, int stage, Guid organization) : IPluginExecutionContext
{
    public object this[string parameter]
    {
        set => InputParameters[parameter] = value;
    }

    public string MessageName => message;

    public string PrimaryEntityName => table;

    public int Stage => stage;

    public Guid OrganizationId => organization;

    public IPluginExecutionContext ParentContext => null!;

    public ParameterCollection InputParameters { get; } = [];

    public ParameterCollection OutputParameters { get; } = [];

    public ParameterCollection SharedVariables { get; } = [];

    public EntityImageCollection PreEntityImages { get; } = [];

    public EntityImageCollection PostEntityImages { get; } = [];

    public Guid UserId { get; } = Guid.NewGuid();

    public Guid InitiatingUserId => UserId;

    public Guid CorrelationId { get; } = Guid.NewGuid();

    public DateTime OperationCreatedOn { get; } = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public Guid BusinessUnitId => Guid.Empty;

    public int Depth => 1;

    public bool IsExecutingOffline => false;

    public bool IsInTransaction => stage >= 20;

    public bool IsOfflinePlayback => false;

    public int IsolationMode => 2;

    public int Mode => 0;

    public Guid OperationId => CorrelationId;

    public string OrganizationName => "Fake";

    public EntityReference OwningExtension => null!;

    public Guid PrimaryEntityId => Guid.Empty;

    public Guid? RequestId => CorrelationId;

    public string SecondaryEntityName => string.Empty;
}
