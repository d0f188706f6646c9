using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Records;

/// <summary>State and status reason belong together: fills in the one that was not sent and refuses pairs that don't fit.</summary>
internal static class StateRules
{
    public static void OnCreate(Table table, IDictionary<string, object?> values)
    {
        if (table.Find("statecode") is not { } state || table.Find("statuscode") is not { } status)
        {
            return;
        }

        var stateValue = Sent(values, "statecode") ?? state.Default ?? 0;
        values["statecode"] = new OptionSetValue(stateValue);
        values["statuscode"] = new OptionSetValue(Sent(values, "statuscode") ?? DefaultStatus(state, status, stateValue));
        CheckPair(table, stateValue, Sent(values, "statuscode")!.Value);
    }

    public static void OnUpdate(Table table, IDictionary<string, object?> values, Entity before)
    {
        if (table.Find("statecode") is not { } state || table.Find("statuscode") is not { } status || (Sent(values, "statecode") ?? Sent(values, "statuscode")) is null)
        {
            return;
        }

        var stateBefore = before.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0;
        var stateValue = Sent(values, "statecode") ?? stateBefore;
        if (Sent(values, "statuscode") is null && stateValue != stateBefore)
        {
            values["statuscode"] = new OptionSetValue(DefaultStatus(state, status, stateValue));
        }

        CheckPair(table, stateValue, Sent(values, "statuscode") ?? before.GetAttributeValue<OptionSetValue>("statuscode")?.Value ?? 0);
    }

    /// <summary>The status reason that a state takes when none is sent, or -1 is.</summary>
    public static int DefaultStatus(Table table, int value) => table.Find("statecode")!.Option(value) is null
        ? throw Fault.Of(Codes.InvalidOption, $"{value} is not a valid state code on {table.Name}.") : DefaultStatus(table.Find("statecode")!, table.Find("statuscode")!, value);

    private static int DefaultStatus(Column state, Column status, int value) =>
        state.Option(value)?.DefaultStatus ?? status.Options.First(o => o.State == value).Value;

    private static void CheckPair(Table table, int state, int status)
    {
        if (table.Find("statuscode")!.Option(status)?.State is { } belongsTo && belongsTo != state)
        {
            throw Fault.Of(Codes.InvalidStatePair, $"{status} is not a valid status code for state code {state} on {table.Name}.");
        }
    }

    private static int? Sent(IDictionary<string, object?> values, string name) => values.TryGetValue(name, out var value) ? (value as OptionSetValue)?.Value : null;
}
