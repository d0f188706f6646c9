namespace LeadGovernance.Sandbox.Store;

/// <summary>What a sandbox must remember besides rows.</summary>
internal static class SettingTable
{
    public static void Create(Database database)
    {
        database.RunOnce("CREATE TABLE sandbox_setting (name TEXT PRIMARY KEY NOT NULL, value)");
        database.RunOnce("CREATE TABLE sandbox_component (path TEXT PRIMARY KEY NOT NULL, solution TEXT NOT NULL, content TEXT NOT NULL)");
    }

    public static object? Read(Database database, string name) => database.Scalar("SELECT value FROM sandbox_setting WHERE name=@p0", name);

    public static void Write(Database database, string name, object value) =>
        database.Run("INSERT INTO sandbox_setting (name, value) VALUES (@p0, @p1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value is int number ? (long)number : value);
}
