using System;
using System.IO;
using LeadGovernance.Packaging;

namespace LeadGovernance.Solution.Tests;

/// <summary>A copy of schema, sources and constants that a test may spoil.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("leadgov-solution-").FullName;

    public WorkingCopy()
    {
        string[] rooms = ["solution/schema", "solution/src", "solution/flows", "plugins/Dataverse/Tables", "policy/Charters/Proof"];
        foreach (var room in rooms)
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Root, room), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(root, Path.GetRelativePath(Checkout.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    public string Schema => Path.Combine(root, "solution", "schema");

    public string Source => Path.Combine(root, "solution", "src");

    public PackInputs Inputs => new(Source, Checkout.PluginDll, Checkout.WorkflowDll);

    public string Out => Path.Combine(root, "out");

    public string Constants(string name) => Path.Combine(root, "plugins", "Dataverse", "Tables", name);

    /// <summary>Replaces a text in one file; a text that is not there would make the test prove nothing.</summary>
    public void Edit(string folder, string file, string old, string replacement)
    {
        var path = Path.Combine(folder, file);
        File.WriteAllText(path, Texts.Replaced(File.ReadAllText(path), old, replacement, path));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
