using System;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Records;

/// <summary>Refuses values that a column can't hold, with the platform's codes.</summary>
internal static class ValueCheck
{
    public static void Check(Table table, Column column, object? value)
    {
        if (value is null)
        {
            if (column.Required)
            {
                throw Fault.Of(Codes.AttributeNull, $"Attribute: {column.Name} cannot be set to NULL");
            }

            return;
        }

        var isRight = column.Kind switch
        {
            ColumnKind.Text or ColumnKind.Memo or ColumnKind.TableName => value is string,
            ColumnKind.Whole => value is int,
            ColumnKind.Big => value is long,
            ColumnKind.Decimal => value is decimal,
            ColumnKind.Double => value is double,
            ColumnKind.Money => value is Money,
            ColumnKind.Boolean => value is bool,
            ColumnKind.DateTime => value is DateTime,
            ColumnKind.Id => value is Guid,
            ColumnKind.Lookup => value is EntityReference,
            ColumnKind.Choice or ColumnKind.State or ColumnKind.Status => value is OptionSetValue,
            ColumnKind.Choices => value is OptionSetValueCollection,
            ColumnKind.PartyList => value is EntityCollection,
            _ => throw Fault.NotSupported($"writing column '{column.Name}' of '{table.Name}': columns of kind {column.Kind} can't be stored yet."),
        };
        if (!isRight)
        {
            throw Fault.Of(Codes.InvalidArgument,
                $"Incorrect attribute value type {value.GetType().FullName} for the attribute '{column.Name}' of '{table.Name}'. Expected: {Expected(column.Kind)}.");
        }

        CheckLimits(table, column, value);
    }

    private static void CheckLimits(Table table, Column column, object value)
    {
        switch (value)
        {
            case string text when column.MaxLength is { } max && text.Length > max:
                throw Fault.Of(Codes.TooLong,
                    $"A validation error occurred. The length of the '{column.Name}' attribute of the '{table.Name}' entity exceeded the maximum allowed length of '{max}'.");
            case int number:
                CheckRange(table, column, (decimal)number);
                break;
            case decimal number:
                CheckRange(table, column, number);
                break;
            case double number:
                CheckRange(table, column, number);
                break;
            case Money money:
                CheckRange(table, column, money.Value);
                break;
            case DateTime time when time.Year < 1753:
                throw Fault.Of(Codes.InvalidArgument, $"DateTime is less than minumum value supported by CrmDateTime. Actual value: {time:G}, Minimum value supported: 01/01/1753 00:00:00 (attribute '{column.Name}').");
            case OptionSetValue option:
                CheckOption(table, column, option.Value);
                break;
            case OptionSetValueCollection options:
                foreach (var option in options)
                {
                    CheckOption(table, column, option.Value);
                }

                break;
            case EntityReference reference when !column.MayPointAt(reference.LogicalName):
                throw Fault.Of(Codes.InvalidArgument,
                    $"The attribute '{column.Name}' of '{table.Name}' can't point at '{reference.LogicalName}'. It may point at: {string.Join(", ", column.Targets)}.");
        }
    }

    private static void CheckRange(Table table, Column column, decimal value)
    {
        // Microsoft's limits of the types, for columns without limits of their own.
        var (min, max) = column.Kind switch
        {
            ColumnKind.Money => (column.Min ?? -922_337_203_685_477m, column.Max ?? 922_337_203_685_477m),
            ColumnKind.Decimal or ColumnKind.Double => (column.Min ?? -100_000_000_000m, column.Max ?? 100_000_000_000m),
            _ => (column.Min ?? int.MinValue, column.Max ?? int.MaxValue),
        };
        if (value < min || value > max)
        {
            throw Fault.Of(Codes.OutOfRange, string.Create(CultureInfo.InvariantCulture,
                $"A validation error occurred. The value of '{column.Name}' on record of type '{table.Name}' is outside the valid range. It must lie between {min} and {max}, but is {value}."));
        }
    }

    // Beyond what a decimal can hold, infinite or no number at all: outside every range.
    private static void CheckRange(Table table, Column column, double value) =>
        CheckRange(table, column, double.IsNaN(value) ? decimal.MaxValue : (decimal)Math.Clamp(value, -7e28, 7e28));

    private static void CheckOption(Table table, Column column, int value)
    {
        if (column.Options.Count > 0 && column.Option(value) is null)
        {
            throw Fault.Of(Codes.InvalidOption,
                $"A validation error occurred. The value '{value}' of '{column.Name}' on record of type '{table.Name}' is outside the valid range. Accepted Values: {string.Join(",", column.Options.Select(o => o.Value))}");
        }
    }

    private static string Expected(ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.Memo or ColumnKind.TableName => "System.String",
        ColumnKind.Whole => "System.Int32",
        ColumnKind.Big => "System.Int64",
        ColumnKind.Decimal => "System.Decimal",
        ColumnKind.Double => "System.Double",
        ColumnKind.Boolean => "System.Boolean",
        ColumnKind.DateTime => "System.DateTime",
        ColumnKind.Id => "System.Guid",
        ColumnKind.Lookup => "Microsoft.Xrm.Sdk.EntityReference",
        ColumnKind.Money => "Microsoft.Xrm.Sdk.Money",
        ColumnKind.Choices => "Microsoft.Xrm.Sdk.OptionSetValueCollection",
        ColumnKind.PartyList => "Microsoft.Xrm.Sdk.EntityCollection",
        _ => "Microsoft.Xrm.Sdk.OptionSetValue",
    };
}
