using System;
using System.Collections.Generic;

namespace LeadGovernance.Sandbox.Store;

/// <summary>Who belongs to which group in Microsoft Entra: what the organisation learns of a user only when the user signs in.</summary>
internal static class GroupMembers
{
    public static void Add(Database database, Guid team, Guid user)
    {
        Prepare(database);
        database.Run("INSERT OR IGNORE INTO sandbox_groupmember (team, user) VALUES (@p0, @p1)", SqlValue.Id(team), SqlValue.Id(user));
    }

    public static void Remove(Database database, Guid team, Guid user)
    {
        Prepare(database);
        database.Run("DELETE FROM sandbox_groupmember WHERE team=@p0 AND user=@p1", SqlValue.Id(team), SqlValue.Id(user));
    }

    public static List<Guid> TeamsOf(Database database, Guid user)
    {
        Prepare(database);
        return database.Query("SELECT team FROM sandbox_groupmember WHERE user=@p0", [SqlValue.Id(user)], r => Guid.Parse(r.GetString(0)));
    }

    private static void Prepare(Database database) =>
        database.Run("CREATE TABLE IF NOT EXISTS sandbox_groupmember (team TEXT NOT NULL, user TEXT NOT NULL, PRIMARY KEY (team, user))");
}
