using System;
using System.Diagnostics;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>Checks made from real exports, kept outside the repository in a sibling folder "shared" of the checkout or of one of its parents.</summary>
internal static class Oracle
{
    /// <summary>The folder for <c>leadgov check --oracles</c>.</summary>
    public static string Folder => Path.GetDirectoryName(Find("vocab.py"))!;

    /// <summary>The script's path; absent: the test is skipped with the reason, and with CI=true it fails.</summary>
    public static string Find(string script)
    {
        for (var folder = new DirectoryInfo(Checkout.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "solution-format", script);
            if (File.Exists(path))
            {
                return path;
            }
        }

        var reason = $"shared/solution-format/{script} is beside no parent of the checkout, so this check by real exports was not made.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail(reason);
        }

        Assert.Inconclusive(reason);
        return string.Empty;
    }

    public static string Run(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", [script, .. arguments]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
