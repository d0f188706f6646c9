using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>Policy enums ↔ choice values: the choices list the members in the order of the enums.</summary>
internal static class Choices
{
    /// <summary>First value of every choice of the publisher.</summary>
    public const int First = ChoiceValues.Base;

    public static OptionSetValue Of<T>(T value)
        where T : struct, Enum => new(First + Convert.ToInt32(value));

    public static T? Read<T>(Entity row, string column)
        where T : struct, Enum
    {
        var value = row.GetAttributeValue<OptionSetValue>(column)?.Value;
        return value is null ? null : (T)Enum.ToObject(typeof(T), value.Value - First);
    }

    /// <summary>Several members in one text column: "Mql,Sql".</summary>
    public static string Join<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(",", values);

    public static IReadOnlyList<T> Split<T>(string? text)
        where T : struct, Enum =>
        [.. (text ?? string.Empty).Split([','], StringSplitOptions.RemoveEmptyEntries).Select(name => (T)Enum.Parse(typeof(T), name.Trim()))];
}
