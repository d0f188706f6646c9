using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Records;

/// <summary>People's full name is made of first and last name (the platform's default name format).</summary>
internal static class PrimaryNames
{
    public static void Complete(Table table, IDictionary<string, object?> values, Func<Entity>? before)
    {
        if (table.PrimaryName != "fullname" || !(values.ContainsKey("firstname") || values.ContainsKey("lastname")))
        {
            return;
        }

        string? Part(string name) => values.TryGetValue(name, out var sent) ? sent as string : before?.Invoke().GetAttributeValue<string>(name);
        var full = $"{Part("firstname")} {Part("lastname")}".Trim();
        values["fullname"] = full.Length == 0 ? null : full;
    }
}
