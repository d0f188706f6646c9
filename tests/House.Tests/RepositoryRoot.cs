using System;
using System.IO;

namespace LeadGovernance.House.Tests;

/// <summary>Where the checkout is: the folder with the solution file, above the test's output.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "LeadGovernance.sln")) ? folder
        : Directory.GetParent(folder) is { } parent ? Find(parent.FullName)
        : throw new InvalidOperationException("LeadGovernance.sln is in no folder above the tests. Run them from a checkout.");
}
