using System;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>One run used the context or the services of another.</summary>
internal sealed class StateInFieldsException(string step) : InvalidOperationException(
    $"Sandbox: step '{step}' keeps in its fields what belongs to one run: another run of the same instance, at the same time, used it. Pass the context and the services as arguments.");
