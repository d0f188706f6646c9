using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace LeadGovernance.Cli;

/// <summary>A folder that is made beside its destination and moved there when complete: a failed run leaves the earlier one as it was.</summary>
internal sealed class OutputFolder : IDisposable
{
    private const string Mark = ".making-";

    private readonly string destination;

    public OutputFolder(string destination)
    {
        this.destination = Path.GetFullPath(destination);
        if (File.Exists(this.destination))
        {
            throw new InvalidInputException(destination, "this is a file.", "Name a folder.");
        }

        DropLeftovers();
        Making = $"{this.destination.TrimEnd(Path.DirectorySeparatorChar)}{Mark}{Environment.ProcessId}-{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(Making);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(destination, "the folder can't be made there.", "Name a folder you may write to.", exception);
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

    /// <summary>A run that was killed could not clear up after itself; its process is gone.</summary>
    private void DropLeftovers()
    {
        var parent = Path.GetDirectoryName(destination.TrimEnd(Path.DirectorySeparatorChar));
        if (parent is null || !Directory.Exists(parent))
        {
            return;
        }

        foreach (var folder in Directory.GetDirectories(parent, $"{Path.GetFileName(destination.TrimEnd(Path.DirectorySeparatorChar))}{Mark}*"))
        {
            var mark = Path.GetFileName(folder);
            var process = mark[(mark.LastIndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Split('-')[0];
            if (int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !Runs(id))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static bool Runs(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
