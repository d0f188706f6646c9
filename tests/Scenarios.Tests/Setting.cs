using System;
using System.Linq;
using LeadGovernance.Sandbox;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>The switches that the whole suite runs under: the name of a setting in the environment, for example "S2 off", "S2=off" or "all".</summary>
internal static class Setting
{
    public const string Variable = "LEADGOV_SWITCHES";

    public static string Name { get; } = (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? name : "default").Replace('=', ' ');

    public static SandboxSwitches Switches { get; } = SwitchScenarios.Settings.TryGetValue(Name, out var switches) ? switches
        : throw new ArgumentException($"{Variable} is '{Name}'. Known: {string.Join(", ", SwitchScenarios.Settings.Keys.Select(k => $"\"{k}\""))}.");
}
