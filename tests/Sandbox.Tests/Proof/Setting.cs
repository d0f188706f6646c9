using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>A switch that stands on something else than its default, or an option that is set at all.</summary>
/// <param name="Value">Null for an option: whatever the test sets.</param>
internal sealed record Setting(PropertyInfo Property, object? Value)
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. typeof(SandboxSwitches).GetProperties().SelectMany(p => ValuesOf(p.PropertyType).Except([p.GetValue(new SandboxSwitches())!]).Select(v => new Setting(p, v))),
        .. typeof(SandboxOptions).GetProperties().Where(p => p.Name != nameof(SandboxOptions.Switches)).Select(p => new Setting(p, null)),
    ];

    public string Name => Value is null ? Property.Name : $"{Property.Name}={Value}";

    public bool IsSwitch => Value is not null;

    /// <summary>A sandbox that does not know this setting: its switch stays where it is by default.</summary>
    public void Forget(SandboxOptions options)
    {
        if (!IsSwitch)
        {
            Property.SetValue(options, Property.GetValue(new SandboxOptions()));
        }
        else if (Value!.Equals(Property.GetValue(options.Switches)))
        {
            var others = options.Switches with { };
            Property.SetValue(others, Property.GetValue(new SandboxSwitches()));
            typeof(SandboxOptions).GetProperty(nameof(SandboxOptions.Switches))!.SetValue(options, others);
        }
    }

    private static IEnumerable<object> ValuesOf(Type type) =>
        type == typeof(bool) ? [false, true]
        : type.IsEnum ? Enum.GetValues(type).Cast<object>()
        : throw new NotSupportedException($"A switch of type {type.Name} has values that can't be listed. Let it be an enum.");
}
