using System;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Store;

/// <summary>SDK values as SQLite stores them, and back.</summary>
internal static class SqlValue
{
    /// <summary>Money has four decimals on the platform; an integer keeps them exact.</summary>
    public const decimal MoneyScale = 10_000m;

    public static string Id(Guid id) => id.ToString("D");

    /// <summary>Seconds since 1970: the platform keeps no fractions of a second.</summary>
    public static long Seconds(DateTime time) => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)).ToUnixTimeSeconds();

    public static long ScaledMoney(decimal amount) => (long)decimal.Round(amount * MoneyScale, 0, MidpointRounding.AwayFromZero);

    public static object? ToSql(Column column, object? value) => value switch
    {
        null => null,
        string text => text,
        Guid id => Id(id),
        bool flag => flag ? 1L : 0L,
        int number => (long)number,
        long number => number,
        double number => number,
        decimal number => column.Kind == ColumnKind.Money ? ScaledMoney(number) : (double)number,
        Money money => ScaledMoney(money.Value),
        OptionSetValue option => (long)option.Value,
        EntityReference reference => Id(reference.Id),
        DateTime time => Seconds(column.DateOnly ? time.Date : time),
        OptionSetValueCollection options => "," + string.Join(',', options.Select(o => o.Value).Order()) + ",",
        _ => throw new InvalidOperationException($"Column {column.Name} can't hold a {value.GetType().Name}; ValueCheck should have refused it."),
    };

    public static string SqlType(Column column) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.Memo or ColumnKind.TableName => "TEXT COLLATE " + TextComparison.Collation,
        ColumnKind.Id or ColumnKind.Lookup or ColumnKind.Choices => "TEXT",
        ColumnKind.Decimal or ColumnKind.Double => "REAL",
        _ => "INTEGER",
    };

    /// <summary>Reads a column that is not a lookup; lookups need their type column too.</summary>
    public static object? FromSql(Column column, SqliteDataReader reader, int index)
    {
        if (reader.IsDBNull(index))
        {
            return null;
        }

        return column.Kind switch
        {
            ColumnKind.Text or ColumnKind.Memo or ColumnKind.TableName => reader.GetString(index),
            ColumnKind.Id => Guid.Parse(reader.GetString(index)),
            ColumnKind.Whole => (int)reader.GetInt64(index),
            ColumnKind.Big => reader.GetInt64(index),
            ColumnKind.Boolean => reader.GetInt64(index) != 0,
            ColumnKind.Choice or ColumnKind.State or ColumnKind.Status => new OptionSetValue((int)reader.GetInt64(index)),
            ColumnKind.Money => new Money(reader.GetInt64(index) / MoneyScale),
            ColumnKind.Decimal => decimal.Round((decimal)reader.GetDouble(index), Math.Clamp(column.Precision ?? 10, 0, 10)),
            ColumnKind.Double => reader.GetDouble(index),
            ColumnKind.DateTime => DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64(index)).UtcDateTime,
            ColumnKind.Choices => ReadChoices(reader.GetString(index)),
            _ => throw new InvalidOperationException($"Column {column.Name} of kind {column.Kind} has no stored value."),
        };
    }

    private static OptionSetValueCollection ReadChoices(string text)
    {
        var options = new OptionSetValueCollection();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Add(new OptionSetValue(int.Parse(part, CultureInfo.InvariantCulture)));
        }

        return options;
    }
}
