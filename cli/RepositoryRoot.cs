using System;
using System.IO;

namespace LeadGovernance.Cli;

/// <summary>Where the checkout is: its solution sources and samples are read from there.</summary>
internal static class RepositoryRoot
{
    private const string Mark = "LeadGovernance.sln";

    public static string Path => Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory)
        ?? throw new InvalidInputException(
            Directory.GetCurrentDirectory(),
            $"{Mark} is in no folder above this one, nor above leadgov itself.",
            "Run leadgov inside a checkout of LeadGovernance.");

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string? Above(string? folder)
    {
        while (folder != null && !System.IO.File.Exists(System.IO.Path.Combine(folder, Mark)))
        {
            folder = Directory.GetParent(folder)?.FullName;
        }

        return folder;
    }
}
