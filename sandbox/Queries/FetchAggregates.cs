using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>The attributes and orders of a fetch with aggregate="true".</summary>
internal static class FetchAggregates
{
    private static readonly string[] Attributes = ["name", "alias", "aggregate", "groupby", "dategrouping", "distinct", "usertimezone"];

    public static AggregateColumn Read(FetchNode node, Source of)
    {
        node.Knows(Attributes, []);
        var column = QueryScope.Find(of.Table, node.Required("name"));
        if (!column.IsStored)
        {
            throw Fault.NotSupported($"aggregating or grouping by '{column.Name}' of '{of.Table.Name}', which is not stored.");
        }

        var alias = node.Attribute("alias") ?? throw node.Invalid(Codes.InvalidAggregate, "Every attribute of an aggregate query needs an alias.");
        if (node.Flag("groupby"))
        {
            return new AggregateColumn(alias, of, column, AggregateKind.Group, ReadPart(node, column));
        }

        var name = node.Attribute("aggregate")
            ?? throw node.Invalid(Codes.InvalidAggregate, "An attribute can not be requested when an aggregate operation has been specified and its neither groupby not aggregate.");
        return new AggregateColumn(alias, of, column, ReadKind(node, name, column));
    }

    public static IReadOnlyList<AliasOrder> Orders(IEnumerable<FetchNode> orders, IReadOnlyList<AggregateColumn> columns) => orders.Select(node =>
    {
        var alias = node.Attribute("alias")
            ?? throw node.Invalid(Codes.InvalidAggregate, "An attribute can not be specified for an order clause for an aggregate Query. Use an alias.");
        return columns.Any(c => c.Alias == alias) ? new AliasOrder(alias, node.Flag("descending"))
            : throw node.Invalid(Codes.InvalidAggregate, $"No attribute of the query has the alias '{alias}' that it is to be ordered by.");
    }).ToList();

    private static DatePart? ReadPart(FetchNode node, Column column)
    {
        if (node.Attribute("dategrouping") is not { } part)
        {
            return null;
        }

        if (column.Kind != ColumnKind.DateTime)
        {
            throw node.Invalid(Codes.InvalidAggregate, $"Only dates can be grouped by parts of a date, and '{column.Name}' is none.");
        }

        return part switch
        {
            "day" => DatePart.Day,
            "week" => DatePart.Week,
            "month" => DatePart.Month,
            "quarter" => DatePart.Quarter,
            "year" => DatePart.Year,
            _ => throw Fault.NotSupported($"dategrouping '{part}'. Use day, week, month, quarter or year."),
        };
    }

    private static AggregateKind ReadKind(FetchNode node, string name, Column column)
    {
        var kind = name switch
        {
            "count" => AggregateKind.Count,
            "countcolumn" => node.Flag("distinct") ? AggregateKind.CountDistinct : AggregateKind.CountColumn,
            "sum" => AggregateKind.Sum,
            "avg" => AggregateKind.Average,
            "min" => AggregateKind.Minimum,
            "max" => AggregateKind.Maximum,
            _ => throw Fault.NotSupported($"aggregate '{name}'. Use count, countcolumn, sum, avg, min or max."),
        };
        var isNumber = column.Kind is ColumnKind.Whole or ColumnKind.Big or ColumnKind.Decimal or ColumnKind.Double or ColumnKind.Money;
        var fits = kind switch
        {
            AggregateKind.Sum or AggregateKind.Average => isNumber,
            AggregateKind.Minimum or AggregateKind.Maximum => isNumber || column.Kind == ColumnKind.DateTime,
            _ => true,
        };
        return fits ? kind : throw node.Invalid(Codes.InvalidAggregate, $"The aggregate '{name}' can't be formed of '{column.Name}', a column of kind {column.Kind}.");
    }
}
