using System;
using System.IO;

namespace LeadGovernance.Cli.Tests;

/// <summary>A folder of its own for one test, with files written as a caller would.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch() => Folder = Directory.CreateTempSubdirectory("leadgov-cli-tests").FullName;

    public string Folder { get; }

    public string Out => Path.Combine(Folder, "out");

    public string File(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
