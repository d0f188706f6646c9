using System.Collections.Generic;

namespace LeadGovernance.Packaging.Registration;

/// <summary>What a dll's metadata says: its identity, its references and the types that the platform may call.</summary>
public sealed record AssemblyRegistration(
    string Name,
    string FullName,
    string ProductVersion,
    bool IsStrongNamed,
    IReadOnlyList<string> References,
    IReadOnlyList<TypeRegistration> Types,
    IReadOnlyList<string> UnregisteredPlugins);

/// <summary>A concrete class with at least one registration attribute.</summary>
/// <param name="Steps">What the solution carries.</param>
/// <param name="StepsOfSetUp">What set-up registers in the environment, because the id of its message is not certain.</param>
public sealed record TypeRegistration(
    string FullName,
    IReadOnlyList<StepRegistration> Steps,
    IReadOnlyList<StepRegistration> StepsOfSetUp,
    IReadOnlyList<string> CustomApis,
    ActivityRegistration? Activity);

/// <summary>One step as the attribute declares it; enum values by name.</summary>
public sealed record StepRegistration(
    string Message,
    string Table,
    string Stage,
    string Mode,
    string FilteringAttributes,
    string Name,
    int Order,
    string Isolation,
    string? Id,
    string? Description,
    string? Configuration,
    bool DeleteAsyncOperation,
    IReadOnlyList<ImageRegistration> Images);

/// <summary>One image; empty <paramref name="Attributes"/> means all columns.</summary>
public sealed record ImageRegistration(string Type, string Name, string Attributes);

public sealed record ActivityRegistration(string Name, string FriendlyName, string Description, string Group, string Isolation);
