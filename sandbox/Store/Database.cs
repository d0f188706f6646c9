using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace LeadGovernance.Sandbox.Store;

/// <summary>One SQLite database: prepared statements and real transactions.</summary>
internal sealed class Database : IDisposable
{
    private const int StatementLimit = 1000;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public Database(string? file)
    {
        // Pooling keeps files open after Dispose, which would stop Recreate from deleting them.
        connection = new SqliteConnection($"Data Source={file ?? ":memory:"};Pooling=False");
        connection.Open();
        connection.CreateCollation(TextComparison.Collation, TextComparison.Compare);
        connection.CreateFunction("dv_like", (string? text, string pattern) => TextComparison.Like(text, pattern), isDeterministic: true);
        connection.CreateFunction("dv_datepart", (string part, long? seconds) => DateParts.Of(part, seconds), isDeterministic: true);
        Run(file is null ? "PRAGMA journal_mode=MEMORY" : "PRAGMA journal_mode=WAL");
        Run("PRAGMA synchronous=NORMAL");
        Run("PRAGMA cache_size=-65536");
    }

    public bool InTransaction { get; private set; }

    public void Begin()
    {
        Run("BEGIN IMMEDIATE");
        InTransaction = true;
    }

    public void Commit()
    {
        Run("COMMIT");
        InTransaction = false;
    }

    public void Rollback()
    {
        InTransaction = false;
        Run("ROLLBACK");
    }

    public int Run(string sql, params object?[] values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs a statement that isn't worth keeping prepared (schema changes).</summary>
    public void RunOnce(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public object? Scalar(string sql, params object?[] values)
    {
        var value = Prepare(sql, values).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>Reads all rows at once, so that the statement is free for nested use.</summary>
    public List<T> Query<T>(string sql, IReadOnlyList<object?> values, Func<SqliteDataReader, T> read)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        ForgetStatements();
        connection.Dispose();
    }

    public void ForgetStatements()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        prepared.Clear();
    }

    private SqliteCommand Prepare(string sql, IReadOnlyList<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            if (prepared.Count >= StatementLimit)
            {
                ForgetStatements();
            }

            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Count; i++)
            {
                command.Parameters.Add(new SqliteParameter("@p" + i, null));
            }

            prepared[sql] = command;
        }

        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
