using System;
using System.IO;

namespace LeadGovernance.Cli.Demo;

/// <summary>A folder that is made beside its destination and moved there when complete: a failed run leaves the earlier one as it was.</summary>
internal sealed class DemoFolder : IDisposable
{
    private readonly string destination;

    public DemoFolder(string destination)
    {
        this.destination = Path.GetFullPath(destination);
        if (File.Exists(this.destination))
        {
            throw new InvalidInputException(destination, "this is a file.", "Name a folder.");
        }

        Making = $"{this.destination.TrimEnd(Path.DirectorySeparatorChar)}.making-{Environment.ProcessId}-{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(Making);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(destination, $"the folder can't be made: {exception.Message}", "Name a folder you may write to.", exception);
        }
    }

    /// <summary>Where the content is made.</summary>
    public string Making { get; }

    public string In(string name) => Path.Combine(Making, name);

    /// <summary>Puts everything made at its destination, in place of what had the same name.</summary>
    public void Complete()
    {
        Directory.CreateDirectory(destination);
        foreach (var entry in Directory.GetFileSystemEntries(Making))
        {
            var target = Path.Combine(destination, Path.GetFileName(entry));
            if (Directory.Exists(target))
            {
                Directory.Delete(target, recursive: true);
            }

            if (Directory.Exists(entry))
            {
                Directory.Move(entry, target);
            }
            else
            {
                File.Move(entry, target, overwrite: true);
            }
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Making))
        {
            Directory.Delete(Making, recursive: true);
        }
    }
}
