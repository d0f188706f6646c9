using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Messages;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>The steps that a request goes without: three optional parameters, each with a privilege of its own.</summary>
internal sealed record Bypass(bool Synchronous, bool Asynchronous, IReadOnlySet<Guid> Steps)
{
    public const string Logic = "BypassBusinessLogicExecution";
    public const string StepIds = "BypassBusinessLogicExecutionStepIds";
    public const string Plugins = "BypassCustomPluginExecution";

    // The platform's default of BypassBusinessLogicExecutionStepIdsLimit (organization.orgdborgsettings).
    private const int StepLimit = 3;

    public static Bypass None { get; } = new(false, false, new HashSet<Guid>());

    public bool Skips(Step step) => (step.IsAsynchronous ? Asynchronous : Synchronous) || Steps.Contains(step.Id);

    public static Bypass Read(Request request)
    {
        var plugins = request.Optional<bool>(Plugins);
        var kinds = List(request, Logic);
        var steps = List(request, StepIds).Select(id => Id(id, request.Name)).ToHashSet();
        if (kinds.FirstOrDefault(k => k is not ("CustomSync" or "CustomAsync")) is { } unknown)
        {
            throw Fault.NotSupported($"value '{unknown}' of {Logic}. It takes CustomSync, CustomAsync, or both with a comma between.");
        }

        if (steps.Count > StepLimit)
        {
            throw Fault.Of(Codes.InvalidArgument, $"{StepIds} holds {steps.Count} ids; the limit is {StepLimit}.");
        }

        if (plugins)
        {
            CheckPrivilege(request, "prvBypassCustomPlugins");
        }

        if (kinds.Length + steps.Count > 0)
        {
            CheckPrivilege(request, "prvBypassCustomBusinessLogic");
        }

        return plugins || kinds.Length + steps.Count > 0 ? new Bypass(plugins || kinds.Contains("CustomSync"), kinds.Contains("CustomAsync"), Effective(request, steps)) : None;
    }

    /// <summary>By default only System Administrator has these privileges; a role may get them.</summary>
    private static void CheckPrivilege(Request request, string privilege)
    {
        if (!request.Organization.Has(Defect.LetsAnyoneBypass))
        {
            request.Organization.Access.CheckPrivilege(request.UserId, privilege);
        }
    }

    private static HashSet<Guid> Effective(Request request, HashSet<Guid> steps) => request.Organization.Has(Defect.IgnoresBypassedSteps) ? [] : steps;

    private static string[] List(Request request, string name) =>
        (request.Optional<string>(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Guid Id(string text, string message) =>
        Guid.TryParse(text, out var id) ? id : throw Fault.Of(Codes.InvalidArgument, $"'{text}' in {StepIds} of {message} is no id.");
}
