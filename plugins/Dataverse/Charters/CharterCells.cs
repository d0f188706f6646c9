using System;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>Reads cells that a charter can't do without: an empty or unknown one is a problem that names its row, never a silent default.</summary>
internal sealed class CharterCells(Problems problems)
{
    /// <summary>Empty text when there is none; the problem is noted.</summary>
    public string Text(Entity row, string column, string rowName)
    {
        var text = row.GetAttributeValue<string>(column);
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(CharterCodes.MissingMember, Place(row, rowName), $"{column} is empty");
        }

        return text ?? string.Empty;
    }

    public T Choice<T>(Entity row, string column, string rowName)
        where T : struct, Enum
    {
        if (Choices.Read<T>(row, column) is not { } value)
        {
            problems.Add(CharterCodes.MissingMember, Place(row, rowName), $"{column} is empty");
            return default;
        }

        if (!Enum.IsDefined(typeof(T), value))
        {
            problems.Add(CharterCodes.WrongValue, Place(row, rowName), $"{column} has no option {Choices.First + Convert.ToInt32(value)}");
        }

        return value;
    }

    public EntityReference? Reference(Entity row, string column, string rowName)
    {
        var reference = row.GetAttributeValue<EntityReference>(column);
        if (reference is null)
        {
            problems.Add(CharterCodes.MissingMember, Place(row, rowName), $"{column} is empty");
        }

        return reference;
    }

    private static string Place(Entity row, string rowName) => $"{row.LogicalName} {(string.IsNullOrWhiteSpace(rowName) ? row.Id.ToString("D") : rowName)}";
}
