using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Policy.Charters.Json;

/// <summary>An enumeration as JSON text: the name in camel case.</summary>
internal static class EnumText<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByText = Enum.GetValues(typeof(T)).Cast<T>().ToDictionary(Of);

    public static string Choices => string.Join(", ", ByText.Keys);

    public static string Of(T value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    public static T? Find(string text) => ByText.TryGetValue(text, out var value) ? value : null;
}
