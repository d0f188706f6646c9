using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Store;

namespace LeadGovernance.Sandbox.Solutions;

/// <summary>Which zips and which components belong to which solution. An update adds a zip, an upgrade puts one in the place of all.</summary>
internal sealed class InstalledSolutions(Database database)
{
    /// <summary>What the platform appends to the name of a version that waits for DeleteAndPromote.</summary>
    public const string HoldingSuffix = "_Upgrade";

    public static void Create(Database database)
    {
        database.RunOnce("CREATE TABLE sandbox_import (number INTEGER PRIMARY KEY AUTOINCREMENT, solution TEXT NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL)");
        database.RunOnce("CREATE TABLE sandbox_member (solution TEXT NOT NULL, type INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (solution, type, id))");
    }

    /// <summary>The zips in the order in which a reopened sandbox reads its tables from them again.</summary>
    public IReadOnlyList<(string Solution, byte[] Content)> Zips() =>
        database.Query("SELECT solution, content FROM sandbox_import ORDER BY number", [], r => (r.GetString(0), (byte[])r.GetValue(1)));

    public void Add(string solution, string file, byte[] content, IEnumerable<SolutionMember> members)
    {
        database.Run("INSERT INTO sandbox_import (solution, name, content) VALUES (@p0, @p1, @p2)", solution, file, content);
        foreach (var member in members)
        {
            database.Run("INSERT OR REPLACE INTO sandbox_member (solution, type, id, name) VALUES (@p0, @p1, @p2, @p3)", solution, (long)member.Type, SqlValue.Id(member.Id), member.Name);
        }
    }

    /// <summary>What only this solution brought: components that another shares are not its to take away.</summary>
    public IReadOnlyList<SolutionMember> Own(string solution, bool withShared) =>
        database.Query("SELECT type, id, name FROM sandbox_member m WHERE solution=@p0 AND (@p1=1 OR NOT EXISTS (SELECT 1 FROM sandbox_member o WHERE o.type=m.type AND o.id=m.id AND o.solution<>m.solution)) ORDER BY type, name",
            [solution, withShared ? 1L : 0L], r => new SolutionMember((int)r.GetInt64(0), Guid.Parse(r.GetString(1)), r.GetString(2)));

    public void Forget(string solution)
    {
        database.Run("DELETE FROM sandbox_import WHERE solution=@p0", solution);
        database.Run("DELETE FROM sandbox_member WHERE solution=@p0", solution);
    }

    /// <summary>The new version takes the name and, since others may build on it, the place of the old one.</summary>
    public void Promote(string solution)
    {
        var place = (long)database.Scalar("SELECT min(number) FROM sandbox_import WHERE solution=@p0", solution)!;
        Forget(solution);
        database.Run("UPDATE sandbox_import SET solution=@p0, number=@p1 WHERE solution=@p2", solution, place, solution + HoldingSuffix);
        Rename(solution + HoldingSuffix, solution);
    }

    /// <summary>What an unmanaged solution held stays when it is deleted, and belongs to the organisation.</summary>
    public void Release(string solution)
    {
        database.Run("UPDATE sandbox_import SET solution='Default' WHERE solution=@p0", solution);
        database.Run("UPDATE OR REPLACE sandbox_member SET solution='Default' WHERE solution=@p0", solution);
    }

    private void Rename(string from, string to)
    {
        database.Run("UPDATE sandbox_member SET solution=@p0 WHERE solution=@p1", to, from);
        database.Run("UPDATE sandbox_component SET solution=@p0 WHERE solution=@p1", to, from);
    }
}
