using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Cli.Tests;

/// <summary>Public data sets that lie beside the checkout, never in it.</summary>
internal static class SharedData
{
    /// <summary>The file; where it is absent the test is skipped with the reason, and fails on the build server.</summary>
    public static string File(params string[] parts)
    {
        var file = Path.GetFullPath(Path.Combine([RepositoryRoot.Path, "..", "shared", "data", .. parts]));
        if (System.IO.File.Exists(file))
        {
            return file;
        }

        var reason = $"{file} is not there: the data set is not part of the repository.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(reason);
        }

        Assert.Inconclusive(reason);
        return file;
    }
}
