using System;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>Groups and aggregates → SQL, and their values back. Every value comes as AliasedValue under its alias.</summary>
internal static class AggregateSql
{
    public static string Select(Aggregation aggregation) => "SELECT " + string.Join(',', aggregation.Columns.SelectMany(c =>
        c is { IsGroup: true, Part: null } ? Rows.SelectList(c.Column, c.Of.Alias) : [Expression(c)]));

    public static string Tail(OrderSql order, Aggregation aggregation)
    {
        var groups = aggregation.Columns.Where(c => c.IsGroup).SelectMany(c => c.Part is null ? Rows.SelectList(c.Column, c.Of.Alias) : [Expression(c)]).ToList();
        var orders = aggregation.Orders.Select(o => OrderBy(order, aggregation.Columns.First(c => c.Alias == o.Alias), o.Descending)).Concat(groups).ToList();
        return (groups.Count == 0 ? "" : " GROUP BY " + string.Join(',', groups)) + (orders.Count == 0 ? "" : " ORDER BY " + string.Join(',', orders));
    }

    public static Entity ReadRow(SqliteDataReader reader, Table table, Aggregation aggregation)
    {
        var row = new Entity(table.Name);
        var index = 0;
        foreach (var column in aggregation.Columns)
        {
            if (Read(reader, column, ref index) is { } value)
            {
                row[column.Alias] = new AliasedValue(column.Of.Table.Name, column.Column.Name, value);
            }
        }

        return row;
    }

    private static string OrderBy(OrderSql order, AggregateColumn column, bool descending) => column is { IsGroup: true, Part: null }
        ? order.Write(new Order(column.Of.Alias, column.Column, descending), byRawValue: false)
        : Expression(column) + (descending ? " DESC" : "");

    private static string Expression(AggregateColumn column)
    {
        var name = Schema.Quote(column.Of.Alias) + "." + Schema.Quote(column.Column.Name);
        return column.Kind switch
        {
            AggregateKind.Group when column.Part is { } part => $"dv_datepart('{part}', {name})",
            AggregateKind.Group => name,
            AggregateKind.Count => "COUNT(*)",
            AggregateKind.CountColumn => $"COUNT({name})",
            AggregateKind.CountDistinct => $"COUNT(DISTINCT {name})",

            // The documentation's example shows 0 as the sum of a group without values.
            AggregateKind.Sum => $"COALESCE(SUM({name}), 0)",
            AggregateKind.Average => $"AVG({name})",
            AggregateKind.Minimum => $"MIN({name})",
            _ => $"MAX({name})",
        };
    }

    private static object? Read(SqliteDataReader reader, AggregateColumn column, ref int index)
    {
        if (column is { IsGroup: true, Part: null })
        {
            return Rows.ReadColumn(column.Column, reader, ref index);
        }

        var at = index++;
        if (reader.IsDBNull(at))
        {
            return null;
        }

        return column.Kind switch
        {
            AggregateKind.Group or AggregateKind.Count or AggregateKind.CountColumn or AggregateKind.CountDistinct => (int)reader.GetInt64(at),
            AggregateKind.Minimum or AggregateKind.Maximum => SqlValue.FromSql(column.Column, reader, at),
            _ => Number(column.Column, Convert.ToDecimal(reader.GetValue(at), CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>A sum or average has the type of its column; so an average of whole numbers is cut, as in the documentation's example.</summary>
    private static object Number(Column column, decimal value) => column.Kind switch
    {
        ColumnKind.Whole => (int)value,
        ColumnKind.Big => (long)value,
        ColumnKind.Money => new Money(decimal.Round(value / SqlValue.MoneyScale, 4)),
        ColumnKind.Double => (double)value,
        _ => decimal.Round(value, Math.Clamp(column.Precision ?? 10, 0, 10)),
    };
}
