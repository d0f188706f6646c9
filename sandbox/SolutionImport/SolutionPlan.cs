using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Security;
using LeadGovernance.Sandbox.Solutions;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>A zip that was read and found right: what an import would do.</summary>
internal sealed record SolutionPlan(Manifest Manifest, Catalog Catalog)
{
    public required IReadOnlyList<Table> ChangedTables { get; init; }

    public required int Columns { get; init; }

    public required IReadOnlyList<RolePlan> Roles { get; init; }

    public required IReadOnlyList<AssemblyPlan> Assemblies { get; init; }

    public required IReadOnlyList<StepPlan> Steps { get; init; }

    public required IReadOnlyList<ApiPlan> Apis { get; init; }

    public required IReadOnlyList<WebResourcePlan> WebResources { get; init; }

    /// <summary>Views, charts, forms and dashboards.</summary>
    public required IReadOnlyList<ScreenPlan> Screens { get; init; }

    public required IReadOnlyList<SiteMapPlan> SiteMaps { get; init; }

    public required IReadOnlyList<AppPlan> Apps { get; init; }

    public required IReadOnlyList<ConnectionPlan> Connections { get; init; }

    public required IReadOnlyList<FlowPlan> Flows { get; init; }

    /// <summary>Known components the sandbox stores and does nothing with: ribbons, environment variables.</summary>
    public required IReadOnlyList<(string Path, string Content)> Inert { get; init; }
}

internal sealed record Manifest(string UniqueName, string FriendlyName, string Version, bool IsManaged, string Publisher, string Prefix, int OptionPrefix)
{
    /// <summary>Components of other solutions that must be there first.</summary>
    public IReadOnlyList<RequiredComponents.Needed> Needs { get; init; } = [];
}

internal sealed record RolePlan(Guid Id, string Name, IReadOnlyList<(string Privilege, Depth Depth)> Privileges, bool IsInherited);

internal sealed record AssemblyPlan(Guid Id, string Name, string Version, string PublicKeyToken, byte[] Content, IReadOnlyList<TypePlan> Types);

internal sealed record TypePlan(Guid Id, string TypeName, string QualifiedName, string FriendlyName, string? ActivityGroup);

internal sealed record StepPlan(Guid Id, string Name, string Message, TypePlan Type, string? Table, int Stage, bool IsAsynchronous, int Rank)
{
    public string? Filter { get; init; }

    public string? Configuration { get; init; }

    public string? Description { get; init; }

    public bool DeletesJob { get; init; }

    public required IReadOnlyList<ImagePlan> Images { get; init; }
}

internal sealed record ImagePlan(Guid Id, string Name, string Alias, int Type, string? Columns, string Property);

internal sealed record ApiPlan(string Name, string DisplayName, int StepType, int Binding, string? BoundTable, bool IsFunction, bool IsPrivate, Guid? Type)
{
    /// <summary>What callers need, by name.</summary>
    public string? Privilege { get; init; }

    public required IReadOnlyList<ApiParameterPlan> Inputs { get; init; }

    public required IReadOnlyList<ApiParameterPlan> Outputs { get; init; }
}

internal sealed record ApiParameterPlan(string Name, int Type, bool IsOptional, string? Table);

internal sealed record WebResourcePlan(Guid Id, string Name, string DisplayName, int Type, int? Language, byte[] Content);

/// <summary>A row of one of the platform's tables for what people open.</summary>
internal sealed record ScreenPlan(string Table, Guid Id, Dictionary<string, object?> Values);

/// <summary>A connection reference: which connector, not which connection.</summary>
internal sealed record ConnectionPlan(string Name, string DisplayName, string ConnectorId);

internal sealed record FlowPlan(Guid Id, string Name, string Definition, bool IsOn);

internal sealed record SiteMapPlan(string UniqueName, string Name, string Xml);

/// <summary><paramref name="Roles"/>: those of the zip that the app is given to.</summary>
internal sealed record AppPlan(string UniqueName, Dictionary<string, object?> Values, IReadOnlyList<Guid> Roles);
