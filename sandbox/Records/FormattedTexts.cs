using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Records;

/// <summary>Values as their reader sees them: labels, names, numbers, amounts and dates in his language. Texts and ids have no other form.</summary>
internal sealed class FormattedTexts(Organization organization, Lazy<Presentation> reader)
{
    /// <summary>Puts the text of one column beside its value.</summary>
    /// <param name="currency">Of the row; null = the organisation's.</param>
    public void Add(Entity row, string key, Column column, Guid? currency)
    {
        if (row.Attributes.TryGetValue(key, out var value) && Write(column, value is AliasedValue aliased ? aliased.Value : value, currency) is { Length: > 0 } text)
        {
            // Newer culture data have no-break spaces where the platform's texts have plain ones.
            row.FormattedValues[key] = text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
        }
    }

    public void Add(Table table, Entity row, IReadOnlyList<Column> columns)
    {
        var currency = columns.Any(c => c.Kind == ColumnKind.Money) ? CurrencyOf(table, row) : null;
        foreach (var column in columns)
        {
            Add(row, column.Name, column, currency);
        }
    }

    private string? Write(Column column, object value, Guid? currency) => value switch
    {
        OptionSetValue option => Label(column, option.Value),
        OptionSetValueCollection options => string.Join("; ", options.Select(o => Label(column, o.Value))),
        bool flag => Label(column, flag ? 1 : 0),
        EntityReference reference => reference.Name,
        Money money => Amount(money.Value, column.Name.EndsWith("_base", StringComparison.Ordinal) ? null : currency),
        DateTime time => time.ToString(column.IsShownAsDate ? "d" : "g", reader.Value.Culture),
        int or long => string.Format(reader.Value.Culture, "{0:N0}", value),
        decimal or double => ((IFormattable)value).ToString("N" + (column.Precision ?? 2).ToString(CultureInfo.InvariantCulture), reader.Value.Culture),
        _ => null,
    };

    private string? Label(Column column, int value) => column.Option(value) is { } option ? reader.Value.LabelOf(option) : null;

    private string Amount(decimal amount, Guid? currency)
    {
        var (symbol, decimals) = organization.Database.Query(
            "SELECT currencysymbol, currencyprecision FROM transactioncurrency WHERE transactioncurrencyid=@p0", [SqlValue.Id(currency ?? organization.BaseCurrency)],
            r => (r.IsDBNull(0) ? "" : r.GetString(0), r.IsDBNull(1) ? 2 : (int)r.GetInt64(1))).FirstOrDefault(("", 2));
        var format = (NumberFormatInfo)reader.Value.Culture.NumberFormat.Clone();
        format.CurrencySymbol = symbol;
        format.CurrencyDecimalDigits = decimals;
        return amount.ToString("C", format).Trim();
    }

    private Guid? CurrencyOf(Table table, Entity row) =>
        row.GetAttributeValue<EntityReference>("transactioncurrencyid") is { } read ? read.Id
        : table.Has("transactioncurrencyid") && organization.Rows.Read(table, row.Id, [table.Find("transactioncurrencyid")!]) is { } stored
            ? stored.GetAttributeValue<EntityReference>("transactioncurrencyid")?.Id : null;
}
