using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Records;

/// <summary>Gives rows with money their currency, rate and base amounts.</summary>
internal sealed class MoneyRates(Rows rows, Func<Catalog> catalog, Func<Guid> baseCurrency)
{
    private readonly Dictionary<Guid, decimal> rates = [];

    /// <summary>Somebody may have changed a currency.</summary>
    public void Forget() => rates.Clear();

    public void OnCreate(Table table, IDictionary<string, object?> values)
    {
        if (!HasMoney(table))
        {
            return;
        }

        if (!values.TryGetValue("transactioncurrencyid", out var sent) || sent is not EntityReference currency)
        {
            values["transactioncurrencyid"] = currency = new EntityReference("transactioncurrency", baseCurrency());
        }

        Convert(table, values, RateOf(currency.Id));
    }

    public void OnUpdate(Table table, IDictionary<string, object?> values, Func<Entity> before)
    {
        if (!HasMoney(table))
        {
            return;
        }

        var changesCurrency = values.ContainsKey("transactioncurrencyid");
        if (!changesCurrency && !values.Any(v => v.Value is Money || (v.Value is null && table.Find(v.Key)?.Kind == ColumnKind.Money)))
        {
            return;
        }

        var row = before();
        var currency = (values.TryGetValue("transactioncurrencyid", out var sent) ? sent as EntityReference : null) ?? row.GetAttributeValue<EntityReference>("transactioncurrencyid");
        if (currency is null)
        {
            values["transactioncurrencyid"] = currency = new EntityReference("transactioncurrency", baseCurrency());
        }

        if (changesCurrency)
        {
            foreach (var (name, amount) in row.Attributes.Where(a => a.Value is Money && !a.Key.EndsWith("_base", StringComparison.Ordinal) && !values.ContainsKey(a.Key)))
            {
                values[name] = amount;
            }
        }

        Convert(table, values, RateOf(currency.Id));
    }

    /// <summary>A currency's own rate is a fact, not a copy.</summary>
    private static bool HasMoney(Table table) => table.Has("exchangerate") && table.Has("transactioncurrencyid") && table.Key != "transactioncurrencyid";

    private static void Convert(Table table, IDictionary<string, object?> values, decimal rate)
    {
        values["exchangerate"] = rate;
        foreach (var (name, value) in values.ToList())
        {
            if (table.Find(name)?.Kind == ColumnKind.Money && table.Has(name + "_base"))
            {
                values[name + "_base"] = value is Money money ? new Money(decimal.Round(money.Value / rate, 4)) : null;
            }
        }
    }

    private decimal RateOf(Guid currency)
    {
        if (!rates.TryGetValue(currency, out var rate))
        {
            var table = catalog().Find("transactioncurrency")!;
            var row = rows.Read(table, currency, [table.Find("exchangerate")!]);
            rate = row?.GetAttributeValue<decimal?>("exchangerate") ?? 1m;
            rates[currency] = rate == 0 ? 1m : rate;
        }

        return rate;
    }
}
