using System.Collections.Generic;

namespace LeadGovernance.Sandbox.Store;

/// <summary>The zips as they were imported: a reopened sandbox reads its tables from them again.</summary>
internal static class ImportedZips
{
    public static List<byte[]> Read(Database database) =>
        database.Query("SELECT content FROM sandbox_import ORDER BY number", [], r => (byte[])r.GetValue(0));

    public static void Add(Database database, string name, byte[] content) =>
        database.Run("INSERT INTO sandbox_import (name, content) VALUES (@p0, @p1)", name, content);
}
