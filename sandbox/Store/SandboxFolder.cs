using System.IO;
using LeadGovernance.Sandbox.Pipeline;

namespace LeadGovernance.Sandbox.Store;

/// <summary>Where a sandbox's two databases lie; null = in memory.</summary>
internal sealed class SandboxFolder(string? folder)
{
    private string? Main => folder is null ? null : Path.Combine(folder, "org.db");

    private string? Outside => folder is null ? null : Path.Combine(folder, "outside.db");

    public void Prepare(bool recreate)
    {
        if (folder is null)
        {
            return;
        }

        System.IO.Directory.CreateDirectory(folder);
        if (File.Exists(Main) && !recreate)
        {
            throw new IOException($"{folder} holds a sandbox already. Open it, choose another folder, or set Recreate.");
        }

        foreach (var file in new[] { Main!, Outside! })
        {
            foreach (var suffix in new[] { "", "-wal", "-shm" })
            {
                File.Delete(file + suffix);
            }
        }
    }

    public Database OpenMain() => new(Main);

    public Database OpenExisting() => File.Exists(Main) ? new Database(Main) : throw new FileNotFoundException($"{folder} holds no sandbox. Make one with Sandbox.Create.");

    public Database OpenOutside()
    {
        var database = new Database(Outside);
        TraceLog.Create(database);
        return database;
    }
}
